using System.Globalization;

namespace GovernanceGraph.Seeding.Warnings;

/// <summary>
/// What only the rows themselves show, not the facts that are made of them: found while the files are read.
/// </summary>
sealed class RowWarnings(int maxPlaces)
{
    const int MaxTextCharacters = 300;

    // By kind, in this order.
    static readonly (string Kind, Func<string, bool, string> Message)[] Kinds =
    [
        (
            Skipped,
            (count, isOne) =>
                isOne
                    ? $"{count} entry that looks like facts was left by another program and is skipped."
                    : $"{count} entries that look like facts were left by other programs and are skipped."
        ),
        (
            DoubtfulText,
            (count, isOne) =>
                $"{count} {(isOne ? "cell contains" : "cells contain")} an unusual space, or a word that "
                + $"means a missing value in other programs: correct {(isOne ? "it" : "them")}, or leave "
                + "it as it is if it is intended."
        ),
        (
            FutureDate,
            (count, isOne) =>
                $"{count} {(isOne ? "date is" : "dates are")} in the future: check {(isOne ? "it" : "them")}."
        ),
        (
            SelfContradiction,
            (count, isOne) =>
                $"{count} {(isOne ? "claim contradicts" : "claims contradict")} another row of the same "
                + "source, for the same days and from the same place in it: delete one of the rows, "
                + "unless the source contradicts itself."
        ),
    ];

    readonly Dictionary<string, (int Count, List<SeedWarningPlace> Places)> found = new(StringComparer.Ordinal);

    internal const string Skipped = "skipped";
    internal const string DoubtfulText = "doubtful-text";
    internal const string FutureDate = "future-date";
    internal const string SelfContradiction = "self-contradiction";

    internal void Add(string kind, string file, int line, string text)
    {
        var (count, places) = found.GetValueOrDefault(kind, (0, []));
        if (places.Count < maxPlaces)
        {
            places.Add(new(VisibleText.Of(file), line, VisibleText.Of(text, MaxTextCharacters)));
        }

        found[kind] = (count + 1, places);
    }

    /// <summary>One warning of each kind that was found.</summary>
    internal IEnumerable<SeedWarning> All =>
        from kind in Kinds
        where found.ContainsKey(kind.Kind)
        let warning = found[kind.Kind]
        select new SeedWarning(
            kind.Kind,
            kind.Message(string.Create(CultureInfo.InvariantCulture, $"{warning.Count:N0}"), warning.Count == 1),
            warning.Count,
            warning.Places
        );
}
