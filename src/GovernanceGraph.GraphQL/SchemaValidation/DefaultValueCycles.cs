using System.Collections;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.SchemaValidation;

/// <summary>
/// The default of an input field does not need itself (specification, "Input Object Default Value Has Cycle"): an
/// object in a default takes the defaults of the fields that it leaves out.
/// </summary>
sealed class DefaultValueCycles
{
    readonly SchemaValidationContext context;
    readonly HashSet<InputValueDefinition> visited = [];
    readonly List<InputValueDefinition> path = [];

    DefaultValueCycles(SchemaValidationContext context) => this.context = context;

    public static void Validate(SchemaValidationContext context)
    {
        var rule = new DefaultValueCycles(context);
        foreach (var type in context.Schema.Types.OfType<InputObjectType>())
        {
            rule.VisitFields(type, _ => false);
        }
    }

    void VisitLiteral(InputObjectType type, ValueNode literal)
    {
        switch (literal)
        {
            case ListValueNode list:
                foreach (var item in list.Values)
                {
                    VisitLiteral(type, item);
                }

                break;
            case ObjectValueNode given:
                VisitFields(
                    type,
                    field =>
                    {
                        var value = given.Fields.LastOrDefault(each => each.Name.Value == field.Name)?.Value;
                        if (value is not null)
                        {
                            VisitLiteral((InputObjectType)field.Type.NamedType, value);
                        }

                        return value is not null;
                    }
                );
                break;
        }
    }

    void VisitValue(InputObjectType type, object? value)
    {
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> given:
                VisitFields(
                    type,
                    field =>
                    {
                        var isGiven = given.TryGetValue(field.Name, out var fieldValue);
                        VisitValue((InputObjectType)field.Type.NamedType, fieldValue);
                        return isGiven;
                    }
                );
                break;
            case IEnumerable items and not string:
                foreach (var item in items)
                {
                    VisitValue(type, item);
                }

                break;
        }
    }

    /// <param name="type">Whose fields.</param>
    /// <param name="visitGiven">Visits the value that the field is given; false where it is given none.</param>
    void VisitFields(InputObjectType type, Predicate<InputValueDefinition> visitGiven)
    {
        foreach (var field in type.Fields)
        {
            if (field.Type.NamedType is InputObjectType fieldType && !visitGiven(field) && field.Default is { } input)
            {
                VisitDefault(field, fieldType, input);
            }
        }
    }

    void VisitDefault(InputValueDefinition field, InputObjectType fieldType, DefaultInput input)
    {
        var place = path.IndexOf(field);
        if (place >= 0)
        {
            Report(path[place..]);
        }
        else if (visited.Add(field))
        {
            path.Add(field);
            if (input.Literal is { } literal)
            {
                VisitLiteral(fieldType, literal);
            }
            else
            {
                VisitValue(fieldType, input.Value);
            }

            path.RemoveAt(path.Count - 1);
        }
    }

    void Report(List<InputValueDefinition> cycle)
    {
        var others = cycle.Count == 1 ? "" : $" via the default values of: {string.Join(", ", cycle.Skip(1))}";
        context.Report(
            $"Invalid circular reference. The default value of Input Object field {cycle[0]} references "
                + $"itself{others}.",
            cycle.Select(step => step.Definition?.DefaultValue)
        );
    }
}
