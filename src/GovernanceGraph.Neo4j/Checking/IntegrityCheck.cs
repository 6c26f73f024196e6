using System.Globalization;
using System.Text.Json;
using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Neo4j.Layout;
using GovernanceGraph.Neo4j.Loading;
using GovernanceGraph.Neo4j.Revisions;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Neo4j.Checking;

/// <summary>
/// Compares the nodes and relationships of the current revision with what its facts give, both ways. A small graph
/// takes four requests.
/// </summary>
sealed class IntegrityCheck
{
    /// <summary>After so many findings nobody learns more from another.</summary>
    const int MaxProblems = 100;

    const int PageSize = 1_000;

    const string Restore = "restore the database from a backup";

    // What of each label stands in the order of its columns: then every relationship that starts at the node.
    static readonly (string Label, string Text)[] Pages =
    [
        (Labels.Entity, Page(Labels.Entity, EntityNodes.Columns)),
        .. Enum.GetValues<Facts.FactKind>()
            .Select(kind => (Labels.Of(kind), Page(Labels.Of(kind), FactNodes.ShapeOf(kind).Columns))),
    ];

    static readonly string Doubles = string.Join(
        "\nUNION ALL\n",
        Labels.OfVersions.Select(label =>
            $"MATCH (node:{label}) WHERE {Live("node")} WITH node.id AS id, count(*) AS versions WHERE "
            + $"versions > 1 RETURN '{label}' AS current, id AS answer"
        )
    );

    const string Gaps =
        $"MATCH (node:{Labels.Revision}) WHERE node.number <= $p0 RETURN count(DISTINCT node.number) AS "
        + "current, count(node) AS answer";

    // An end that a load has put and not made visible counts as none.
    const string Lives = $"""
        MATCH (start)-[version]->(end)
        WHERE version.{Properties.FromRevision} <= $p0
          AND (version.{Properties.FromRevision} < start.{Properties.FromRevision} OR version.{Properties.FromRevision} < end.{Properties.FromRevision}
            OR (version.{Properties.ToRevision} > start.{Properties.ToRevision} AND start.{Properties.ToRevision} <= $p0)
            OR (version.{Properties.ToRevision} > end.{Properties.ToRevision} AND end.{Properties.ToRevision} <= $p0))
        RETURN type(version) AS current, coalesce(start.id, '') AS answer LIMIT 100
        """;

    static readonly string Held = $"""
        MATCH (start)-[version]->()
        WHERE version.{RelationFields.Standing.Name} IS NOT NULL AND coalesce(version.{Properties.Held}, -1) <> CASE version.{RelationFields.Standing.Name}
          WHEN '{RelationRelationships.HoldsName}' THEN version.{Properties.FromRevision} * {Properties.HeldUnit.ToString(
            CultureInfo.InvariantCulture
        )} + version.{Properties.ToRevision} ELSE -1 END
        RETURN type(version) AS current, coalesce(start.id, '') AS answer LIMIT 100
        """;

    readonly List<CheckProblem> problems = [];
    readonly Neo4jConnection connection;
    readonly CancellationToken cancellationToken;

    IntegrityCheck(Neo4jConnection connection, CancellationToken cancellationToken)
    {
        this.connection = connection;
        this.cancellationToken = cancellationToken;
    }

    /// <summary>All findings, at most <see cref="MaxProblems"/>.</summary>
    public static async Task<IReadOnlyList<CheckProblem>> RunAsync(
        Neo4jConnection connection,
        CancellationToken cancellationToken
    )
    {
        var check = new IntegrityCheck(connection, cancellationToken);
        var number = await RevisionNodes.CurrentNumberAsync(connection, cancellationToken);
        await check.CheckVersionsAsync(number);
        // Rows cannot be made of facts that contradict themselves.
        if (check.problems.Count == 0)
        {
            try
            {
                var facts = await new FactReader(connection).ReadAsync(number, cancellationToken);
                await check.CheckFactsAsync(facts);
                if (check.problems.Count == 0)
                {
                    await check.CheckRowsAsync(facts, number);
                }
            }
            catch (StoreException failure) when (failure.Code == StoreErrorCode.Corrupt)
            {
                check.Report("facts", failure.Message);
            }
        }

        return check.problems;
    }

    async Task CheckVersionsAsync(long number)
    {
        using var answer = await connection.RunAsync(
            [
                StatementParameters.Of(Gaps, number),
                StatementParameters.Of(Doubles, number),
                StatementParameters.Of(Lives, number),
                StatementParameters.Of(Held, number),
            ],
            AccessMode.Read,
            cancellationToken
        );
        var revisions = new FactRowReader(answer.Row(0, 0), new());
        if (revisions.Number() != number || revisions.Number() != number)
        {
            Report(
                Labels.Revision,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The revisions are not those from 1 to {number}, each once: {Restore}."
                )
            );
        }

