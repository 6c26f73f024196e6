using System.Globalization;
using GovernanceGraph.Api.Errors;
using GovernanceGraph.GraphQL.Selections;
using GovernanceGraph.GraphQL.Values;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Planning;

/// <summary>
/// Reads the ids in a field's arguments, which may say the day and the revision that they were read under. What they
/// say must be what the field itself speaks of: the same record of another day is another record.
/// </summary>
/// <param name="field">The field whose arguments they are.</param>
/// <param name="asOf">The day that the field speaks of.</param>
/// <param name="revision">The revision that it reads.</param>
/// <param name="saysEver">Whether it says that no day counts.</param>
readonly struct IdReader(FieldSelection field, DateOnly? asOf, RevisionName? revision, bool saysEver = false)
{
    readonly RevisionName? named = revision?.InIds;

    /// <summary>
    /// The id of a record to look up: its own day and revision, else those of the field. Null after an error: it is not
    /// an id, or an argument contradicts it.
    /// </summary>
    public ScopedId? Lookup(string text, ArgumentErrors errors)
    {
        if (Parse(text, errors) is not { } id)
        {
            return null;
        }

        if (!id.IsScoped)
        {
            return id with { AsOf = asOf, Revision = revision };
        }

        if ((asOf is null && !saysEver || asOf == id.AsOf) && (revision is null || named == id.Revision))
        {
            return id;
        }

        errors.Report(
            field,
            ErrorCodes.InvalidArgument,
            $"\"{text}\" names a record {Scope(id.AsOf, id.Revision)}, but the other arguments ask "
                + $"for an answer {Scope(asOf, named)}; leave them out, or write \"{id.Id}\"."
        );
        return null;
    }

    /// <summary>
    /// The id of a record as stores know it, from a condition of the field. Null after an error: it is not an id, or
    /// was read under another day or revision.
    /// </summary>
    public string? Plain(string text, ArgumentErrors errors)
    {
        if (!text.Contains(ScopedId.Mark, StringComparison.Ordinal))
        {
            return text;
        }

        if (Parse(text, errors) is not { } id)
        {
            return null;
        }

        if (id.AsOf == asOf && id.Revision == named)
        {
            return id.Id;
        }

        errors.Report(
            field,
            ErrorCodes.InvalidArgument,
            $"\"{text}\" names a record {Scope(id.AsOf, id.Revision)}, but \"{field.Field.Name}\" is "
                + $"answered {Scope(asOf, named)}; write \"{id.Id}\", or use the same day and revision for "
                + "both."
        );
        return null;
    }

    /// <summary>
    /// Reports a day or a revision after the id of a revision, which is the same whatever day and revision is read.
    /// </summary>
    public static void ReportRevisionWithScope(FieldSelection field, ScopedId id, ArgumentErrors errors) =>
        errors.Report(
            field,
            ErrorCodes.InvalidArgument,
            $"\"{id}\" is not a valid identifier: the identifier of a revision takes no day and no other "
                + $"revision; write \"{id.Id}\"."
        );

    ScopedId? Parse(string text, ArgumentErrors errors)
    {
        if (!ScopedId.TryParse(text, out var id))
        {
            errors.Report(
                field,
                ErrorCodes.InvalidArgument,
                $"{ValueText.Inspect(text)} is not a valid identifier: after \"@\" there must be a day, "
                    + "as in \"state:FR@2020-01-01\", a revision, as in \"state:FR@r12\" or, by exactly the "
                    + "first 12 digits of its hash in lower case, \"state:FR@h3f2a9c0b71de\", or both, as in "
                    + "\"state:FR@2020-01-01@r12\"."
            );
            return null;
        }

        if (id.Revision?.Number is < 1)
        {
            FieldArguments.ReportNoSuchRevision(field, errors);
            return null;
        }

        return id;
    }

    static string Scope(DateOnly? asOf, RevisionName? revision) =>
        (asOf is { } day ? day.ToString("'as of 'yyyy-MM-dd", CultureInfo.InvariantCulture) : "at any time")
        + (revision is { } name ? $" in {In(name)}" : "");

    static string In(RevisionName name) =>
        name.Hash is { } hash
            ? $"the revision with the hash {hash}…"
            : string.Create(CultureInfo.InvariantCulture, $"revision {name.Number}");
}
