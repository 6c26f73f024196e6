using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;

namespace GovernanceGraph.GraphQL.SchemaValidation;

/// <summary>
/// Checks a schema against the rules of the specification ("Type Validation"). Run once, before requests are executed.
/// </summary>
public static class SchemaValidator
{
    /// <summary>
    /// Everything that is wrong with the schema, with places where it was read from SDL; empty where nothing is.
    /// </summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema)
    {
        var context = new SchemaValidationContext(schema);
        RootTypes.Validate(context);
        foreach (var directive in schema.Directives)
        {
            Directives.Validate(context, directive);
        }

        foreach (var type in schema.Types)
        {
            Validate(context, type);
        }

        DefaultValueCycles.Validate(context);
        FiniteInputObjects.Validate(context);
        return context.Errors;
    }

    static void Validate(SchemaValidationContext context, NamedType type)
    {
        if (!Introspection.IsIntrospectionType(type.Name))
        {
            context.ValidateName(type.Name, type.Definition);
        }

        switch (type)
        {
            case FieldsType fields:
                OutputFields.Validate(context, fields);
                Interfaces.Validate(context, fields);
                break;
            case UnionType union:
                UnionMembers.Validate(context, union);
                break;
            case EnumType enumType:
                EnumValues.Validate(context, enumType);
                break;
            case InputObjectType input:
                InputFields.Validate(context, input);
                break;
        }
    }
}
