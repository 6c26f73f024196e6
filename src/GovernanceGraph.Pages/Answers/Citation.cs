using System.Globalization;
using System.Text.Json;
using GovernanceGraph.Pages.Records;
using GovernanceGraph.Pages.Rendering;
using GovernanceGraph.Pages.Words;

namespace GovernanceGraph.Pages.Answers;

/// <summary>An answer in the forms in which articles and papers cite it.</summary>
/// <param name="Title">The question.</param>
/// <param name="Address">The permanent address of the answer.</param>
/// <param name="Revision">The revision that it was made from.</param>
/// <param name="AnswerHash">The hash of its data.</param>
/// <param name="Accessed">The day on which it was read.</param>
public sealed record Citation(string Title, string Address, RevisionLine Revision, string AnswerHash, DateOnly Accessed)
{
    const string Publisher = "GovernanceGraph";

    string Iso => Accessed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    string Note => $"revision {Revision.Number}, content {Revision.Hash}, answer {AnswerHash}";

    string Key => $"governancegraph-{AnswerHash[..8]}";

    /// <summary>As a sentence.</summary>
    internal string Text =>
        $"{Publisher}, “{Title}”, revision {Revision.Number} (content {Revision.ShortHash}), answer "
        + $"{AnswerHash[..12]}, "
        + $"{Dates.Write(Iso)}, {Address}.";

    /// <summary>As an entry of BibTeX.</summary>
    internal string BibTeX =>
        string.Join(
            '\n',
            $"@misc{{{Key},",
            $"  title = {{{{{Braced(Title)}}}}},",
            $"  author = {{{{{Publisher}}}}},",
            $"  year = {{{Revision.Time.UtcDateTime.Year.ToString(CultureInfo.InvariantCulture)}}},",
            $"  note = {{{Note}}},",
            $"  url = {{{Address}}},",
            $"  urldate = {{{Iso}}}",
            "}",
            ""
        );

    /// <summary>In the format of Research Information Systems.</summary>
    internal string Ris =>
        string.Join(
            "\r\n",
            "TY  - DATA",
            $"TI  - {OneLine(Title)}",
            $"AU  - {Publisher}",
            $"PY  - {Revision.Time.UtcDateTime.Year.ToString(CultureInfo.InvariantCulture)}",
            $"N1  - {Note}",
            $"UR  - {Address}",
            $"Y2  - {Accessed.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture)}",
            "ER  - ",
            ""
        );

    /// <summary>As an item of the Citation Style Language.</summary>
    internal string CslJson
    {
        get
        {
            object?[] Parts(DateOnly day) => [(object?[])[day.Year, day.Month, day.Day]];
            var item = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["id"] = Key,
                ["type"] = "dataset",
                ["title"] = Title,
                ["publisher"] = Publisher,
                ["version"] = Note,
                ["URL"] = Address,
                ["issued"] = new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["date-parts"] = Parts(DateOnly.FromDateTime(Revision.Time.UtcDateTime)),
                },
                ["accessed"] = new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["date-parts"] = Parts(Accessed),
                },
            };
            using var buffer = new MemoryStream();
            using (var writer = new Utf8JsonWriter(buffer, new() { Indented = true }))
            {
                writer.WriteStartArray();
                VariablesText.Write(writer, item);
                writer.WriteEndArray();
            }

            return System.Text.Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
        }
    }

    // Braces would end the field; a backslash begins a command.
    static string Braced(string text) =>
        string.Concat(OneLine(text).Where(letter => letter is not ('{' or '}' or '\\')));

    static string OneLine(string text) =>
        string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
