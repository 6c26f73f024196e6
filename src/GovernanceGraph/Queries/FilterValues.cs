using System.Collections;

namespace GovernanceGraph.Queries;

/// <summary>What the values of a list in a filter count as, in records visited: each is looked up once.</summary>
public static class FilterValues
{
    /// <summary>So many characters of a text count as one record more.</summary>
    const int CharactersPerVisit = 32;

    /// <summary>The values of a list.</summary>
    public static int Weight(IEnumerable values)
    {
        var sum = 0;
        foreach (var value in values)
        {
            sum += 2 + (value is string text ? text.Length / CharactersPerVisit : 0);
        }

        return sum;
    }
}
