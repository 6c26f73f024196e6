using System.Globalization;
using System.Text;
using System.Text.Json;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Types;
using Xunit;

namespace GovernanceGraph.Api.Tests;

/// <summary>A document made at random from the schema, and the check that an answer has its shape.</summary>
/// <param name="schema">The schema.</param>
/// <param name="random">Chance.</param>
/// <param name="withIds">
/// Whether each record says its id, days and revisions are asked for often, and other arguments seldom.
/// </param>
sealed class RandomQuestion(Schema schema, Random random, bool withIds = false)
{
    static readonly string[] Words = ["a", "Paris", "state:FR", "declaration:paris-call", "supporter", "", "Å"];
    static readonly string[] Ids =
    [
        "state:FR",
        "state:US",
        "state:CA",
        "company:microsoft",
        "declaration:paris-call",
        "group:un-gge-2019-2021",
        "state:US SIGNED declaration:paris-call",
        "encyclopedia",
        "revision:1",
    ];

    static readonly string[] Days = ["\"2018-12-01\"", "\"2020-01-01\"", "null"];
    static readonly string[] Dates = ["2018", "2018-11", "2018-11-12", "2021", "1997-04"];

    readonly StringBuilder text = new("{");
    readonly List<Selected> roots = [];
    int aliases;

    /// <summary>Fields of the document, each of which has an alias.</summary>
    public int Aliases => aliases;

    /// <summary>The document.</summary>
    public string Make()
    {
        for (var i = withIds ? 4 : random.Next(1, 3); i > 0; i--)
        {
            var fields = schema.Query!.Fields;
            roots.Add(Field(fields[random.Next(fields.Count)], depth: withIds ? 5 : 6));
        }

        return text.Append('}').ToString();
    }

    /// <summary>Fails where the answer lacks something, has too much, or has null where there is none.</summary>
    public void Check(JsonElement data)
    {
        Assert.Equal(roots.Select(root => root.Alias), data.EnumerateObject().Select(property => property.Name));
        foreach (var root in roots)
        {
            Check(root, root.Field.Type, data.GetProperty(root.Alias));
        }
    }

    /// <summary>The selected fields of the roots.</summary>
    public IReadOnlyList<Selected> Roots => roots;

    Selected Field(FieldDefinition field, int depth)
    {
        var selected = new Selected($"f{++aliases}", field, field.Name + Arguments(field), []);
        text.Append(CultureInfo.InvariantCulture, $" {selected.Alias}: {selected.Key}");
        if (field.Type.NamedType is FieldsType type)
        {
            text.Append(" { __typename");
            if (withIds && HasId(type))
            {
                text.Append(" id");
            }

            Fields(selected, type, type is InterfaceType ? null : type.Name, depth - 1);
            if (type is InterfaceType)
            {
                var possible = schema.PossibleTypes(type);
                var concrete = possible[random.Next(possible.Count)];
                text.Append(CultureInfo.InvariantCulture, $" ... on {concrete} {{");
                Fields(selected, concrete, concrete.Name, depth - 1);
                text.Append(" __typename }");
            }

            text.Append(" }");
        }

        return selected;
    }

    void Fields(Selected parent, FieldsType type, string? onType, int depth)
    {
        foreach (var field in type.Fields)
        {
            var isLeaf = field.Type.NamedType.IsLeafType;
            if (
                random.Next(
                    isLeaf ? 2
                    : withIds ? 3
                    : 5
                ) == 0
                && (isLeaf || depth > 0)
            )
            {
                parent.Children.Add((onType, Field(field, depth)));
            }
        }
    }

    static bool HasId(FieldsType type) => type.Fields.Any(field => field.Name == "id");

    string Arguments(FieldDefinition field)
    {
        var given = new List<string>();
        foreach (var argument in field.Arguments)
        {
            // A cursor is no random text, one end of the list is enough, and there is one revision, with a hash that is
            // not random.
            var often = withIds
                ? argument.Name is "asOf" or "revision"
                    ? 2
                    : 20
                : 6;
            if (
                argument.Name is not ("after" or "before" or "last" or "revisionHash")
                && (argument.IsRequired || random.Next(often) == 0)
            )
            {
                given.Add($"{argument.Name}: {Value(argument.Name, argument.Type, depth: 4)}");
            }
        }

        return given.Count > 0 ? $"({string.Join(", ", given)})" : "";
    }

