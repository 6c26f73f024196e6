using GovernanceGraph.Facts;

namespace GovernanceGraph.Seeding;

/// <summary>What the rows of every kind of file share: a row without a problem becomes a fact, once.</summary>
abstract class SeedRows(SeedReferences references, List<Fact> facts)
{
    protected SeedReferences References => references;

    /// <summary>Reads the last row of the table.</summary>
    internal void Read(SeedTable table)
    {
        if (Fact(table) is not { } fact || table.RowIsBad)
        {
            return;
        }

        if (references.AddPlace(fact.Hash, table.File, table.Line) is not { } place)
        {
            facts.Add(fact);
        }
        else if (fact is not Source || place.File == table.File)
        {
            table.Add($"The row repeats line {place.Line} of {place.File}: delete one of them.");
        }
    }

    /// <summary>The fact of a row; null, or a fact that does not count, where the row has a problem.</summary>
    protected abstract Fact? Fact(SeedTable table);
}
