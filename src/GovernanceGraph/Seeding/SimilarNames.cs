namespace GovernanceGraph.Seeding;

/// <summary>Finds names that were probably meant, by the number of letters that differ.</summary>
sealed class SimilarNames(int maxSearches)
{
    const int MaxNames = 3;

    /// <summary>
    /// In a name of so few letters another letter makes another name: only one that was left out, doubled or exchanged
    /// with its neighbour is a slip.
    /// </summary>
    const int ShortName = 4;

    int searches;

    /// <summary>" Did you mean "a" or "b"?", or nothing where no name is similar or enough were looked up.</summary>
    internal string DidYouMean(string name, IEnumerable<string> candidates)
    {
        if (searches++ >= maxSearches)
        {
            return "";
        }

        var most = MaxDistance(name);
        var found = new List<(int Distance, string Name)>();
        foreach (var candidate in candidates)
        {
            if (Distance(name, candidate) is var distance && distance <= most)
            {
                found.Add((distance, candidate));
            }
        }

        return Sentence([.. found.Order().Take(MaxNames).Select(pair => pair.Name)]);
    }

    /// <summary>The question for names; nothing where there are none.</summary>
    internal static string Sentence(IReadOnlyList<string> names)
    {
        var quoted = names.Select(name => $"\"{name}\"").ToArray();
        return quoted.Length switch
        {
            0 => "",
            1 => $" Did you mean {quoted[0]}?",
            _ => $" Did you mean {string.Join(", ", quoted[..^1])} or {quoted[^1]}?",
        };
    }

    /// <summary>How many letters may differ.</summary>
    internal static int MaxDistance(string name) => Math.Clamp(name.Length / 4, 1, 4);

    /// <summary>
    /// How many letters must be left out, put in, replaced or exchanged with their neighbour to make one name of the
    /// other, without regard to case (optimal string alignment); more than <see cref="MaxDistance"/> is any number
    /// above it.
    /// </summary>
    internal static int Distance(string left, string right)
    {
        var most = MaxDistance(left);
        if (Math.Abs(left.Length - right.Length) > most || right.Length > 1_000)
        {
            return most + 1;
        }

        // A replacement costs as much as leaving out and putting in where that is too much already.
        var replacement = left.Length <= ShortName ? most + 1 : 1;
        Span<int> before = stackalloc int[right.Length + 1];
        Span<int> last = stackalloc int[right.Length + 1];
        Span<int> row = stackalloc int[right.Length + 1];
        for (var j = 0; j < last.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var least = row[0] = i;
            for (var j = 1; j < row.Length; j++)
            {
                row[j] = Math.Min(
                    Math.Min(row[j - 1], last[j]) + 1,
                    last[j - 1] + (IsSame(left[i - 1], right[j - 1]) ? 0 : replacement)
                );
                if (i > 1 && j > 1 && IsSame(left[i - 1], right[j - 2]) && IsSame(left[i - 2], right[j - 1]))
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > most + 1)
            {
                return most + 1;
            }

            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return last[^1];
    }

    static bool IsSame(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
