using GovernanceGraph.Api.Tests.Questions;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace GovernanceGraph.Api.Tests;

// The same documents, the same golden answers, from each store.

public sealed class EmbeddedAnswerTests(SmallGraphStore graph) : AnswerTests<SmallGraphStore>(graph);

public sealed class EmbeddedRandomQuestionTests(SmallGraphStore graph, ITestOutputHelper output)
    : RandomQuestionTests<SmallGraphStore>(graph, output);

public sealed class EmbeddedSeedAnswerTests(SeedStore seed) : SeedAnswerTests<SeedStore>(seed);

public sealed class EmbeddedQuestionTests(SeedStore seed) : QuestionTests<SeedStore>(seed);

public sealed class EmbeddedGuideTests(SeedStore seed) : GuideTests<SeedStore>(seed);

public sealed class EmbeddedTextTests(NamesStore graph) : TextTests<NamesStore>(graph);

public sealed class EmbeddedCursorTests(SmallGraphStore graph) : CursorTests<SmallGraphStore>(graph);

/// <summary>
/// Tests that share one Neo4j, one after the other; those of one load together, so that it is loaded once.
/// </summary>
[CollectionDefinition(Name)]
[TestClassOrderer(typeof(ByStore))]
public sealed class Neo4jTests
{
    internal const string Name = "Neo4j";
}

/// <summary>Test classes in the order of the stores that they read.</summary>
public sealed class ByStore : ITestClassOrderer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<TTestClass?> OrderTestClasses<TTestClass>(IReadOnlyCollection<TTestClass?> testClasses)
        where TTestClass : ITestClass => [.. testClasses.OrderBy(StoreOf, StringComparer.Ordinal)];

    static string? StoreOf<TTestClass>(TTestClass? testClass)
        where TTestClass : ITestClass =>
        (testClass as IXunitTestClass)?.Class.BaseType?.GenericTypeArguments.FirstOrDefault()?.Name;
}

[Collection(Neo4jTests.Name)]
public sealed class Neo4jAnswerTests(Neo4jSmallGraphStore graph) : AnswerTests<Neo4jSmallGraphStore>(graph);

[Collection(Neo4jTests.Name)]
public sealed class Neo4jRandomQuestionTests(Neo4jSmallGraphStore graph, ITestOutputHelper output)
    : RandomQuestionTests<Neo4jSmallGraphStore>(graph, output)
{
    // Each is a statement that the server has to plan anew, and other tests ask it some hundreds more.
    protected override int Questions => 40;
}

[Collection(Neo4jTests.Name)]
public sealed class Neo4jSeedAnswerTests(Neo4jSeedStore seed) : SeedAnswerTests<Neo4jSeedStore>(seed);

[Collection(Neo4jTests.Name)]
public sealed class Neo4jQuestionTests(Neo4jSeedStore seed) : QuestionTests<Neo4jSeedStore>(seed);

[Collection(Neo4jTests.Name)]
public sealed class Neo4jGuideTests(Neo4jSeedStore seed) : GuideTests<Neo4jSeedStore>(seed);

[Collection(Neo4jTests.Name)]
public sealed class Neo4jTextTests(Neo4jNamesStore graph) : TextTests<Neo4jNamesStore>(graph);

[Collection(Neo4jTests.Name)]
public sealed class Neo4jCursorTests(Neo4jSmallGraphStore graph) : CursorTests<Neo4jSmallGraphStore>(graph);
