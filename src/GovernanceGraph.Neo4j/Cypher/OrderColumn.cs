using System.Globalization;
using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Layout;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Neo4j.Cypher;

/// <summary>One key of an order as expressions.</summary>
/// <param name="Value">The value that a cursor is made of.</param>
/// <param name="Kind">What the value is; ordinals and truth values are whole numbers.</param>
/// <param name="Ranks">What to sort by: the value, or what has its order.</param>
/// <param name="Nullable">Whether it may be absent.</param>
/// <param name="Descending">Whether the greatest comes first.</param>
/// <param name="Names">Whether it is the name of an entity, and the rank that of <see cref="TextKeys.Name"/>.</param>
/// <param name="HasId">Whether the rank is that of <see cref="TextKeys.OfEntity"/>, which decides everything.</param>
sealed record OrderColumn(
    string Value,
    ValueKind Kind,
    IReadOnlyList<string> Ranks,
    bool Nullable,
    bool Descending,
    bool Names = false,
    bool HasId = false
)
{
    const long LastPackedDate = 9999_99_99;

    /// <summary>
    /// The terms of "ORDER BY". Absent values come last in both directions, before the order is turned round.
    /// </summary>
    public IEnumerable<string> Terms(bool reversed)
    {
        if (Nullable && Descending) // absent values are last where the order ascends, and first where it descends
        {
            yield return reversed ? $"{Ranks[0]} IS NOT NULL" : $"{Ranks[0]} IS NULL";
        }

        foreach (var rank in Ranks)
        {
            yield return Descending != reversed ? rank + " DESC" : rank;
        }
    }

    /// <summary>That the value is the one of a cursor.</summary>
    public string Equal(object? given, CypherParameters parameters) =>
        Seek(given) switch
        {
            null => $"{Value} IS NULL",
            CutText cut => $"{Ranks[0]} = {parameters.Add(KeyOf(cut))}",
            string text => $"{Value} = {parameters.Add(text)}",
            var number => $"{Ranks[0]} = {parameters.Add((long)number)}",
        };

    /// <summary>That the value comes after, or before, the one of a cursor.</summary>
    public string Beyond(object? given, bool after, FieldConditions fields, CypherParameters parameters)
    {
        var seek = Seek(given);
        if (seek is null)
        {
            return after ? ConditionWriter.Never : $"{Ranks[0]} IS NOT NULL";
        }

        var sign = after != Descending ? ">" : "<";
        var beyond = seek switch
        {
            CutText cut => $"{Ranks[0]} {sign} {parameters.Add(KeyOf(cut))}",
            string text when Names => $"{Ranks[0]} {sign} {parameters.Add(TextKeys.Name(text))}",
            string text when Ranks.Count > 1 => fields.InOrder(sign, text, Ranks[0], Value),
            string text => $"{Value} {sign} {parameters.Add(text)}",
            _ => $"{Ranks[0]} {sign} {parameters.Add((long)seek)}",
        };
        return after && Nullable ? $"({beyond} OR {Ranks[0]} IS NULL)" : beyond;
    }

    /// <summary>
    /// That the entity comes after, or before, the one of a cursor: for a column that <see cref="HasId"/>.
    /// </summary>
    public string Beyond(Cursor cursor, bool after, string sign, CypherParameters parameters) =>
        cursor.Values[^1] switch
        {
            string name => $"{Ranks[0]} {sign} {parameters.Add(TextKeys.OfEntity(name, cursor.Id))}",
            CutText name => $"{Ranks[0]} {sign} {parameters.Add(TextKeys.OfName(KeyOf(name), cursor.Id))}",
            _ => after ? ConditionWriter.Never : $"{Ranks[0]} IS NOT NULL",
        };

    string KeyOf(CutText text) => Names ? TextKeys.NameOfCut(text.Key) : TextKeys.ByCodeUnit(text.Key);

    // The value of a cursor as it compares with what is stored. One of another type than the key's counts as absent.
    object? Seek(object? given) =>
        Kind switch
        {
            ValueKind.Id => given as string,
            ValueKind.Text => given is CutText ? given : given as string,
            ValueKind.PartialDate or ValueKind.Date => given is long packed ? Date(packed) : null,
            ValueKind.Instant => given is long seconds ? Cypher.Ranks.Text(Moment(seconds)) : null,
            _ => given as long?,
        };

    // A number that is no date still has its place among dates.
    static string Date(long packed)
    {
        if (packed is < 0 or > LastPackedDate)
        {
            return packed < 0 ? "" : "~";
        }

        var (year, month, day) = (packed / 10_000, packed / 100 % 100, packed % 100);
        return day != 0 ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}")
            : month != 0 ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}")
            : year.ToString("0000", CultureInfo.InvariantCulture);
    }

    static DateTimeOffset Moment(long seconds) =>
        DateTimeOffset.FromUnixTimeSeconds(
            Math.Clamp(
                seconds,
                DateTimeOffset.MinValue.ToUnixTimeSeconds(),
                DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            )
        );
}
