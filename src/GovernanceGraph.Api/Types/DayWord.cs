namespace GovernanceGraph.Api.Types;

/// <summary>
/// A word in the place of a day: which day it stands for is decided for each request and place, since what a document
/// says is read once and kept.
/// </summary>
sealed class DayWord
{
    /// <summary>The day, in UTC, on which the request comes.</summary>
    public static readonly DayWord Today = new("today");

    /// <summary>No day: at any time, whatever the fields above say.</summary>
    public static readonly DayWord Ever = new("ever");

    readonly string word;

    DayWord(string word) => this.word = word;

    /// <summary>
    /// Reads a word; null for anything else. Equal words are one instance, so that equal variables have equal values.
    /// </summary>
    public static DayWord? Read(string text) =>
        text == Today.word ? Today
        : text == Ever.word ? Ever
        : null;

    /// <inheritdoc/>
    public override string ToString() => word;
}
