using System.Text;

namespace GovernanceGraph.Server.Tests.Abuse;

/// <summary>Short documents that ask for much.</summary>
static class AttackDocuments
{
    static readonly string[] Quantifiers = ["some", "none", "all", "single"];

    /// <summary>A condition on states, six levels deep, of one quantifier or of several in turn.</summary>
    internal static string Nested(int levels, Func<int, string> quantifier)
    {
        var condition = "name: { contains: \"zz\" }";
        for (var level = levels - 1; level >= 0; level--)
        {
            condition =
                $"{(level % 2 == 0 ? "memberOf" : "members")}: {{ {quantifier(level)}: {{ node: {{ "
                + $"{condition} }} }} }}";
        }

        return $"{{ states(where: {{ {condition} }}) {{ totalCount nodes {{ name }} }} }}";
    }

    internal static string NestedSome => Nested(6, _ => "some");

    internal static string NestedMixed => Nested(7, level => Quantifiers[level % Quantifiers.Length]);

    /// <summary>From claims to their source, to its claims, and so on.</summary>
    internal static string Chain(int levels)
    {
        var condition = "note: { contains: \"zz\" }";
        for (var level = 0; level < levels; level++)
        {
            condition =
                level % 2 == 0
                    ? $"source: {{ claims: {{ some: {{ {condition} }} }} }}"
                    : $"relation: {{ claims: {{ none: {{ {condition} }} }} }}";
        }

        return $"{{ claims(where: {{ {condition} }}) {{ totalCount }} }}";
    }

    /// <summary>Connections within connections, each with a condition of several levels.</summary>
    internal static string FilteredPages =>
        "{ states(first: 200) { nodes { signed(where: { node: { signatories: { some: { node: { signed: { "
        + "none: { node: { name: { contains: \"zz\" } } } } } } } } }) { totalCount "
        + "nodes { signatories(first: 200, where: { node: { signed: { single: { node: { signatories: { "
        + "all: { role: { eq: \"x\" } } } } } } } }) { totalCount } } } } } }";

    /// <summary>An order by counts that are counted through a link.</summary>
    internal static string Orders =>
        Aliased(
            60,
            i =>
                $"claims(first: 1, order: [{{ {(i % 2 == 0 ? "to" : "from")}: {{ signatories: {{ count: "
                + $"DESC }} }} }}, {{ note: {(i % 3 == 0 ? "ASC" : "DESC")} }}]) {{ nodes {{ id }} }}"
        );

    /// <summary>Conditions on fields by one variable, under many aliases.</summary>
    internal static string Conditions(int aliases) =>
        "query ($w: [EntityFilterInput!]) " + Aliased(aliases, _ => "entities(where: { or: $w }) { totalCount }");

    /// <summary>The variable of <see cref="Conditions"/>.</summary>
    internal static IEnumerable<object> ConditionValues(int count) =>
        Enumerable.Range(0, count).Select(i => new { note = new { contains = $"zz{i}" } });

    /// <summary>Conditions that compare with the same long list of texts, on one entity.</summary>
    internal static string Lists(int aliases) =>
        "query ($l: [String]) "
        + Aliased(
            aliases,
            i =>
                $"entities(first: {i + 1}, where: {{ id: {{ eq: \"x\" }}, and: ["
                + $"{string.Concat(Enumerable.Repeat("{ name: { in: $l } } ", 9))}] }}) {{ nodes {{ id }} "
                + $"}}"
        );

    /// <summary>A name so long that it makes the answer large.</summary>
    internal static string LongName(int length) =>
        $"{{ entities(first: 1000) {{ nodes {{ {new string('b', length)}: __typename }} }} }}";

    /// <summary>Each of several older revisions in turn.</summary>
    internal static string OldRevisions(int aliases, int revisions) =>
        Aliased(aliases, i => $"states(first: 1, revision: {1 + (i % revisions)}) {{ nodes {{ id }} }}");

    internal static string Introspection =>
        Aliased(125, _ => "__schema { types { name fields { name args { name } type { name ofType { name } } } } }");

    /// <summary>The same field, the same alias.</summary>
    internal static string Equal =>
        $"{{ {string.Concat(Enumerable.Repeat("a: states(first: 1) { nodes { id } } ", 480))} }}";

    /// <summary>A large answer that costs little to make.</summary>
    internal static string Large =>
        Aliased(
            12,
            _ =>
                "relations(first: 1000) { nodes { id from { id name note } to { id name note } claims { "
                + "id locator note source { id title url publisher } } } }"
        );

    internal static string Aliased(int count, Func<int, string> field)
    {
        var document = new StringBuilder("{ ");
        for (var i = 0; i < count; i++)
        {
            document.Append('a').Append(i).Append(": ").Append(field(i)).Append(' ');
        }

        return document.Append('}').ToString();
    }
}
