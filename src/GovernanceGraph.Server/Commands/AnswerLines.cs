using System.Text;
using GovernanceGraph.Pages.Answers;

namespace GovernanceGraph.Server.Commands;

/// <summary>An answer as lines for a terminal: each table with its columns below one another.</summary>
static class AnswerLines
{
    const int MaxWidth = 40;
    const string Between = "  ";
    const string Cut = "…";

    internal static string Of(Answer answer)
    {
        var lines = new StringBuilder();
        foreach (var table in AnswerTable.Of(answer.Data))
        {
            lines.Append(VisibleText.Of(table.Name)).Append(": ");
            lines.Append(table.Rows.Count).Append(table.Rows.Count == 1 ? " row\n" : " rows\n");
            Append(lines, table);
        }

        return lines.ToString();
    }

    static void Append(StringBuilder lines, AnswerTable table)
    {
        List<string[]> cells =
        [
            [.. table.Columns.Select(AnswerTable.Head).Select(Cell)],
        ];
        cells.AddRange(table.Rows.Select(row => table.Columns.Select(column => Cell(row, column)).ToArray()));
        var widths = table.Columns.Select((_, place) => cells.Max(row => row[place].Length)).ToList();
        cells.Insert(1, [.. widths.Select(width => new string('-', width))]);
        foreach (var row in cells)
        {
            var line = string.Join(Between, row.Select((cell, place) => cell.PadRight(widths[place])));
            lines.Append(line.TrimEnd()).Append('\n');
        }
    }

    static string Cell(AnswerRow row, string column) => Cell(string.Join("; ", row.Cell(column)));

    // No text of the data moves the cursor.
    static string Cell(string text)
    {
        var shown = VisibleText.Of(text);
        return shown.Length <= MaxWidth ? shown : shown[..(MaxWidth - Cut.Length)] + Cut;
    }
}
