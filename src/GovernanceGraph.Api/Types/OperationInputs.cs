using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Types;

/// <summary>The inputs that compare a field: one for each kind of value, with the names and operators of Hot Chocolate.</summary>
sealed class OperationInputs
{
    static readonly (string Name, string Description)[] Equality =
    [
        ("eq", "Equal to it."),
        ("neq", "Not equal to it."),
        ("in", "Equal to one of these."),
        ("nin", "Equal to none of these."),
    ];

    static readonly (string Name, string Description)[] Ranges =
    [
        ("gt", "Greater."),
        ("ngt", "Not greater."),
        ("gte", "Greater or equal."),
        ("ngte", "Neither greater nor equal."),
        ("lt", "Less."),
        ("nlt", "Not less."),
        ("lte", "Less or equal."),
        ("nlte", "Neither less nor equal."),
    ];

    static readonly (string Name, string Description)[] DateRanges =
    [
        ("gt", "Wholly after it."),
        ("ngt", "Not wholly after it."),
        ("gte", "Not before its first day."),
        ("ngte", "Before its first day, or absent."),
        ("lt", "Wholly before it."),
        ("nlt", "Not wholly before it."),
        ("lte", "Not after its last day."),
        ("nlte", "After its last day, or absent."),
    ];

    static readonly (string Name, string Description)[] TextParts =
    [
        ("contains", "Contains it."),
        ("ncontains", "Does not contain it."),
        ("startsWith", "Starts with it."),
        ("nstartsWith", "Does not start with it."),
        ("endsWith", "Ends with it."),
        ("nendsWith", "Does not end with it."),
    ];

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
        Int = Of("IntOperationFilterInput", BuiltInScalars.Int, "a whole number", [.. Equality, .. Ranges]);
        boolean = Of("BooleanOperationFilterInput", BuiltInScalars.Boolean, "a truth value", Equality[..2]);
        partialDate = Of(
            "PartialDateOperationFilterInput", Scalars.PartialDate, "a date that may be known to the year or month only",
            [.. Equality, .. DateRanges]);
        instant = Of("DateTimeOperationFilterInput", Scalars.DateTime, "a moment", [.. Equality, .. Ranges]);
        text = Text();
        textList = TextList();
    }

    /// <summary>Comparisons of a whole number, also of a count.</summary>
    public InputObjectType Int { get; }

    /// <summary>The comparison that an operator stands for, and whether it is its negation; null where it is no comparison.</summary>
    public static (Comparison Comparison, bool Negated)? Operator(string name) => name switch
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
    public InputObjectType For(Field field) => field.Kind switch
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

    /// <summary>A comparison of such a field, as an example for people.</summary>
    public static string Example(Field field) => field.Kind switch
    {
        ValueKind.Id when field.Owner == Records.Entity => "{ eq: \"state:FR\" }",
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
            byEnum[definition] = input = new($"{definition.Name}OperationFilterInput", () =>
            [
                // As Hot Chocolate has it, lists of enumerations take no null.
                .. Equality.Select(one => Operation(one, type, new NonNullType(type))),
            ])
            {
                Description = Describe("a value of a closed set"),
            };
        }

        return input;
    }

    static string Describe(string subject) =>
        $"Comparisons of {subject}. All that are given must be true; an absent value is equal to `null` only.";

    static InputObjectType Of(string name, ScalarType scalar, string subject, (string, string)[] operators) =>
        new(name, () => [.. operators.Select(one => Operation(one, scalar, scalar))]) { Description = Describe(subject) };

    static InputValueDefinition Operation((string Name, string Description) one, GraphQLType type, GraphQLType item) =>
        new(one.Name, one.Name is "in" or "nin" ? new ListType(item) : type) { Description = one.Description };

    static InputObjectType Text()
    {
        var anyCase = Of(
            "StringIgnoringCaseOperationFilterInput", BuiltInScalars.String, "a text, ignoring upper and lower case",
            [.. Equality, .. TextParts]);
        InputObjectType? input = null;
        input = new("StringOperationFilterInput", () =>
        [
            new("and", new ListType(new NonNullType(input!))) { Description = "All of these must be true." },
            new("or", new ListType(new NonNullType(input!))) { Description = "At least one of these must be true." },
            .. Equality.Concat(TextParts).Select(one => Operation(one, BuiltInScalars.String, BuiltInScalars.String)),
            new("caseInsensitive", anyCase)
            {
                Description = "The same comparisons, ignoring upper and lower case. Example: `{ contains: \"paris\" }`.",
            },
        ])
        {
            Description = Describe("a text"),
        };
        return input;
    }

    InputObjectType TextList() => new("ListStringOperationFilterInput", () =>
    [
        new("all", text) { Description = "Each text satisfies these comparisons; true where there is none." },
        new("none", text) { Description = "No text satisfies these comparisons. `{}`: there is none." },
        new("some", text) { Description = "At least one text satisfies these comparisons. `{}`: there is at least one." },
        new("any", BuiltInScalars.Boolean) { Description = "`true`: there is at least one text; `false`: there is none." },
    ])
    {
        Description = "Conditions on a list of texts. All that are given must be true.",
    };
}
