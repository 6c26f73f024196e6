using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.SchemaValidation;

/// <summary>
/// Root types are object types, different ones, and there is one for queries (specification, "Root Operation Types").
/// </summary>
static class RootTypes
{
    public static void Validate(SchemaValidationContext context)
    {
        var parts = context.Schema.Parts;
        if (parts.Query is null)
        {
            context.Report("Query root type must be provided.", parts.Definition);
        }

        foreach (var operation in Enum.GetValues<OperationType>())
        {
            if (parts.RootType(operation) is { } type and not ObjectType)
            {
                var condition = operation == OperationType.Query ? "" : " if provided";
                context.Report(
                    $"{operation} root type must be Object type{condition}, it cannot be {type}.",
                    NodeOf(parts, operation) ?? (SyntaxNode?)type.Definition
                );
            }
        }

        ValidateDifferent(context, parts);
    }

    static void ValidateDifferent(SchemaValidationContext context, SchemaParts parts)
    {
        var usesByType = Enum.GetValues<OperationType>()
            .Where(operation => parts.RootType(operation) is ObjectType)
            .GroupBy(operation => parts.RootType(operation));
        foreach (var uses in usesByType.Where(uses => uses.Count() > 1))
        {
            var operations = WordList.And([.. uses.Select(operation => operation.ToString().ToLowerInvariant())]);
            context.Report(
                $"All root types must be different, \"{uses.Key}\" type is used as {operations} root types.",
                uses.Select(operation => NodeOf(parts, operation))
            );
        }
    }

    static NamedTypeNode? NodeOf(SchemaParts parts, OperationType operation) =>
        parts
            .Extensions.Prepend<ISchemaNode?>(parts.Definition)
            .SelectMany(node => node?.OperationTypes ?? [])
            .FirstOrDefault(node => node.Operation == operation)
            ?.Type;
}
