namespace GovernanceGraph.Pages.Ask;

/// <summary>A question, complete and checked.</summary>
/// <param name="Kind">What is asked for.</param>
/// <param name="Conditions">What must be true of it, all together.</param>
/// <param name="AsOf">"today", or a date; null: at any time.</param>
/// <param name="Columns">The values of <see cref="AskColumn"/> that are asked for.</param>
/// <param name="Order">One of <see cref="AskOrder"/>.</param>
sealed record AskQuestion(
    AskKind Kind,
    IReadOnlyList<AskCondition> Conditions,
    string? AsOf,
    IReadOnlyList<string> Columns,
    string Order
)
{
    /// <summary>The most conditions of a question.</summary>
    internal const int MaxConditions = 5;
}

/// <summary>A condition of a question.</summary>
/// <param name="Relation">The relation.</param>
/// <param name="Holds">Whether it must be there; otherwise it must not.</param>
/// <param name="Id">The id of the entity at its other end.</param>
/// <param name="Name">The name of that entity.</param>
/// <param name="Vote">How the vote must be; null: in any way.</param>
sealed record AskCondition(AskRelation Relation, bool Holds, string Id, string Name, string? Vote);
