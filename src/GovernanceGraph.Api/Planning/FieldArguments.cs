using GovernanceGraph.Api.Errors;
using GovernanceGraph.Api.Types;
using GovernanceGraph.GraphQL.Selections;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Planning;

/// <summary>The coerced arguments of one field.</summary>
readonly struct FieldArguments(FieldSelection field, CoercedVariables variables)
{
    readonly IReadOnlyDictionary<string, object?> values = field.CoerceArguments(variables);

    /// <summary>The field.</summary>
    public FieldSelection Field { get; } = field;

    /// <summary>The value of an argument; null where it is null or not given.</summary>
    public object? this[string name] => values.GetValueOrDefault(name);

    /// <summary>Whether the field says "ever": at any time, whatever stands above or beside it.</summary>
    public bool SaysEver => this["asOf"] == DayWord.Ever;

    /// <summary>
    /// The day of which the answer speaks: the field's own, else the one of the fields above. An argument that is null
    /// is as if it were not given: caches of clients keep both under one key.
    /// </summary>
    /// <param name="above">The one of the fields above.</param>
    /// <param name="day">Which day "today" is.</param>
    public DateOnly? AsOf(DateOnly? above, RequestDay day) =>
        this["asOf"] switch
        {
            null => above,
            DayWord word => word == DayWord.Today ? day.Today : null,
            var own => (DateOnly)own,
        };

    /// <summary>The fault of a revision below the first.</summary>
    public static Exception NoSuchRevision(FieldSelection field) =>
        RequestFault.Of(field, ErrorCodes.RevisionNotFound, "Revisions are numbered from 1; \"revisions\" lists them.");

    /// <summary>The revision to read, by number or by the beginning of its hash.</summary>
    public RevisionName? Revision() =>
        (this["revision"], this["revisionHash"]) switch
        {
            (null, null) => null,
            (int and < 1, _) => throw NoSuchRevision(Field),
            (int number, null) => new RevisionName(number),
            (null, string hash) => RevisionName.OfHash(
                RevisionHashText.Read(hash)
                    ?? throw RequestFault.Of(
                        Field,
                        ErrorCodes.InvalidArgument,
                        "\"revisionHash\" must be the hash of a revision or the start of one: "
                            + $"{RevisionHashText.MinDigits} to {RevisionHashText.MaxDigits} hexadecimal "
                            + "digits; "
                            + "\"revisions { nodes { number hash } }\" lists them."
                    )
            ),
            _ => throw RequestFault.Of(
                Field,
                ErrorCodes.InvalidArgument,
                "Give \"revision\" or \"revisionHash\", not both."
            ),
        };
}
