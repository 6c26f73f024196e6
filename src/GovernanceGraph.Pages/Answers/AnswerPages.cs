using System.Text.Json;
using GovernanceGraph.Pages.Addresses;
using GovernanceGraph.Pages.Queries;
using GovernanceGraph.Pages.Questions;
using GovernanceGraph.Pages.Rendering;
using GovernanceGraph.Pages.Words;
using Microsoft.AspNetCore.Http;

namespace GovernanceGraph.Pages.Answers;

/// <summary>The pages of answers, and answers as files.</summary>
sealed class AnswerPages(IGraphQLService graph, TimeProvider time)
{
    const int MaxChanges = 100;
    const int MaxTitle = 600;

    static readonly Dictionary<string, IReadOnlyList<(string Way, string Head)>> NoColumns = new(
        StringComparer.Ordinal
    );

    readonly AnswerService answers = new(graph);

    /// <summary>An answer, as a page or as a file.</summary>
    /// <param name="name">
    /// The name of a question that the project keeps, perhaps with an extension; null: "q" has it.
    /// </param>
    /// <param name="extension">The extension of a file, where there is no name; "" for the page.</param>
    /// <param name="query">The parameters of the address.</param>
    /// <param name="viewing">The revision.</param>
    /// <param name="origin">The scheme and name by which the server was asked.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
    internal async ValueTask<PageResult> AnswerAsync(
        string? name,
        string extension,
        IQueryCollection query,
        Viewing viewing,
        string origin,
        CancellationToken cancellationToken
    )
    {
        if (name is not null)
        {
            extension = AnswerFiles.Extensions.LastOrDefault(end => name.EndsWith(end, StringComparison.Ordinal)) ?? "";
            name = name[..^extension.Length];
        }

        var kept = name is null ? null : StoredQuestion.Find(name);
        if (name is not null && kept is null)
        {
            return default;
        }

        if (CsvStyle.Read(Value(query, "separator"), Value(query, "bom")) is not { } style)
        {
            return Wrong(CsvStyle.WrongSeparator);
        }

        var q = kept is null ? query["q"].ToString() : null;
        var (request, error) = kept is not null
            ? (new AnswerRequest(kept.Query, Parameters(query), null), null)
            : AnswerLink.Decode(q!);
        if (request is null)
        {
            return Wrong(error!);
        }

        var (answer, problem) = await answers.AskAsync(request, viewing, cancellationToken);
        if (answer is null)
        {
            return new(null, problem);
        }

        var address = new AnswerAddress(name, q);
        var title = kept?.Title ?? Title(request.Query);
        var citation = new Citation(
            title,
            $"{origin}/{address.Page(answer.Revision.Hash)}",
            answer.Revision,
            answer.Hash,
            DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)
        );
        if (extension.Length > 0)
        {
            return new(null, Download: AnswerFiles.Of(extension, answer, citation, name ?? "answer", style));
        }

        var model = new AnswerModel(
            title,
            kept?.Notice ?? "",
            AnswerTable.Of(answer.Data),
            kept?.Columns ?? NoColumns,
            AnswerSources.Of(answer.Data),
            answer.Warnings,
            citation,
            address,
            answer.Revision,
            await ChangeAsync(request, answer, cancellationToken),
            int.TryParse(query["page"], out var page) && page > 0 ? page : 1
        );
        return new(
            new(
                new(
                    title,
                    $"The answer, with its sources, from revision {answer.Revision.Number}.",
                    address.Page(null)
                ),
                Page.Content<AnswerPage, AnswerModel>(model)
            )
            {
                Viewing = viewing with { AsOf = null },
                Revision = answer.Revision,
                Newest = answer.Newest,
                Query = ShownQuery.Of(answer.Query, request.Variables),
                Embed = new(Page.Content<AnswerEmbed, AnswerModel>(model), model.Tables.Sum(table => table.Rows.Count))
                {
                    Citation = citation.Text,
                },
            }
        );
    }

    async ValueTask<AnswerChange?> ChangeAsync(AnswerRequest request, Answer shown, CancellationToken cancellationToken)
    {
        if (shown.Newest.Hash == shown.Revision.Hash)
        {
            return null;
        }

        var (newest, _) = await answers.AskAsync(request, shown.Newest, shown.Newest, cancellationToken);
        if (newest is null)
        {
            return new(shown.Newest.Number, [], []);
        }

        var then = Rows(shown.Data);
        var now = Rows(newest.Data);
        return new(shown.Newest.Number, Missing(now, then), Missing(then, now))
        {
            IsSame = newest.Comparable == shown.Comparable,
        };
    }

    static Dictionary<string, AnswerRow> Rows(JsonElement data)
    {
        var rows = new Dictionary<string, AnswerRow>(StringComparer.Ordinal);
        foreach (var row in AnswerTable.Of(data).SelectMany(table => table.Rows))
        {
            rows.TryAdd(row.EntityId ?? CanonicalJson.Hash(row.Json), row);
        }

        return rows;
    }

    static IReadOnlyList<string> Missing(Dictionary<string, AnswerRow> rows, Dictionary<string, AnswerRow> others) =>
        [
            .. rows.Where(row => !others.ContainsKey(row.Key))
                .Take(MaxChanges)
                .Select(row =>
                    row.Value.Cell("name") is [var name] ? name : row.Value.EntityId ?? row.Value.Json.ToString()
                ),
        ];

    // The first line of the document that is a comment, the name of the operation, or a general word.
    static string Title(string query)
    {
        var first = query.Split('\n', 2)[0].Trim();
        if (first.StartsWith('#') && first.Trim('#', ' ') is { Length: > 0 and <= MaxTitle } comment)
        {
            return comment;
        }

        var name = first.StartsWith("query ", StringComparison.Ordinal)
            ? first["query ".Length..].Split('(', '{', ' ')[0]
            : "";
        return name.Length is > 0 and <= MaxTitle ? Names.Capital(Names.OfField(name).Trim()) : "Answer";
    }

    static Dictionary<string, object?> Parameters(IQueryCollection query)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in query)
        {
            if (name is not ("revision" or "asOf" or "separator" or "bom" or "page" or "q"))
            {
                values[name] = value.ToString();
            }
        }

        return values;
    }

    static string? Value(IQueryCollection query, string name) =>
        query[name].ToString() is { Length: > 0 } value ? value : null;

    static PageResult Wrong(string message) => new(null, new(StatusCodes.Status400BadRequest, message));
}
