using GovernanceGraph.Pages.Records;

namespace GovernanceGraph.Pages.Answers;

/// <summary>What the page of an answer shows.</summary>
/// <param name="Title">The question.</param>
/// <param name="Notice">What to notice, as HTML; "" where nothing is kept.</param>
/// <param name="Tables">The answer.</param>
/// <param name="Columns">
/// The columns of tables, with their heads, by the name of the table; all columns of others.
/// </param>
/// <param name="Sources">The sources that it names.</param>
/// <param name="Warnings">What the server says about it.</param>
/// <param name="Citation">How to cite it.</param>
/// <param name="Address">Its address.</param>
/// <param name="Revision">The revision.</param>
/// <param name="Change">How the newest revision answers; null: this is the newest.</param>
/// <param name="Page">Which page of long tables is shown, from 1.</param>
public sealed record AnswerModel(
    string Title,
    string Notice,
    IReadOnlyList<AnswerTable> Tables,
    IReadOnlyDictionary<string, IReadOnlyList<(string Way, string Head)>> Columns,
    IReadOnlyList<AnswerSource> Sources,
    IReadOnlyList<string> Warnings,
    Citation Citation,
    AnswerAddress Address,
    RevisionLine Revision,
    AnswerChange? Change,
    int Page
)
{
    /// <summary>The most rows on a page.</summary>
    internal const int RowsOfPage = 500;

    /// <summary>Whether a table goes on after this page.</summary>
    internal bool HasNextPage => Tables.Any(table => table.Rows.Count > Page * RowsOfPage);

    /// <summary>The rows of a table on this page.</summary>
    internal static IEnumerable<AnswerRow> Rows(AnswerTable table, int page) =>
        table.Rows.Skip((page - 1) * RowsOfPage).Take(RowsOfPage);
}
