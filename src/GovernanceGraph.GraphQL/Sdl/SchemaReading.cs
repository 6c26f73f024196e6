using System.Diagnostics.CodeAnalysis;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.SchemaValidation;

namespace GovernanceGraph.GraphQL.Sdl;

/// <summary>What became of an SDL document: a schema, or everything that is wrong with the document.</summary>
public sealed class SchemaReading
{
    internal SchemaReading(Schema schema) => Schema = schema;

    internal SchemaReading(IReadOnlyList<GraphQLError> errors) => Errors = errors;

    /// <summary>The schema; it may still break the rules that <see cref="SchemaValidator"/> checks.</summary>
    public Schema? Schema { get; }

    /// <summary>What is wrong with the document; empty where there is a schema.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; } = [];

    /// <summary>Whether there is a schema.</summary>
    [MemberNotNullWhen(true, nameof(Schema))]
    public bool IsSuccess => Schema is not null;
}
