using System.Text.Json;
using GovernanceGraph.Pages.Addresses;
using GovernanceGraph.Pages.Layout;
using GovernanceGraph.Pages.Records;
using GovernanceGraph.Pages.Words;

namespace GovernanceGraph.Pages.Entities;

/// <summary>What the page of an entity shows.</summary>
public sealed class EntityModel
{
    const string Former = "Former";
    const string Refuted = "Refuted";

    /// <summary>Properties that the page shows in lines of their own, in this order.</summary>
    static readonly string[] OwnFields = ["isoAlpha2", "isoAlpha3", "m49", "region", "subregion"];

    internal EntityModel(EntityFacts facts)
    {
        Facts = facts;
        Kind = EntityKind.Of(facts.Kind);
        Address = EntityAddress.Of(facts.PlainId);
        Lists = [.. RelationField.All.Select(List).OfType<EntityList>().Where(list => !list.IsEmpty)];
        foreach (
            var source in facts
                .PropertyValues.Where(value => value.Chosen)
                .Select(value => value.Source)
                .Concat(facts.Principles.Select(principle => principle.Source))
                .Concat(facts.Positions.Select(position => position.Source))
                .Concat(facts.ReportedCounts.Select(count => count.Source))
                .Concat(facts.CompleteLists.Select(list => list.Source))
        )
        {
            Notes.Number(source);
        }
    }

    /// <summary>What is known of it.</summary>
    internal EntityFacts Facts { get; }

    /// <summary>Its kind.</summary>
    internal EntityKind Kind { get; }

    /// <summary>Its address.</summary>
    internal string Address { get; }

    /// <summary>Its lists of relations that have an entry.</summary>
    internal IReadOnlyList<EntityList> Lists { get; }

    /// <summary>The sources of what is said of itself.</summary>
    internal SourceNotes Notes { get; } = new();

    /// <summary>
    /// The address of the form for questions with a first condition about it, and what the link to it says; null: there
    /// is no such condition that one would begin with.
    /// </summary>
    internal (string Address, string Text)? Question =>
        Kind.Value switch
        {
            "DECLARATION" => ("signed", "Ask who signed it and …"),
            "WORKING_GROUP" => ("memberOf", "Ask who is a member and …"),
            _ => ((string Field, string Text)?)null,
        }
            is { } question
            ? (
                $"ask{QueryText.Of(("kind", "state"), ("field1", question.Field), ("id1", Facts.PlainId))}",
                question.Text
            )
            : null;

    /// <summary>The values of fields that only its kind has, by the name of the field.</summary>
    internal IEnumerable<(string Field, string Value)> OwnValues =>
        OwnFields
            .Where(name => Others.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String)
            .Select(name => (name, Others[name].GetString()!));

    IDictionary<string, JsonElement> Others =>
        Facts.Others ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal);

    /// <summary>The source of the value that a property has; null: no source is told.</summary>
    internal SourceLine? SourceOf(string property) =>
        Facts.PropertyValues.FirstOrDefault(value => value.Chosen && value.Property == property)?.Source;

    EntityList? List(RelationField field) =>
        Others.TryGetValue(field.Name, out var current)
            ? new(
                field,
                $"{Address}/{field.Name}",
                Read(current),
                Read(Others[field.Name + Former]),
                Read(Others[field.Name + Refuted]),
                Kinds(field)
            )
            : null;

    IReadOnlyList<(EntityKind Kind, int Count)> Kinds(RelationField field) =>
        [
            .. from kind in EntityKind.All
            let name = field.Name + KindSuffix(kind)
            where Others.ContainsKey(name)
            let count = Others[name].GetProperty("totalCount").GetInt32()
            where count > 0
            select (kind, count),
        ];

    // The query gives the count of public authorities the alias "signatories_PUBLIC_AUTHORITY".
    static string KindSuffix(EntityKind kind) => $"_{kind.Value}";

    static RelationLines Read(JsonElement list) =>
        list.Deserialize(PageJson.Default.RelationLines)
        ?? throw new System.Diagnostics.UnreachableException("A list of relations is never null here.");
}
