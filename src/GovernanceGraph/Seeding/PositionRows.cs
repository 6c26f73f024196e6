using GovernanceGraph.Facts;
using GovernanceGraph.Model;

namespace GovernanceGraph.Seeding;

/// <summary>Rows of positions.csv: national positions and strategies.</summary>
sealed class PositionRows(SeedReferences references, List<Fact> facts) : SeedRows(references, facts)
{
    static readonly string[] Kinds = [.. Enums.PositionKind.Members.Select(member => SourceRows.Word(member.Name))];

    /// <inheritdoc/>
    protected override Fact? Fact(SeedTable table)
    {
        var state = References.Entity(table, "state");
        if (state is { } named && named.Kind != GovernanceModel.State && named.Kind != GovernanceModel.Organization)
        {
            table.Add("state", $"\"{named.Id}\" is neither a state nor an organisation: only those have a position.");
        }

        var kind = References.Word(table, "kind", "kind of position", Kinds);
        var published = table.Date("year");
        var url = table.Url("url");
        var source = References.Source(table, "source");
        return state is not { } entity || kind is null || table.Text("title") is not { } title || source is null
            ? null
            : new Position(
                entity.Id,
                Enums.PositionKind.Members[Array.IndexOf(Kinds, kind)],
                title,
                published,
                url,
                source
            );
    }
}
