using GovernanceGraph.Pages.Records;

namespace GovernanceGraph.Pages.Ask;

/// <summary>A condition as the form shows it.</summary>
/// <param name="Field">The list of relations, as the address names it.</param>
/// <param name="Holds">Whether the relation must be there; otherwise it must not.</param>
/// <param name="Text">What was typed for the entity: a name or an id; "" where nothing was.</param>
/// <param name="Id">The id that a script or an earlier step found for the text; null: none.</param>
/// <param name="Pick">The id chosen of several; null: none.</param>
/// <param name="Vote">How the vote must be; null: in any way.</param>
public sealed record AskRow(string Field, bool Holds, string Text, string? Id, string? Pick, string? Vote)
{
    /// <summary>A condition that nobody has filled in yet.</summary>
    internal static readonly AskRow Empty = new("", true, "", null, null, null);

    /// <summary>What is wrong with the relation; null: nothing.</summary>
    internal string? FieldProblem { get; init; }

    /// <summary>What is wrong with the entity; null: nothing.</summary>
    internal string? EntityProblem { get; init; }

    /// <summary>What is wrong with the vote; null: nothing.</summary>
    internal string? VoteProblem { get; init; }

    /// <summary>The entities that the text may mean; empty: there is no choice to make.</summary>
    internal IReadOnlyList<FoundEntity> Candidates { get; init; } = [];

    /// <summary>The entity; null: it is not known yet.</summary>
    internal EntityLine? Entity { get; init; }

    /// <summary>Whether nothing is wrong with it and it is complete.</summary>
    internal bool IsComplete =>
        FieldProblem is null && EntityProblem is null && VoteProblem is null && Entity is not null;
}
