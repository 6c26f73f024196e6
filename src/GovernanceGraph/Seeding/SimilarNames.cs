namespace GovernanceGraph.Seeding;

/// <summary>Finds names that were probably meant, by the number of letters that differ.</summary>
sealed class SimilarNames(int maxSearches)
{
    const int MaxNames = 3;
    int searches;

    /// <summary>" Did you mean "a" or "b"?", or nothing where no name is similar or enough were looked up.</summary>
    internal string DidYouMean(string name, IEnumerable<string> candidates)
    {
        if (searches++ >= maxSearches)
        {
            return "";
        }

        var most = Math.Clamp(name.Length / 4, 1, 4);
        var found = new List<(int Distance, string Name)>();
        foreach (var candidate in candidates)
        {
            if (Distance(name, candidate, most) is var distance && distance <= most)
            {
                found.Add((distance, candidate));
            }
        }

        var names = found.Order().Take(MaxNames).Select(pair => $"\"{pair.Name}\"").ToArray();
        return names.Length switch
        {
            0 => "",
            1 => $" Did you mean {names[0]}?",
            _ => $" Did you mean {string.Join(", ", names[..^1])} or {names[^1]}?",
        };
    }

    // Levenshtein's distance without regard to case; more than most is most + 1.
    static int Distance(string left, string right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most)
        {
            return most + 1;
        }

        Span<int> row = stackalloc int[right.Length + 1];
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var (diagonal, least) = (row[0], i);
            row[0] = i;
            for (var j = 1; j < row.Length; j++)
            {
                var same = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                var next = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1));
                (diagonal, row[j]) = (row[j], next);
                least = Math.Min(least, next);
            }

            if (least > most)
            {
                return most + 1;
            }
        }

        return row[^1];
    }
}
