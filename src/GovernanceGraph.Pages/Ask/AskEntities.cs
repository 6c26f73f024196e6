using GovernanceGraph.Pages.Addresses;
using GovernanceGraph.Pages.Queries;
using GovernanceGraph.Pages.Records;
using GovernanceGraph.Pages.Words;
using Microsoft.AspNetCore.Http;

namespace GovernanceGraph.Pages.Ask;

/// <summary>Finds the entities that the conditions of a form name.</summary>
sealed class AskEntities(IGraphQLService graph)
{
    const int MaxCandidates = 20;
    const int MaxText = 200;

    static readonly PageQuery Query = PageQuery.Load("ask-entity");

    /// <summary>Finds the entity of a condition, or those that it may be.</summary>
    /// <param name="row">The condition.</param>
    /// <param name="kind">What is asked for.</param>
    /// <param name="viewing">The revision.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the page any more.</param>
    internal async ValueTask<(AskRow Row, QueryProblem? Problem)> FindAsync(
        AskRow row,
        AskKind kind,
        Viewing viewing,
        CancellationToken cancellationToken
    )
    {
        var relation = kind.Relations.FirstOrDefault(one => one.Field.Name == row.Field);
        if (row.FieldProblem is null && relation is null)
        {
            row = row with
            {
                FieldProblem =
                    row.Field.Length == 0
                        ? "Choose a relation."
                        : $"{Names.Capital(kind.Kind.Plural)} have no relation “{row.Field}”; choose one of the list.",
            };
        }

        if (row.Vote is not null && relation is { Field.IsOfVotes: false })
        {
            row = row with { VoteProblem = "Only a condition on votes can say how the vote was." };
        }

        if (row.Text.Length == 0 && row.Id is null && row.Pick is null)
        {
            return (row with { EntityProblem = "Type a name, or an id." }, null);
        }

        if (row.Text.Length > MaxText)
        {
            return (row with { EntityProblem = $"A name has at most {MaxText} characters here." }, null);
        }

        var others = relation?.Others ?? EntityKind.All;
        var isId = IsId(row.Text);
        var ids = new[] { row.Pick, row.Id, isId ? row.Text : null }.OfType<string>().Distinct().ToList();
        var variables = (viewing with { AsOf = null }).Variables(
            ("ids", (IReadOnlyList<object?>)[.. ids]),
            ("text", row.Text),
            ("isText", row.Text.Length > 0 && !isId),
            ("kinds", (IReadOnlyList<object?>)[.. others.Select(other => other.Value)]),
            ("first", MaxCandidates)
        );
        var (answer, problem, suggestions) = await graph.AskAsync(
            Query,
            variables,
            PageJson.Default.AskEntityAnswer,
            cancellationToken
        );
        if (answer is null)
        {
            return problem!.Status == StatusCodes.Status400BadRequest
                ? (row with { EntityProblem = problem.Message }, null)
                : (row, problem);
        }

        return (Chosen(row, ids, others, answer, suggestions), null);
    }

    static AskRow Chosen(
        AskRow row,
        List<string> ids,
        IReadOnlyList<EntityKind> others,
        AskEntityAnswer answer,
        IReadOnlyList<string> suggestions
    )
    {
        var known = (answer.Entities.Nodes ?? []).ToDictionary(entity => entity.PlainId, StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (!known.TryGetValue(id, out var entity))
            {
                var perhaps = suggestions.Count > 0 ? $" Perhaps “{suggestions[0]}”?" : "";
                return row with { EntityProblem = $"Nothing has the id “{id}”.{perhaps}" };
            }

            // The text may have been changed after its id was found: then the text counts.
            if (id == row.Id && id != row.Pick && row.Text.Length > 0 && row.Text != entity.Name && row.Text != id)
            {
                continue;
            }

            return others.Any(kind => kind.Value == entity.Kind)
                ? row with
                {
                    Entity = entity,
                }
                : row with
                {
                    EntityProblem =
                        $"{entity.Name} is a {EntityKind.Of(entity.Kind).Singular}, and this condition needs "
                        + $"{string.Join(" or ", others.Select(kind => kind.Singular))}.",
                };
        }

        var found = answer.Search?.Nodes ?? [];
        var named = found.Where(entity => IsNamed(entity, row.Text)).ToList();
        return found switch
        {
            [] => row with
            {
                EntityProblem = $"Nothing that this condition can be about has a name with all words of “{row.Text}”.",
            },
            _ when named is [var only] => row with { Entity = only.Line },
            [var only] => row with { Entity = only.Line },
            _ => row with
            {
                Candidates = found,
                EntityProblem =
                    answer.Search!.TotalCount > found.Count
                        ? $"Which of these? There are {Numbers.Write(answer.Search.TotalCount)}; the best "
                            + $"matches are shown."
                        : "Which of these?",
            },
        };
    }

    static bool IsNamed(FoundEntity entity, string text) =>
        string.Equals(entity.Name, text, StringComparison.OrdinalIgnoreCase)
        || entity.Aliases.Contains(text, StringComparer.OrdinalIgnoreCase);

    static bool IsId(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        && EntityKind.OfPrefix(text[..colon]) is not null
        && !text.Contains(' ', StringComparison.Ordinal);
}
