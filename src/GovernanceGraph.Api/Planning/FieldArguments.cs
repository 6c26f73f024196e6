using System.Collections.ObjectModel;
using GovernanceGraph.Api.Errors;
using GovernanceGraph.Api.Types;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Selections;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Planning;

/// <summary>The coerced arguments of one field; none after an error.</summary>
readonly struct FieldArguments(FieldSelection field, CoercedVariables variables, ArgumentErrors errors)
{
    readonly IReadOnlyDictionary<string, object?> values = Coerce(field, variables, errors);

    /// <summary>The field.</summary>
    public FieldSelection Field { get; } = field;

    /// <summary>Where errors in the arguments go.</summary>
    public ArgumentErrors Errors { get; } = errors;

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

    /// <summary>Reports a revision below the first.</summary>
    public static void ReportNoSuchRevision(FieldSelection field, ArgumentErrors errors) =>
        errors.Report(field, ErrorCodes.RevisionNotFound, "Revisions are numbered from 1; \"revisions\" lists them.");

    /// <summary>
    /// The revision to read, by number or by the beginning of its hash; null where none is named, and after an error.
    /// </summary>
    public RevisionName? Revision()
    {
        switch ((this["revision"], this["revisionHash"]))
        {
            case (null, null):
                return null;
            case (int and < 1, _):
                ReportNoSuchRevision(Field, Errors);
                return null;
            case (int number, null):
                return new RevisionName(number);
            case (null, string hash):
                return OfHash(hash);
            default:
                Errors.Report(Field, ErrorCodes.InvalidArgument, "Give \"revision\" or \"revisionHash\", not both.");
                return null;
        }
    }

    RevisionName? OfHash(string hash)
    {
        if (RevisionHashText.Read(hash) is { } digits)
        {
            return RevisionName.OfHash(digits);
        }

        Errors.Report(
            Field,
            ErrorCodes.InvalidArgument,
            "\"revisionHash\" must be the hash of a revision or the start of one: "
                + $"{RevisionHashText.MinDigits} to {RevisionHashText.MaxDigits} hexadecimal "
                + "digits; "
                + "\"revisions { nodes { number hash } }\" lists them."
        );
        return null;
    }

    // The engine's coercion throws where a value does not fit its type.
    static IReadOnlyDictionary<string, object?> Coerce(
        FieldSelection field,
        CoercedVariables variables,
        ArgumentErrors errors
    )
    {
        try
        {
            return field.CoerceArguments(variables);
        }
        catch (GraphQLFieldException exception)
        {
            errors.Report(exception.Error);
            return ReadOnlyDictionary<string, object?>.Empty;
        }
    }
}