    string Value(string name, GraphQLType type, int depth)
    {
        switch (type.NullableType)
        {
            case ListType list:
                var least = name is "standing" ? 1 : 0;
                var items = Enumerable.Range(0, random.Next(least, 3)).Select(_ => Value(name, list.OfType, depth - 1));
                return $"[{string.Join(", ", items)}]";
            case EnumType values:
                return values.Values[random.Next(values.Values.Count)].Name;
            case InputObjectType { Name: "ListStringOperationFilterInput" }:
                return random.Next(3) switch
                {
                    0 => "{ some: { contains: \"a\" } }",
                    1 => "{ all: { neq: \"MSFT\" } }",
                    _ => "{ any: true }",
                };
            case InputObjectType input when input.Name.EndsWith("SortInput", StringComparison.Ordinal):
                return Key(input, depth);
            case InputObjectType input:
                return Conditions(input, depth);
            case NamedType scalar:
                return Scalar(name, scalar.Name);
            default:
                throw new System.Diagnostics.UnreachableException(type.ToString());
        }
    }

    string Conditions(InputObjectType input, int depth)
    {
        var given = Enumerable
            .Range(0, depth <= 0 ? 0 : random.Next(1, 3))
            .Select(_ => input.Fields[random.Next(input.Fields.Count)])
            .DistinctBy(field => field.Name)
            .Select(field => $"{field.Name}: {Value(field.Name, field.Type, depth - 1)}");
        return $"{{ {string.Join(", ", given)} }}";
    }

    string Key(InputObjectType input, int depth)
    {
        var fields = depth > 0 ? input.Fields : [.. input.Fields.Where(field => field.Type.NamedType is EnumType)];
        var field = fields.Count > 0 ? fields[random.Next(fields.Count)] : input.Fields[0];
        return $"{{ {field.Name}: {Value(field.Name, field.Type, depth - 1)} }}";
    }

    string Scalar(string name, string scalar) =>
        scalar switch
        {
            "Int" => (name == "revision" ? (withIds ? random.Next(1, 3) : 1) : random.Next(0, 4)).ToString(
                CultureInfo.InvariantCulture
            ),
            "Boolean" => random.Next(2) == 0 ? "true" : "false",
            "PartialDate" => $"\"{Dates[random.Next(Dates.Length)]}\"",
            "Date" when withIds => Days[random.Next(Days.Length)],
            "Date" => $"\"{random.Next(2017, 2023)}-06-30\"",
            "DateTime" => "\"2026-01-02T03:04:05Z\"",
            "ID" when withIds => $"\"{Ids[random.Next(Ids.Length)]}\"",
            _ => $"\"{(name == "text" ? "paris" : Words[random.Next(Words.Length)])}\"",
        };

    void Check(Selected selected, GraphQLType type, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            Assert.False(type is NonNullType, $"\"{selected.Field}\" is null.");
            return;
        }

        switch (type.NullableType)
        {
            case ListType list:
                foreach (var item in value.EnumerateArray())
                {
                    Check(selected, list.OfType, item);
                }

                break;
            case FieldsType:
                var typeName = value.GetProperty("__typename").GetString();
                var children = selected
                    .Children.Where(child => child.OnType is null || child.OnType == typeName)
                    .Select(child => child.Field)
                    .ToList();
                string[] always = withIds && value.TryGetProperty("id", out _) ? ["__typename", "id"] : ["__typename"];
                Assert.Equal(
                    always.Concat(children.Select(child => child.Alias)),
                    value.EnumerateObject().Select(property => property.Name)
                );
                foreach (var child in children)
                {
                    Check(child, child.Field.Type, value.GetProperty(child.Alias));
                }

                break;
            case EnumType values:
                Assert.NotNull(values.FindValue(value.GetString()!));
                break;
            case NamedType { Name: "Int" }:
                value.GetInt32();
                break;
            case NamedType { Name: "Boolean" }:
                value.GetBoolean();
                break;
            default:
                Assert.Equal(JsonValueKind.String, value.ValueKind);
                break;
        }
    }

    /// <summary>A selected field.</summary>
    /// <param name="Alias">Its name in the answer.</param>
    /// <param name="Field">The field.</param>
    /// <param name="Key">Its name and arguments: where a cache keeps its value.</param>
    /// <param name="Children">What is selected below it, and of which type.</param>
    internal sealed record Selected(
        string Alias,
        FieldDefinition Field,
        string Key,
        List<(string? OnType, Selected Field)> Children
    );
}
