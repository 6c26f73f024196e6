using System.Globalization;
using GovernanceGraph.Facts;

namespace GovernanceGraph.Seeding.Warnings;

/// <summary>
/// One rule about what is rarely meant. It sees every fact once, in the order of files and rows, and then the end.
/// </summary>
/// <param name="kind">Its name, in kebab-case.</param>
abstract class SeedWarningRule(string kind)
{
    readonly List<(Fact Fact, string Text)> first = [];
    int count;
    int maxPlaces;

    /// <summary>
    /// What is wrong, after "1 row" or "12 rows"; the sentence goes on after a colon with what to do.
    /// </summary>
    protected abstract string Message(string rows, bool isOne);

    /// <summary>Looks at one fact.</summary>
    internal abstract void See(Fact fact);

    /// <summary>Looks at what only all facts together show.</summary>
    internal virtual void Finish(CancellationToken cancellationToken) { }

    internal void Begin(int places) => maxPlaces = places;

    /// <summary>The warning, or null where every fact keeps the rule.</summary>
    internal SeedWarning? Result(Func<Fact, (string File, int Line)> placeOf) =>
        count == 0
            ? null
            : new(
                kind,
                Message(string.Create(CultureInfo.InvariantCulture, $"{count:N0}"), count == 1),
                count,
                [
                    .. first
                        .Select(pair => (Place: placeOf(pair.Fact), pair.Text))
                        .Select(found => new SeedWarningPlace(
                            VisibleText.Of(found.Place.File),
                            found.Place.Line,
                            VisibleText.Of(found.Text, MaxTextCharacters)
                        )),
                ]
            );

    protected void Warn(Fact fact, string text)
    {
        count++;
        if (first.Count < maxPlaces)
        {
            first.Add((fact, text));
        }
    }

    const int MaxTextCharacters = 300;
}