        for (var i = 0; i < answer.Rows(1); i++)
        {
            var row = new FactRowReader(answer.Row(1, i), new());
            Report(row.Text(), $"Two versions of \"{row.Text()}\" are valid at the same time: {Restore}.");
        }

        for (var i = 0; i < answer.Rows(2); i++)
        {
            var row = new FactRowReader(answer.Row(2, i), new());
            Report(row.Text(), $"A relationship that starts at \"{row.Text()}\" outlives one of its ends: {Restore}.");
        }

        for (var i = 0; i < answer.Rows(3); i++)
        {
            var row = new FactRowReader(answer.Row(3, i), new());
            Report(row.Text(), $"A relationship that starts at \"{row.Text()}\" names the wrong revisions: {Restore}.");
        }
    }

    async Task CheckFactsAsync(FactRows facts)
    {
        foreach (var (fact, hash) in facts.All)
        {
            if (fact.Hash != hash)
            {
                Report(
                    Labels.Of(PutFacts.KindOf(fact)),
                    $"The content of the fact \"{hash}\" has been changed: {Restore}."
                );
            }
        }

        try
        {
            Consistency.Require(facts);
        }
        catch (StoreException refusal)
        {
            Report("facts", $"{refusal.Message.TrimEnd('.')}, or {Restore}.");
        }

        if (
            await RevisionNodes.CurrentAsync(connection, cancellationToken) is { } revision
            && facts.RevisionHash() != revision.Hash
        )
        {
            Report(
                Labels.Revision,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The facts of revision {revision.Number} do not have its hash: {Restore}."
                )
            );
        }
    }

    async Task CheckRowsAsync(FactRows facts, long number)
    {
        using var expected = new ExpectedRows(facts, cancellationToken);
        var open = Pages.Select(page => (Page: page, After: "")).ToList();
        while (open.Count > 0 && problems.Count < MaxProblems)
        {
            using var answer = await connection.RunAsync(
                open.ConvertAll(item => StatementParameters.Of(item.Page.Text, item.After, number)),
                AccessMode.Read,
                cancellationToken
            );
            for (var i = open.Count - 1; i >= 0; i--)
            {
                for (var j = 0; j < answer.Rows(i); j++)
                {
                    open[i] = (open[i].Page, Compare(open[i].Page.Label, answer.Row(i, j), expected));
                }

                if (answer.Rows(i) < PageSize)
                {
                    open.RemoveAt(i);
                }
            }
        }

        if (problems.Count < MaxProblems)
        {
            foreach (var missing in expected.Missing)
            {
                Report(
                    "database",
                    $"{missing} follows from the facts but does not exist: {Restore}, or load the seed into a new one."
                );
            }
        }
    }

    // Returns the id of the node.
    string Compare(string label, ReadOnlySpan<byte> json, ExpectedRows expected)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        reader.Read();
        var id = reader.GetString()!;
        reader.Read(); // into the list
        reader.Read();
        var labels = (string[])RowValues.Read(ref reader)!;
        reader.Read();
        var properties = CypherValue.Integer(ref reader);
        reader.Read();
        Report(label, expected.TakeNode(label, id, labels, Values(ref reader), properties));
        reader.Read(); // into the relationships
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            reader.Read();
            var type = reader.GetString()!;
            reader.Read();
            var to = reader.GetString()!;
            reader.Read();
            var count = CypherValue.Integer(ref reader);
            reader.Read();
            Report(type, expected.TakeRelationship(label, id, type, to, Values(ref reader), count));
            reader.Read();
        }

        return id;
    }

    static object?[] Values(ref Utf8JsonReader reader)
    {
        var values = new List<object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            values.Add(RowValues.Read(ref reader));
        }

        return [.. values];
    }

    void Report(string where, string? message)
    {
        if (message is not null && problems.Count < MaxProblems)
        {
            problems.Add(
                new(where, message.EndsWith('.') ? message : $"{message}: {Restore}, or load the seed into a new one.")
            );
        }
    }

    static string Page(string label, PropertyColumns columns) =>
        $$"""
            MATCH (node:{{label}}) WHERE node.id > $p0 AND {{Live("node", "$p1")}}
            WITH node ORDER BY node.id LIMIT {{PageSize.ToString(CultureInfo.InvariantCulture)}}
            RETURN node.id AS current, [
              labels(node), size(keys(node)), [{{List("node", columns)}}],
              COLLECT {
                MATCH (node)-[version]->(end) WHERE {{Live("version", "$p1")}}
                RETURN [type(version), end.id, size(keys(version)), [{{List(
                "version",
                RelationRelationships.Columns
            )}}]]
              }] AS answer
            ORDER BY current
            """;

    static string Live(string version, string revision = "$p0") =>
        $"{version}.{Properties.FromRevision} <= {revision} AND {version}.{Properties.ToRevision} > {revision}";

    static string List(string of, PropertyColumns columns) =>
        string.Join(", ", columns.Names.Select(name => $"{of}.{name}"));
}
