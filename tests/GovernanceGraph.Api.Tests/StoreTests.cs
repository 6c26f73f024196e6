using GovernanceGraph.Api.Tests.Questions;
using Xunit;

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

/// <summary>Tests that share one Neo4j, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class Neo4jTests
{
    internal const string Name = "Neo4j";
}

[Collection(Neo4jTests.Name)]
public sealed class Neo4jAnswerTests(Neo4jSmallGraphStore graph) : AnswerTests<Neo4jSmallGraphStore>(graph);

[Collection(Neo4jTests.Name)]
public sealed class Neo4jRandomQuestionTests(Neo4jSmallGraphStore graph, ITestOutputHelper output)
    : RandomQuestionTests<Neo4jSmallGraphStore>(graph, output)
{
    // Each is a statement that the server has to plan anew, and StoreComparisonTests asks it a thousand more.
    protected override int Questions => 80;
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
