using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.SchemaValidation;

/// <summary>
/// Each input object has some finite value (specification, "Circular References"): its required fields do not lead back
/// to it, and a one-of input object has a field that leads to no circle.
/// </summary>
sealed class FiniteInputObjects
{
    readonly SchemaValidationContext context;
    readonly HashSet<InputObjectType> finite = [];
    readonly HashSet<InputObjectType> visited = [];

    // Where the walk has come from: for each type its place in the path of fields.
    readonly List<InputValueDefinition> path = [];
    readonly Dictionary<InputObjectType, int> placeByType = [];

    FiniteInputObjects(SchemaValidationContext context) => this.context = context;

    public static void Validate(SchemaValidationContext context)
    {
        var types = context.Schema.Types.OfType<InputObjectType>().ToList();
        var rule = new FiniteInputObjects(context);
        rule.FindFinite(types);
        foreach (var type in types.Where(type => !rule.finite.Contains(type)))
        {
            rule.ReportCycles(type);
        }
    }

    /// <summary>A field's type, where a value of the type that has the field needs a value of it.</summary>
    static InputObjectType? Demanded(InputObjectType type, InputValueDefinition field) =>
        (type.IsOneOf ? field.Type : (field.Type as NonNullType)?.OfType) as InputObjectType;

    /// <summary>What becomes finite makes what waited for it finite; each dependence is looked at once.</summary>
    void FindFinite(List<InputObjectType> types)
    {
        var unmet = new Dictionary<InputObjectType, int>();
        var dependents = types.ToDictionary(type => type, _ => new List<InputObjectType>());
        var newlyFinite = new Stack<InputObjectType>();
        foreach (var type in types)
        {
            var demanded = type.Fields.Select(field => Demanded(type, field)).OfType<InputObjectType>().ToList();
            demanded.ForEach(target => dependents[target].Add(type));
            unmet[type] = type.IsOneOf ? Math.Min(demanded.Count, 1) : demanded.Count;
            if (unmet[type] == 0 || (type.IsOneOf && demanded.Count < type.Fields.Count))
            {
                finite.Add(type);
                newlyFinite.Push(type);
            }
        }

        while (newlyFinite.TryPop(out var type))
        {
            foreach (var dependent in dependents[type])
            {
                if (--unmet[dependent] == 0 && finite.Add(dependent))
                {
                    newlyFinite.Push(dependent);
                }
            }
        }
    }

    void ReportCycles(InputObjectType type)
    {
        if (!visited.Add(type))
        {
            return;
        }

        placeByType[type] = path.Count;
        foreach (var field in type.Fields)
        {
            if (Demanded(type, field) is not { } target || finite.Contains(target))
            {
                continue;
            }

            path.Add(field);
            if (placeByType.TryGetValue(target, out var place))
            {
                var cycle = path[place..];
                context.Report(
                    $"Input Object {target} cannot be provided a finite value because it references "
                        + $"itself through fields: {string.Join(", ", cycle)}.",
                    cycle.Select(step => step.Definition)
                );
            }
            else
            {
                ReportCycles(target);
            }

            path.RemoveAt(path.Count - 1);
        }

        placeByType.Remove(type);
    }
}
