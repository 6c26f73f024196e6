using System.Globalization;
using System.Text;
using System.Text.Json;
using GovernanceGraph.GraphQL.Types;
using Xunit;

namespace GovernanceGraph.Api.Tests;

/// <summary>A document made at random from the schema, and the check that an answer has its shape.</summary>
sealed class RandomQuestion(Schema schema, Random random)
{
    static readonly string[] Words = ["a", "Paris", "state:FR", "declaration:paris-call", "supporter", "", "Å"];
    static readonly string[] Dates = ["2018", "2018-11", "2018-11-12", "2021", "1997-04"];

    readonly StringBuilder text = new("{");
    readonly List<Selected> roots = [];
    int aliases;

    /// <summary>Fields of the document, each of which has an alias.</summary>
    public int Aliases => aliases;

    /// <summary>The document.</summary>
    public string Make()
    {
        for (var i = random.Next(1, 3); i > 0; i--)
        {
            var fields = schema.Query!.Fields;
            roots.Add(Field(fields[random.Next(fields.Count)], depth: 6));
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

    Selected Field(FieldDefinition field, int depth)
    {
        var selected = new Selected($"f{++aliases}", field, []);
        text.Append(CultureInfo.InvariantCulture, $" {selected.Alias}: {field.Name}");
        Arguments(field);
        if (field.Type.NamedType is FieldsType type)
        {
            text.Append(" { __typename");
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
            if (random.Next(isLeaf ? 2 : 5) == 0 && (isLeaf || depth > 0))
            {
                parent.Children.Add((onType, Field(field, depth)));
            }
        }
    }

    void Arguments(FieldDefinition field)
    {
        var given = new List<string>();
        foreach (var argument in field.Arguments)
        {
            // A cursor is no random text, one end of the list is enough, and there is one revision.
            if (argument.Name is not ("after" or "before" or "last") && (argument.IsRequired || random.Next(6) == 0))
            {
                given.Add($"{argument.Name}: {Value(argument.Name, argument.Type, depth: 4)}");
            }
        }

        if (given.Count > 0)
        {
            text.Append('(').AppendJoin(", ", given).Append(')');
        }
    }

    string Value(string name, GraphQLType type, int depth)
    {
        switch (type.NullableType)
        {
            case ListType list:
                var least = name is "standing" ? 1 : 0;
                return $"[{string.Join(", ", Enumerable.Range(0, random.Next(least, 3)).Select(_ => Value(name, list.OfType, depth - 1)))}]";
            case EnumType values:
                return values.Values[random.Next(values.Values.Count)].Name;
            case InputObjectType { Name: "ListStringOperationFilterInput" }:
                return random.Next(3) switch { 0 => "{ some: { contains: \"a\" } }", 1 => "{ all: { neq: \"MSFT\" } }", _ => "{ any: true }" };
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
        var given = Enumerable.Range(0, depth <= 0 ? 0 : random.Next(1, 3))
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

    string Scalar(string name, string scalar) => scalar switch
    {
        "Int" => (name == "revision" ? 1 : random.Next(0, 4)).ToString(CultureInfo.InvariantCulture),
        "Boolean" => random.Next(2) == 0 ? "true" : "false",
        "PartialDate" => $"\"{Dates[random.Next(Dates.Length)]}\"",
        "Date" => $"\"{random.Next(2017, 2023)}-06-30\"",
        "DateTime" => "\"2026-01-02T03:04:05Z\"",
        _ => $"\"{(name == "text" ? "paris" : Words[random.Next(Words.Length)])}\"",
    };

    static void Check(Selected selected, GraphQLType type, JsonElement value)
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
                var children = selected.Children.Where(child => child.OnType is null || child.OnType == typeName).Select(child => child.Field).ToList();
                Assert.Equal(children.Select(child => child.Alias).Prepend("__typename"), value.EnumerateObject().Select(property => property.Name));
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

    sealed record Selected(string Alias, FieldDefinition Field, List<(string? OnType, Selected Field)> Children);
}
