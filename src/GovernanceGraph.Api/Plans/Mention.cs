using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Plans;

/// <summary>Something in a plan that may be a mistake, and that only the data can tell.</summary>
/// <param name="Path">The response names that lead from the root field to the field that has it.</param>
abstract record Mention(IReadOnlyList<object> Path);

/// <summary>An identifier.</summary>
/// <param name="Types">The types of record that may have it: one, or several where its form does not tell.</param>
/// <param name="Id">The identifier.</param>
/// <param name="Kinds">
/// Where the record itself is asked for, and it is an entity: the kinds that count. Null: any.
/// </param>
/// <param name="Revision">The revision that is read; null: the current one.</param>
/// <param name="Path">Where.</param>
sealed record IdMention(
    IReadOnlyList<RecordType> Types,
    string Id,
    IReadOnlyList<EntityKind>? Kinds,
    RevisionName? Revision,
    IReadOnlyList<object> Path
) : Mention(Path)
{
    /// <summary>Whether records of the type have it.</summary>
    public bool IsOf(RecordType type) => Types is [var only] && only == type;
}

/// <summary>A value that a field of few values is compared with.</summary>
sealed record ValueMention(Field Field, string Value, bool IgnoreCase, IReadOnlyList<object> Path) : Mention(Path);

/// <summary>A list that conditions on dates may leave records out of.</summary>
/// <param name="Left">Asks how many: the connection with nothing but its total count.</param>
/// <param name="Dates">The names of the fields.</param>
/// <param name="Path">Where.</param>
sealed record UndatedMention(GraphQuery Left, IReadOnlyList<string> Dates, IReadOnlyList<object> Path) : Mention(Path);
