using System.Globalization;
using GovernanceGraph.Facts;
using GovernanceGraph.Resolution;
using Xunit;

namespace GovernanceGraph.Tests.Resolution;

/// <summary>
/// Claims written as text, one after another with "; " between: "+" affirms, "-" denies, "list" is a complete list;
/// then the kind of the source with "@published"; then "since..until"; then ">a" for a source derived from the first,
/// "(role)". The sources are called a, b, c, … in their order; "=a" instead of a kind takes the first source again,
/// "^2026" is when it was read.
/// </summary>
sealed class RelationCase
{
    readonly List<Source> sources = [];
    readonly List<Claim> claims = [];
    readonly List<CompleteList> lists = [];

    internal static ResolvedRelation Resolve(string claims, string lifespan = "..", string otherLifespan = "..")
    {
        var read = new RelationCase();
        foreach (var line in claims.Split("; "))
        {
            read.Add(line);
        }

        var resolver = new RelationResolver(new(read.sources), read.lists);
        var resolved = resolver.Resolve(read.claims.ToArray(), Lifespan(lifespan), Lifespan(otherLifespan));
        read.claims.Reverse();
        var again = resolver.Resolve(read.claims.ToArray(), Lifespan(lifespan), Lifespan(otherLifespan));
        Assert.Equal(Text(resolved), Text(again)); // the order of loading does not matter
        Assert.Equal(resolved.Evidence.Select(evidence => evidence.Id), again.Evidence.Select(evidence => evidence.Id));
        return resolved;
    }

    /// <summary>
    /// "CONTESTED REFUTED 1: 2019..2021 denied": status, standing, corroboration, spans; "?" where the start is not
    /// known.
    /// </summary>
    internal static string Text(ResolvedRelation relation) =>
        (
            $"{relation.Status} {relation.Standing} {relation.Corroboration}: "
            + string.Join(", ", relation.Spans.Select(Text))
        ).Trim();

    static string Text(RelationSpan span) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{span.From:yyyy-MM-dd}..{span.To:yyyy-MM-dd} {(span.Held ? "held" : "denied")}"
                + $"{(span.StartKnown ? "" : "?")}"
        );

    static Lifespan Lifespan(string text)
    {
        var (first, last) = Dates(text);
        return GovernanceGraph.Resolution.Lifespan.Between(Some.Date(first), Some.Date(last));
    }

    static (string First, string Last) Dates(string text)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        return (text[..dots], text[(dots + 2)..]);
    }

    void Add(string line)
    {
        var words = line.Split(' ');
        var (since, until) = Dates(words.FirstOrDefault(word => word.Contains("..", StringComparison.Ordinal)) ?? "..");
        var published = words[1].Split('@');
        string source;
        if (words[1].StartsWith('='))
        {
            source = words[1][1..];
        }
        else
        {
            source = ((char)('a' + sources.Count)).ToString();
            sources.Add(
                Some.Source(
                    source,
                    published[0],
                    published.ElementAtOrDefault(1),
                    words.FirstOrDefault(word => word.StartsWith('>'))?[1..],
                    words.FirstOrDefault(word => word.StartsWith('^'))?[1..]
                )
            );
        }

        var role = words.FirstOrDefault(word => word.StartsWith('('))?.Trim('(', ')');
        if (words[0] == "list")
        {
            lists.Add(Some.List(source, since, until));
        }
        else
        {
            claims.Add(Some.Claim(source, words[0] == "+", since, until, role));
        }
    }
}
