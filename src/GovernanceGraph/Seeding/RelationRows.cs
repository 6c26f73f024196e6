using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Seeding.Warnings;

namespace GovernanceGraph.Seeding;

/// <summary>Rows of relations.csv: claims.</summary>
sealed class RelationRows(SeedReferences references, List<Fact> facts, CompleteListRows lists, SeedLimits limits)
    : SeedRows(references, facts)
{
    internal static readonly string[] Types = [.. GovernanceModel.Relations.Select(type => type.Name)];
    static readonly string[] Polarities = ["affirms", "denies"];
    static readonly string[] Votes = ["yes", "no", "abstain", "absent"];

    readonly Dictionary<(string From, int Type, string To), int> claims = [];
    readonly Dictionary<
        (string, int, string, string, PartialDate?, PartialDate?, string?, string?, string?),
        (bool Affirms, string File, int Line)
    > statements = [];

    /// <inheritdoc/>
    protected override Fact? Fact(SeedTable table)
    {
        var from = References.Entity(table, "from");
        var to = References.Entity(table, "to");
        var type = References.Word(table, "type", "type of relation", Types) is { } name
            ? GovernanceModel.FindRelation(name)
            : null;
        var polarity = References.Word(table, "polarity", "polarity", Polarities);
        var source = References.Source(table, "source");
        var (since, until) = table.Dates("since", "until");
        var value = Vote(table, type);
        if (from is not { } fromEnd || to is not { } toEnd || type is null || polarity is null || source is null)
        {
            return null;
        }

        CheckEnds(table, type, fromEnd, toEnd);
        if (!table.RowIsBad)
        {
            Count(table, (fromEnd.Id, type.Ordinal, toEnd.Id));
        }

        var claim = new Claim(
            fromEnd.Id,
            type,
            toEnd.Id,
            since,
            until,
            table.Text("role"),
            value,
            polarity == "affirms",
            source,
            table.Text("locator"),
            table.Text("note")
        );
        if (!table.RowIsBad)
        {
            lists.Count(claim, fromEnd.Kind);
            WarnOfContradiction(table, claim);
        }

        return claim;
    }

    // A source may contradict itself; but mostly a row was copied, or a polarity mistyped.
    void WarnOfContradiction(SeedTable table, Claim claim)
    {
        var key = (
            claim.From,
            claim.Type.Ordinal,
            claim.To,
            claim.SourceId,
            claim.Since,
            claim.Until,
            claim.Role,
            claim.Value,
            claim.Locator
        );
        if (
            !statements.TryAdd(key, (claim.Affirms, table.File, table.Line))
            && statements[key] is var other
            && other.Affirms != claim.Affirms
        )
        {
            table.Warn(
                RowWarnings.SelfContradiction,
                "polarity",
                $"The same source {(other.Affirms ? "affirms" : "denies")} this for the same days in "
                    + $"line {other.Line} of {other.File}."
            );
        }
    }

    string? Vote(SeedTable table, RelationType? type)
    {
        if (type is null)
        {
            return null;
        }

        if (type == GovernanceModel.Voted)
        {
            if (table.Text("value") is null)
            {
                table.Add("value", $"A vote has a value: write one of {string.Join(", ", Votes)}.");
            }

            return References.Word(table, "value", "value of a vote", Votes);
        }

        if (table.Text("value") is not null)
        {
            table.Add("value", $"Only a vote has a value: clear the cell, or write the type {GovernanceModel.Voted}.");
        }

        return null;
    }

    static void CheckEnds(
        SeedTable table,
        RelationType type,
        (string Id, EntityKind Kind) from,
        (string Id, EntityKind Kind) to
    )
    {
        if (!type.Allows(from.Kind, to.Kind))
        {
            var joins = type.Joins.Select(join => $"from {Kinds(join.From)} to {Kinds(join.To)}");
            table.Add(
                "type",
                $"{type} cannot lead from {from.Kind.Prefix} to {to.Kind.Prefix}: it leads "
                    + $"{string.Join(", or ", joins)}."
            );
        }
        else if (from.Id == to.Id)
        {
            table.Add("to", $"{type} leads from \"{from.Id}\" to itself: name another entity.");
        }
    }

    static string Kinds(IReadOnlyList<EntityKind> kinds) => string.Join("|", kinds.Select(kind => kind.Prefix));

    void Count(SeedTable table, (string From, int Type, string To) relation)
    {
        claims.TryGetValue(relation, out var count);
        claims[relation] = count + 1;
        if (count == limits.MaxClaimsPerRelation)
        {
            table.Add(
                $"More than {limits.MaxClaimsPerRelation} rows are about the same from, type and to "
                    + $"(limit {nameof(SeedLimits.MaxClaimsPerRelation)}): keep those of the best sources."
            );
        }
    }
}
