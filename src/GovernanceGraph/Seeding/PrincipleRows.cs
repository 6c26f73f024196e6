using GovernanceGraph.Facts;

namespace GovernanceGraph.Seeding;

/// <summary>Rows of principles.csv: principles, norms and pledges of texts and bodies.</summary>
sealed class PrincipleRows(SeedReferences references, List<Fact> facts) : SeedRows(references, facts)
{
    /// <inheritdoc/>
    protected override Fact? Fact(SeedTable table)
    {
        var of = References.Entity(table, "of");
        var ordinal = table.Integer("ordinal");
        var source = References.Source(table, "source");
        return of is not { } entity || table.Text("title") is not { } title || source is null
            ? null
            : new Principle(entity.Id, (int?)ordinal, title, table.Text("summary"), source);
    }
}
