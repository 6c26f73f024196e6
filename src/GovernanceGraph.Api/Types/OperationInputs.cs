using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Types;

/// <summary>
/// The inputs that compare a field: one for each kind of value, with the names and operators of Hot Chocolate.
/// </summary>
sealed class OperationInputs
{
    static readonly (string Name, string Description)[] Equality =
    [
        ("eq", "Equal to the value."),
        ("neq", "Not equal to the value."),
        ("in", "Equal to one of the values."),
        ("nin", "Equal to none of the values."),
    ];

    static readonly (string Name, string Description)[] Ranges =
    [
        ("gt", "Greater than the value."),
        ("ngt", "Not greater than the value."),
        ("gte", "Greater than or equal to the value."),
        ("ngte", "Neither greater than nor equal to the value."),
        ("lt", "Less than the value."),
        ("nlt", "Not less than the value."),
        ("lte", "Less than or equal to the value."),
        ("nlte", "Neither less than nor equal to the value."),
    ];

    static readonly (string Name, string Description)[] DateRanges =
    [
        ("gt", "Entirely after the date."),
        ("ngt", "Not entirely after the date."),
        ("gte", "Not before the first day of the date."),
        ("ngte", "Before the first day of the date, or null."),
        ("lt", "Entirely before the date."),
        ("nlt", "Not entirely before the date."),
        ("lte", "Not after the last day of the date."),
        ("nlte", "After the last day of the date, or null."),
    ];

    static readonly (string Name, string Description)[] TextParts =
    [
        ("contains", "Contains the text."),
        ("ncontains", "Does not contain the text."),
        ("startsWith", "Starts with the text."),
        ("nstartsWith", "Does not start with the text."),
        ("endsWith", "Ends with the text."),
        ("nendsWith", "Does not end with the text."),
    ];

    static readonly Dictionary<Field, string> Examples = new()
    {
        [EntityFields.Id] = "{ eq: \"state:FR\" }",
        [EntityFields.CountryCode] = "{ eq: \"FR\" }",
        [EntityFields.Website] = "{ contains: \".europa.eu\" }",
        [EntityFields.Wikidata] = "{ eq: \"Q30\" }",
        [EntityFields.Subtype] = "{ eq: \"treaty\" }",
        [EntityFields.IsoAlpha2] = "{ eq: \"FR\" }",
        [EntityFields.IsoAlpha3] = "{ eq: \"FRA\" }",
        [EntityFields.M49] = "{ eq: \"250\" }",
        [EntityFields.Region] = "{ eq: \"Europe\" }",
        [EntityFields.Subregion] = "{ eq: \"Southern Europe\" }",
        [RelationFields.Id] = "{ eq: \"state:FR SIGNED declaration:paris-call\" }",
        [RelationFields.Role] = "{ eq: \"observer\" }",
        [RelationFields.Value] = "{ eq: \"yes\" }",
        [ClaimFields.Role] = "{ eq: \"observer\" }",
        [ClaimFields.Value] = "{ eq: \"yes\" }",
        [ClaimFields.Locator] = "{ contains: \"annex\" }",
        [SourceFields.Id] = "{ eq: \"paris-call-official-list\" }",
        [SourceFields.Url] = "{ contains: \"un.org\" }",
        [PropertyValueFields.Property] = "{ eq: \"foundedOn\" }",
        [PropertyValueFields.Value] = "{ startsWith: \"2018\" }",
        [ReportedCountFields.Measure] = "{ eq: \"signatories\" }",
        [ReportedCountFields.OfKind] = "{ eq: \"state\" }",
        [ReportedCountFields.Locator] = "{ contains: \"paragraph\" }",
        [PositionFields.Url] = "{ contains: \"un.org\" }",
        [RevisionFields.Hash] = "{ startsWith: \"3f2a9c0b71de\" }",
        [RevisionFields.Reason] = "{ contains: \"correction\" }",
    };

    readonly InputObjectType id;
    readonly InputObjectType text;
    readonly InputObjectType textList;
    readonly InputObjectType boolean;
    readonly InputObjectType partialDate;
    readonly InputObjectType instant;
    readonly EnumTypes enums;
    readonly Dictionary<EnumDefinition, InputObjectType> byEnum = [];

    public OperationInputs(EnumTypes enums)
    {
        this.enums = enums;
        id = Of("IdOperationFilterInput", BuiltInScalars.Id, "an identifier", Equality);
        Int = Of("IntOperationFilterInput", BuiltInScalars.Int, "an integer", [.. Equality, .. Ranges]);
        boolean = Of("BooleanOperationFilterInput", BuiltInScalars.Boolean, "a Boolean", Equality[..2]);
        partialDate = Of(
            "PartialDateOperationFilterInput",
            Scalars.PartialDate,
            "a date that may be known only to the year or month",
            [.. Equality, .. DateRanges]
        );
        instant = Of("DateTimeOperationFilterInput", Scalars.DateTime, "a date and time", [.. Equality, .. Ranges]);
        text = Text();
        textList = TextList();
    }

    /// <summary>Comparisons of a whole number, also of a count.</summary>
    public InputObjectType Int { get; }

