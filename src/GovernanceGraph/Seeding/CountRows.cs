using GovernanceGraph.Facts;

namespace GovernanceGraph.Seeding;

/// <summary>Rows of counts.csv: figures that sources report.</summary>
sealed class CountRows(SeedReferences references, List<Fact> facts) : SeedRows(references, facts)
{
    /// <inheritdoc/>
    protected override Fact? Fact(SeedTable table)
    {
        var subject = References.Entity(table, "subject");
        var value = table.Integer("value");
        var asOf = table.Date("as_of");
        var source = References.Source(table, "source");
        return subject is not { } entity || table.Text("measure") is not { } measure || value is null || source is null
            ? null
            : new ReportedCount(
                entity.Id,
                measure,
                table.Text("of_kind"),
                value.Value,
                asOf,
                source,
                table.Text("locator")
            );
    }
}
