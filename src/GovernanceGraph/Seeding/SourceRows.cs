using GovernanceGraph.Facts;
using GovernanceGraph.Model;

namespace GovernanceGraph.Seeding;

/// <summary>Rows of sources.csv. The same source may stand in several topic folders, with equal values.</summary>
sealed class SourceRows(SeedReferences references, List<Fact> facts) : SeedRows(references, facts)
{
    static readonly string[] Kinds = [.. Enums.SourceKind.Members.Select(member => Word(member.Name))];

    readonly Dictionary<string, (Source Source, string File, int Line)> known = new(StringComparer.Ordinal);
    readonly Dictionary<string, Origin> origins = new(StringComparer.Ordinal);

    /// <summary>What a kind of source or position is called in a file: "UN_DOCUMENT" is "un-document".</summary>
    internal static string Word(string name) => name.Replace('_', '-').ToLowerInvariant();

    /// <summary>
    /// Once all sources are read: each derives from one that is there, and none from itself in the end.
    /// </summary>
    internal void CheckOrigins(SeedProblemList problems, SeedLimits limits)
    {
        var similar = new SimilarNames(limits.MaxSuggestions);
        var checkedIds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, origin) in origins)
        {
            if (!known.ContainsKey(origin.DerivedFrom))
            {
                if (!References.LacksSources)
                {
                    problems.Add(
                        origin.Problem(
                            $"There is no source \"{origin.DerivedFrom}\" from which this one could "
                                + "derive: add it to a sources.csv."
                                + $"{similar.DidYouMean(origin.DerivedFrom, known.Keys)}"
                        )
                    );
                }

                continue;
            }

            if (Circle(id, checkedIds) is { } circle)
            {
                problems.Add(
                    origins[circle[0]]
                        .Problem(
                            "Sources derive from each other in a circle: "
                                + $"{string.Join(" from ", circle.Append(circle[0]).Select(name => $"\"{name}\""))}"
                                + ". Clear the cell \"derived_from\" of the original."
                        )
                );
            }
        }
    }

    /// <inheritdoc/>
    protected override Fact? Fact(SeedTable table)
    {
        var id = table.Formed(
            "id",
            text => EntityId.IsKebabCase(text) && text.Length <= EntityId.MaxLength,
            $"a source id: write a-z and 0-9 in words joined by single hyphens, at most {EntityId.MaxLength} characters"
        );
        var title = table.Text("title");
        var kind = References.Word(table, "kind", "kind of source", Kinds);
        var published = table.Date("published");
        var retrieved = table.Date("retrieved");
        var url = table.Url("url");
        var derivedFrom = table.Text("derived_from");
        if (id is null)
        {
            return null;
        }

        References.AddSource(id);
        if (ContentHash.TryParse(id, out _))
        {
            table.Add(
                "id",
                $"\"{id}\" looks like the id of a claim (32 hexadecimal digits): give the source an id "
                    + "that says what it is."
            );
            return null;
        }

        if (title is null || kind is null)
        {
            return null;
        }

        var source = new Source(
            id,
            title,
            table.Text("publisher"),
            table.Text("author"),
            published,
            url,
            Enums.SourceKind.Members[Array.IndexOf(Kinds, kind)],
            retrieved,
            table.Text("note"),
            derivedFrom
        );
        if (!known.TryAdd(id, (source, table.File, table.Line)))
        {
            var (other, file, line) = known[id];
            if (other != source)
            {
                table.Add(
                    "id",
                    $"The source \"{id}\" appears with other values in line {line} of {file}: make them "
                        + "equal, or give this one another id."
                );
            }
        }

        if (derivedFrom is not null)
        {
            origins.TryAdd(id, new(derivedFrom, table.ProblemAt("derived_from")));
        }

        return source;
    }

    // The circle on which the chain of a source ends, from its first id; null where there is none or it was found
    // before.
    List<string>? Circle(string id, HashSet<string> checkedIds)
    {
        var chain = new List<string>();
        var current = id;
        while (checkedIds.Add(current))
        {
            chain.Add(current);
            if (!origins.TryGetValue(current, out var origin))
            {
                return null;
            }

            current = origin.DerivedFrom;
        }

        var start = chain.IndexOf(current);
        if (start < 0)
        {
            return null;
        }

        var circle = chain[start..];
        var first = circle.IndexOf(circle.Min(StringComparer.Ordinal)!);
        return [.. circle[first..], .. circle[..first]];
    }

    readonly record struct Origin(string DerivedFrom, Func<string, SeedProblem> Problem);
}
