using System.Diagnostics;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation;
using GovernanceGraph.GraphQL.Validation.Limits;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation;

/// <summary>Short documents that stand for more than anyone could answer.</summary>
public class ExplodingDocumentTests
{
    // Far more than needed, so that a busy machine fails no test; without limits they would take minutes to centuries.
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static TheoryData<string, string> Documents =>
        new()
        {
            {
                "MaxFields",
                "{ ferry { ...F0 } } "
                    + Repeat(
                        200,
                        n =>
                            $"fragment F{n} on Ferry {{ sister {{ ...F{n + 1} }} sister {{ ...F{n + 1} "
                            + $"...F{n + 1} }} }} "
                    )
                    + "fragment F200 on Ferry { decks }"
            },
            { "MaxFields", $"{{ ferry {{ {Repeat(6_000, _ => "decks ")} }} }}" },
            { "MaxAliases", $"{{ ferry {{ {Repeat(10_000, n => $"a{n}: decks ")} }} }}" },
            { "MaxDepth", $"{{ ferry {Repeat(200, _ => "{ sister ")} {{ decks }} {Repeat(201, _ => "}")}" },
            { "MaxDirectivesPerPlace", $"{{ ferry {Repeat(5_000, _ => "@skip(if: true) ")} {{ decks }} }}" },
            {
                "MaxMergeComparisons",
                $"{{ ferry {{ {Repeat(700, n => $"sister {{ ...F{n} }} ")} }} }} "
                    + Repeat(700, n => $"fragment F{n} on Ferry {{ decks name }} ")
            },
            { "MaxMergeComparisons", $"{{ ferry {{ x: decks x: name {Repeat(1_000, _ => "sister { decks } ")} }} }}" },
            {
                "MaxMergeComparisons",
                $"{{ ferry {{ {Repeat(700, n => $"...F{n} ")} }} }} "
                    + Repeat(700, n => $"fragment F{n} on Ferry {{ decks name }} ")
            },
            {
                "MaxFragmentSteps",
                Repeat(300, n => $"query Q{n} {{ ferry {{ ...F{n} }} }} ")
                    + Repeat(300, n => $"fragment F{n} on Ferry {{ ...F{n + 1} }} ")
                    + "fragment F300 on Ferry { decks }"
            },
        };

    [Theory]
    [MemberData(nameof(Documents))]
    public void AnExplodingDocumentIsRefusedSoonAndTheLimitIsNamed(string limit, string document)
    {
        var (errors, time) = Validate(document, new ValidationLimits());
        Assert.Contains(errors, error => error.Message.Contains($"limit {limit})", StringComparison.Ordinal));
        Assert.InRange(time, TimeSpan.Zero, Patience);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void TheSpecifiedRulesAloneEndSoonToo(string limit, string document)
    {
        var (errors, time) = Validate(document, ValidationLimits.SpecifiedRulesOnly);
        Assert.DoesNotContain(errors, error => error.Message.Contains(limit, StringComparison.Ordinal));
        Assert.InRange(time, TimeSpan.Zero, Patience);
    }

    public static TheoryData<string> Repetitions =>
        [
            $"{{ {Repeat(480, _ => "a: ferry { sister { decks } } ")} }}",
            $"{{ ferry {{ {Repeat(4_000, _ => "decks ")} }} }}",
            $"{{ {Repeat(480, _ => "...F ")} }} fragment F on Query {{ ferry {{ sister {{ decks }} }} }}",
            $"{{ {Repeat(480, _ => "... on Query { a: ferry { sister { decks } } } ")} }}",
            $"{{ {Repeat(480, _ => "ferry { ...F } ")} }} fragment F on Ferry {{ sister {{ decks }} }}",
            $"{{ {Repeat(240, _ => "a: ferry { sister { decks } } b: ferry { sister { decks } } ")} }}",
            $"{{ {Repeat(100, _ => $"arguments {{ texts(value: [{Repeat(100, n => $"\"{n}\" ")}]) }} ")} }}",
            $"{{ ferry {Nested(5)} }}",
        ];

    /// <summary>
    /// A step or two for each field of the document, whereas its pairs would take a hundred thousand and more.
    /// </summary>
    [Theory]
    [MemberData(nameof(Repetitions))]
    public void FieldsThatAreWrittenAlikeAreComparedOnce(string document) =>
        Assert.Empty(
            Validate(document, new ValidationLimits { MaxMergeComparisons = 10_000, MaxFields = null }).Errors
        );

    [Theory]
    [InlineData("{ ferry { ...F0 x: decks } }", "Ferry", "x: decks")]
    [InlineData("subscription { ...F0 }", "Subscription", "arrivals { name }")]
    [InlineData("mutation { ...F0 }", "Mutation", "castOff(id: 1) { name }")]
    [InlineData("{ __schema { types { ...F0 } } }", "__Type", "name")]
    public void AChainOfFragmentsLongerThanTheStackEndsWithAnError(string operation, string type, string field)
    {
        const int length = 20_000;
        var document =
            $"{operation} "
            + Repeat(length, n => $"fragment F{n} on {type} {{ ...F{n + 1} {field} }} ")
            + $"fragment F{length} on {type} {{ {field} }}";
        IReadOnlyList<GraphQLError> specified = [];
        IReadOnlyList<GraphQLError> limited = [];
        var thread = new Thread(
            () =>
                (specified, limited) = (
                    Validate(document, ValidationLimits.SpecifiedRulesOnly).Errors,
                    Validate(document, new ValidationLimits()).Errors
                ),
            maxStackSize: 256 * 1024
        );
        thread.Start();
        thread.Join();
        Assert.Equal("Validation aborted.", Assert.Single(specified).Message);
        Assert.Contains(limited, error => error.Message.Contains("limit MaxDepth)", StringComparison.Ordinal));
    }

    static (IReadOnlyList<GraphQLError> Errors, TimeSpan Time) Validate(string text, ValidationLimits limits)
    {
        var document = Parser.ParseDocument(text, ParserLimits.ForTrustedText);
        var watch = Stopwatch.StartNew();
        return (DocumentValidator.Validate(HarbourSchema.Instance, document, limits), watch.Elapsed);
    }

    static string Nested(int levels) =>
        levels == 0 ? "{ decks }" : $"{{ {Repeat(5, _ => $"sister {Nested(levels - 1)} ")}}}";

    static string Repeat(int times, Func<int, string> part) => string.Concat(Enumerable.Range(0, times).Select(part));
}
