using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.SchemaValidation;
using GovernanceGraph.GraphQL.Sdl;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Sdl;

/// <summary>Schemas written in SDL, and what the rules say of them.</summary>
static class SdlHarness
{
    public static Schema Schema(string sdl)
    {
        var reading = SchemaReader.Read(sdl, ParserLimits.ForTrustedText);
        Assert.Empty(reading.Errors);
        Assert.NotNull(reading.Schema);
        return reading.Schema;
    }

    public static void ExpectValid(string sdl) => ExpectErrors(sdl);

    /// <summary>Errors as they print, the message with the places in parentheses; in any order.</summary>
    public static void ExpectErrors(string sdl, params string[] expected) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), Errors(sdl).Order(StringComparer.Ordinal));

    static IEnumerable<string> Errors(string sdl)
    {
        var reading = SchemaReader.Read(sdl, ParserLimits.ForTrustedText);
        var errors = reading.IsSuccess ? SchemaValidator.Validate(reading.Schema) : reading.Errors;
        return errors.Select(error => error.ToString());
    }
}
