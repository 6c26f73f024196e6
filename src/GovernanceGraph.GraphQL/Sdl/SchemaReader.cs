using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Sdl.Validation;

namespace GovernanceGraph.GraphQL.Sdl;

/// <summary>
/// SDL to a schema whose fields resolve to properties of their parents and whose own scalars pass values through.
/// </summary>
public static class SchemaReader
{
    /// <summary>Reads SDL: parses it, checks the document, builds the schema.</summary>
    /// <exception cref="SyntaxException">The text is no GraphQL document.</exception>
    public static SchemaReading Read(string sdl, ParserLimits limits) => Read(Parser.ParseDocument(sdl, limits));

    /// <summary>Checks a document and builds its schema. Extensions count as parts of the definitions.</summary>
    public static SchemaReading Read(Document document)
    {
        var errors = SdlValidator.Validate(document);
        if (errors.Count > 0)
        {
            return new SchemaReading(errors);
        }

        try
        {
            return new SchemaReading(new SchemaBuilder(document).Build());
        }
        catch (GraphQLFieldException exception)
        {
            // An argument of "@deprecated" or "@specifiedBy" does not fit: the only error that no rule for SDL looks
            // for.
            return new SchemaReading([new GraphQLError(exception.Message, exception.Locations)]);
        }
    }
}
