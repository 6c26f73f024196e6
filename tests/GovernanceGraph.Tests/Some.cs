using System.Globalization;
using GovernanceGraph.Facts;
using GovernanceGraph.Model;

namespace GovernanceGraph.Tests;

/// <summary>Values for when the value does not matter.</summary>
static class Some
{
    internal static PartialDate? Date(string? text) =>
        string.IsNullOrEmpty(text) ? null
        : PartialDate.TryParse(text, out var date) ? date
        : throw new FormatException(text);

    internal static DateOnly? Day(string? text) =>
        string.IsNullOrEmpty(text) ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);

    internal static Source Source(
        string id,
        string kind = "news",
        string? published = null,
        string? derivedFrom = null,
        string? retrieved = null
    ) =>
        new(
            id,
            "Title of " + id,
            null,
            null,
            Date(published),
            null,
            Enums.SourceKind.Find(Enums.ScreamingCase(kind))!,
            Date(retrieved),
            null,
            derivedFrom
        );

    internal static Claim Claim(
        string source,
        bool affirms = true,
        string? since = null,
        string? until = null,
        string? role = null,
        string? value = null,
        string from = "state:CA",
        string type = "MEMBER_OF",
        string to = "group:un-gge-2019-2021",
        string? note = null
    ) =>
        new(
            from,
            GovernanceModel.FindRelation(type)!,
            to,
            Date(since),
            Date(until),
            role,
            value,
            affirms,
            source,
            null,
            note
        );

    internal static CompleteList List(
        string source,
        string from,
        string? until,
        EntityKind? ofKind = null,
        string type = "MEMBER_OF",
        string to = "group:un-gge-2019-2021"
    ) => new(source, GovernanceModel.FindRelation(type)!, to, ofKind, Date(from)!.Value, Date(until), 0, null);

    internal static EntityStatement Statement(
        string id,
        string name,
        string source,
        string[]? aliases = null,
        params (Field Field, string Value)[] values
    ) => new(id, name, aliases ?? [], values.ToDictionary(pair => pair.Field, pair => pair.Value), source);
}
