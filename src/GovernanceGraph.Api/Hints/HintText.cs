using System.Globalization;
using GovernanceGraph.Api.Errors;
using GovernanceGraph.Api.Plans;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.Model;
using GovernanceGraph.Texts;

namespace GovernanceGraph.Api.Hints;

/// <summary>The words of warnings.</summary>
static class HintText
{
    /// <summary>Values that are listed where none resembles what was written.</summary>
    const int MaxListedValues = 12;

    /// <summary>No record has an identifier.</summary>
    public static Warning UnknownId(IdMention id, string? suggestion)
    {
        var isEntity = id.IsOf(Records.Entity);
        var what =
            isEntity ? EntityId.KindOf(id.Id)?.Name ?? "entity"
            : id.Types is [var type] ? type.Name
            : "record";
        var where =
            id.Revision is not { } revision ? ""
            : revision.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $" in revision {number}")
            : $" in the revision with the hash {revision.Hash}";
        var meant =
            suggestion is not null ? DidYouMean.Sentence([suggestion])
            : isEntity && EntityId.KindOf(id.Id) is null
                ? " The identifier of an entity is \"kind:slug\", for example \"state:FR\"; \"search\" "
                    + "finds it by name."
            : "";
        return new(
            WarningCodes.UnknownId,
            $"There is no {Lower(what)} \"{MessageText.Cut(id.Id)}\"{where}.{meant}",
            id.Path,
            suggestion
        );
    }

    /// <summary>An entity is there, and is not of the kind that was asked for.</summary>
    public static Warning OtherKind(IdMention id, EntityKind kind) =>
        new(
            WarningCodes.OtherKind,
            $"\"{id.Id}\" is the identifier of {WithArticle(Lower(kind.Name))}; look it up with \"{kind.Singular}\".",
            id.Path,
            $"{kind.Singular}(id: \"{id.Id}\")"
        );

    /// <summary>No record has a value.</summary>
    public static Warning UnknownValue(ValueMention mention, IReadOnlyList<string> values)
    {
        var near = ValueSuggestions.Of(mention.Field, mention.Value, values);
        var meant =
            near.Count > 0 ? DidYouMean.Sentence(near)
            : values.Count is > 0 and <= MaxListedValues
                ? $" Known values: {string.Join(", ", values.Select(value => $"\"{value}\""))}."
            : "";
        return new(
            WarningCodes.UnknownValue,
            $"No record has \"{MessageText.Cut(mention.Value)}\" as its \"{mention.Field.Name}\".{meant}",
            mention.Path,
            near.Count > 0 ? near[0] : null
        );
    }

    /// <summary>Whether a value is the one that was mentioned.</summary>
    public static bool IsSame(string value, ValueMention mention) =>
        mention.IgnoreCase ? CaseFolding.Fold(value) == CaseFolding.Fold(mention.Value) : value == mention.Value;

    /// <summary>Records without dates were left out.</summary>
    public static Warning Undated(UndatedMention list, long count)
    {
        var dates = WordList.Or([.. list.Dates.Select(date => $"\"{date}\"")]);
        return new(
            WarningCodes.Undated,
            count == 1
                ? $"1 entry is left out because it has no {dates}: whether it satisfies the condition is unknown."
                : $"{count} entries are left out because they have no {dates}: whether they satisfy the "
                    + "condition is unknown.",
            list.Path
        );
    }

    // "WorkingGroup" as people write it.
    static string Lower(string name) =>
        string.Concat(
            name.Select(
                (letter, i) =>
                    char.IsUpper(letter) ? (i == 0 ? "" : " ") + char.ToLowerInvariant(letter) : letter.ToString()
            )
        );

    static string WithArticle(string noun) =>
        "aeiou".Contains(noun[0], StringComparison.Ordinal) ? $"an {noun}" : $"a {noun}";
}