    /// <summary>
    /// The comparison that an operator stands for, and whether it is its negation; null where it is no comparison.
    /// </summary>
    public static (Comparison Comparison, bool Negated)? Operator(string name) =>
        name switch
        {
            "eq" => (Comparison.Equal, false),
            "neq" => (Comparison.Equal, true),
            "in" => (Comparison.In, false),
            "nin" => (Comparison.In, true),
            "gt" => (Comparison.Greater, false),
            "ngt" => (Comparison.Greater, true),
            "gte" => (Comparison.GreaterOrEqual, false),
            "ngte" => (Comparison.GreaterOrEqual, true),
            "lt" => (Comparison.Less, false),
            "nlt" => (Comparison.Less, true),
            "lte" => (Comparison.LessOrEqual, false),
            "nlte" => (Comparison.LessOrEqual, true),
            "contains" => (Comparison.Contains, false),
            "ncontains" => (Comparison.Contains, true),
            "startsWith" => (Comparison.StartsWith, false),
            "nstartsWith" => (Comparison.StartsWith, true),
            "endsWith" => (Comparison.EndsWith, false),
            "nendsWith" => (Comparison.EndsWith, true),
            _ => null,
        };

    /// <summary>The input that compares a field.</summary>
    public InputObjectType For(Field field) =>
        field.Kind switch
        {
            ValueKind.Id => id,
            ValueKind.Text => text,
            ValueKind.TextList => textList,
            ValueKind.Integer => Int,
            ValueKind.Boolean => boolean,
            ValueKind.PartialDate or ValueKind.Date => partialDate,
            ValueKind.Instant => instant,
            ValueKind.Enum => For(field.Enum!),
            _ => throw new System.Diagnostics.UnreachableException($"No operations for {field.Kind}."),
        };

    /// <summary>A condition on the field, as an example for people.</summary>
    public static string Example(Field field) =>
        Examples.GetValueOrDefault(field)
        ?? field.Kind switch
        {
            ValueKind.Id => "{ eq: \"…\" }",
            ValueKind.Text => "{ contains: \"cyber\" }",
            ValueKind.TextList => "{ some: { contains: \"cyber\" } }",
            ValueKind.Integer => "{ gte: 2 }",
            ValueKind.Boolean => "{ eq: true }",
            ValueKind.PartialDate or ValueKind.Date => "{ gte: \"2018-11\" }",
            ValueKind.Instant => "{ gte: \"2026-01-01T00:00:00Z\" }",
            ValueKind.Enum => $"{{ eq: {field.Enum!.Members[0]} }}",
            _ => throw new System.Diagnostics.UnreachableException($"No example for {field.Kind}."),
        };

    InputObjectType For(EnumDefinition definition)
    {
        if (!byEnum.TryGetValue(definition, out var input))
        {
            var type = enums.For(definition);
            byEnum[definition] = input = new(
                $"{definition.Name}OperationFilterInput",
                () =>
                    [
                        // As Hot Chocolate has it, lists of enumerations take no null.
                        .. Equality.Select(one => Operation(one, type, new NonNullType(type))),
                    ]
            )
            {
                Description = Describe("an enum value"),
            };
        }

        return input;
    }

    static string Describe(string subject) =>
        $"Conditions on {subject}. All conditions given must be true; a missing value equals only `null`.";

    static InputObjectType Of(string name, ScalarType scalar, string subject, (string, string)[] operators) =>
        new(name, () => [.. operators.Select(one => Operation(one, scalar, scalar))])
        {
            Description = Describe(subject),
        };

    static InputValueDefinition Operation((string Name, string Description) one, GraphQLType type, GraphQLType item) =>
        new(one.Name, one.Name is "in" or "nin" ? new ListType(item) : type) { Description = one.Description };

    static InputObjectType Text()
    {
        var anyCase = Of(
            "StringIgnoringCaseOperationFilterInput",
            BuiltInScalars.String,
            "a text, ignoring case",
            [.. Equality, .. TextParts]
        );
        InputObjectType? input = null;
        input = new(
            "StringOperationFilterInput",
            () =>
                [
                    new("and", new ListType(new NonNullType(input!))) { Description = "All of these must be true." },
                    new("or", new ListType(new NonNullType(input!)))
                    {
                        Description = "At least one of these must be true.",
                    },
                    .. Equality
                        .Concat(TextParts)
                        .Select(one => Operation(one, BuiltInScalars.String, BuiltInScalars.String)),
                    new("caseInsensitive", anyCase)
                    {
                        Description = "The same conditions, ignoring case. Example: `{ contains: \"paris\" }`.",
                    },
                ]
        )
        {
            Description = Describe("a text"),
        };
        return input;
    }

    InputObjectType TextList() =>
        new(
            "ListStringOperationFilterInput",
            () =>
                [
                    new("all", text) { Description = "Every text matches, or the list is empty." },
                    new("none", text) { Description = "No text matches. `{}`: the list is empty." },
                    new("some", text) { Description = "At least one text matches. `{}`: the list is not empty." },
                    new("any", BuiltInScalars.Boolean)
                    {
                        Description = "`true`: the list is not empty; `false`: it is empty.",
                    },
                ]
        )
        {
            Description = "Conditions on a list of texts. All conditions given must be true.",
        };
}
