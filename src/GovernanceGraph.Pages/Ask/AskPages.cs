using GovernanceGraph.Pages.Addresses;
using GovernanceGraph.Pages.Answers;
using GovernanceGraph.Pages.Queries;
using GovernanceGraph.Pages.Records;
using GovernanceGraph.Pages.Rendering;
using Microsoft.AspNetCore.Http;

namespace GovernanceGraph.Pages.Ask;

/// <summary>The page on which one asks a question by a form.</summary>
sealed class AskPages(IGraphQLService graph)
{
    const int MaxFirst = 20;

    static readonly PageQuery Schema = PageQuery.Load("ask-schema");
    static readonly Dictionary<string, object?> NoVariables = new(StringComparer.Ordinal);

    readonly AskEntities entities = new(graph);
    readonly AnswerService answers = new(graph);

    AskCatalog? catalog; // the schema does not change while the server runs

    /// <summary>
    /// The form as the address has it, and the beginning of the answer once the question is complete.
    /// </summary>
    /// <param name="query">The parameters of the address.</param>
    /// <param name="viewing">The revision; its day is left to the form.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the page any more.</param>
    internal async ValueTask<PageResult> PageAsync(
        IQueryCollection query,
        Viewing viewing,
        CancellationToken cancellationToken
    )
    {
        viewing = viewing with { AsOf = null };
        var form = AskForm.Read(query);
        if (catalog is null)
        {
            var (schema, failure, _) = await graph.AskAsync(
                Schema,
                NoVariables,
                PageJson.Default.AskSchemaAnswer,
                cancellationToken
            );
            if (schema is null)
            {
                return new(null, failure);
            }

            catalog = AskCatalog.Of(schema.Schema);
        }

        var kind = catalog[form.Kind];
        var rows = new List<AskRow>();
        foreach (var row in form.Rows)
        {
            if (ReferenceEquals(row, AskRow.Empty))
            {
                rows.Add(row);
                continue;
            }

            var (found, failure) = await entities.FindAsync(row, kind, viewing, cancellationToken);
            if (failure is not null)
            {
                return new(null, failure);
            }

            rows.Add(found);
        }

        form = form with { Rows = rows };
        return form.Problems.Count == 0 && rows.TrueForAll(row => row.IsComplete)
            ? await AnsweredAsync(form, kind, viewing, cancellationToken)
            : new(
                Page(new(form, kind, null, null), viewing) with
                {
                    Status = form.IsForeign ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
                }
            );
    }

    async ValueTask<PageResult> AnsweredAsync(
        AskForm form,
        AskKind kind,
        Viewing viewing,
        CancellationToken cancellationToken
    )
    {
        var question = Question(form, kind);
        var request = new AnswerRequest(AskPrinter.Print(question), NoVariables, null);
        var (answer, problem) = await answers.AskAsync(request, viewing, cancellationToken);
        var shown = ShownQuery.Of(request.Query, NoVariables);
        if (answer is null)
        {
            return new(
                Page(new(form, kind, null, problem!.Message), viewing) with
                {
                    Status = problem.Status,
                    RetryAfter = problem.RetryAfter,
                    Query = shown,
                }
            );
        }

        var table = AnswerTable.Of(answer.Data)[0];
        var result = new AskResult(
            AskSentence.Of(question),
            viewing.Extend(new AnswerAddress(null, AnswerLink.Encode(request)).Page(null)),
            table.Count ?? table.Rows.Count,
            [.. table.Rows.Take(MaxFirst)],
            answer.Warnings
        );
        return new(
            Page(new(form, kind, result, null), viewing) with
            {
                Revision = answer.Revision,
                Newest = answer.Newest,
                Query = shown,
            }
        );
    }

    static AskQuestion Question(AskForm form, AskKind kind) =>
        new(
            kind,
            [
                .. form.Rows.Select(row => new AskCondition(
                    kind.Relations.First(relation => relation.Field.Name == row.Field),
                    row.Holds,
                    row.Entity!.PlainId,
                    row.Entity.Name,
                    row.Vote
                )),
            ],
            form.AsOf,
            form.Columns,
            form.Order
        );

    static Page Page(AskModel model, Viewing viewing) =>
        new(
            new(
                model.Result?.Sentence ?? "Ask a question",
                "Ask who signed, joined, founded, sponsored and voted on what, on any day, without writing a query.",
                model.Form.Address
            )
            {
                IsIndexed = false,
            },
            Rendering.Page.Content<AskPage, AskModel>(model)
        )
        {
            Viewing = viewing,
        };
}
