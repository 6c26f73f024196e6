using System.Text;
using System.Text.Json;
using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Cypher;
using GovernanceGraph.Queries;
using GovernanceGraph.Testing;
using Xunit;
using static GovernanceGraph.Neo4j.Tests.Cypher.Plans;

namespace GovernanceGraph.Neo4j.Tests.Answers;

public sealed class DecodingTests
{
    static readonly Selection Name = Some.Selection(EntityFields.Name);

    [Fact]
    public void ATextIsPutOutAsItIsWithOrWithoutEscapes()
    {
        Assert.Equal(
            "{\n  name: \"Åland \"islands\" \\ é\"\n}\n",
            Read(Lookup(EntityFields.Name), """[["Åland \"islands\" \\ \u00e9"]]""")
        );
        Assert.Equal(
            "{\n  name: \"Åland\"\n  aliases: [\n    \"a\"\n    \"b\"\n  ]\n}\n",
            Read(Lookup(EntityFields.Name, EntityFields.Aliases), """[["Åland",["a","b"]]]""")
        );
    }

    [Fact]
    public void EveryKindOfValueMayBeAbsent()
    {
        var fields = Records
            .Relation.Fields.Where(field => field.Nullable)
            .Append(RelationFields.Corroboration)
            .ToArray();
        var plan = new LookupOutput(
            new("a"),
            Records.Relation,
            "state:FR SIGNED declaration:x",
            null,
            Some.Selection(fields)
        );
        Assert.Equal(
            "{\n  since: null\n  until: null\n  role: null\n  value: null\n  corroboration: null\n}\n",
            Read(plan, "[[null,null,null,null,null]]")
        );
        Assert.Equal("null\n", Read(plan, "[]"));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("""{"Z":"7"}""")]
    public void AWholeNumberIsReadInBothForms(string number) =>
        Assert.Equal(
            "{\n  totalCount: 7\n  nodes: [\n    {\n      name: \"A\"\n    }\n  ]\n}\n",
            Read(Connection(DatasetLinks.Entities, Part.Total, Part.Nodes(Name)), $"""[{number},[["A"]]]""")
        );

    [Fact]
    public void DatesMomentsAndEnumerationsGetTheirTypes() =>
        Assert.Equal(
            "{\n  number: 3\n  time: 2024-05-06T07:08:09.0000000+00:00\n}\n",
            Read(
                new LookupOutput(
                    new("a"),
                    Records.Revision,
                    "3",
                    null,
                    Some.Selection(RevisionFields.Number, RevisionFields.Time)
                ),
                """[[3,"2024-05-06T07:08:09Z"]]"""
            )
        );

    [Fact]
    public void ARowTooManyTellsThatOthersFollowAndIsNotShown()
    {
        var plan = Root(
            DatasetLinks.Entities,
            page: new(2, null, null, null),
            parts: [Part.Page(PageInfoField.HasNextPage), Part.Nodes(Name), Part.Nodes(Name)]
        );
        Assert.Equal("true A B A B", Short(Read(plan, """[[["A"],["B"],["C"]]]""")));
        Assert.Equal("false A B A B", Short(Read(plan, """[[["A"],["B"]]]""")));
    }

    [Fact]
    public void OfTheLastRowsTheFirstMayBeTheOneTooMany()
    {
        var plan = Root(
            DatasetLinks.Entities,
            page: new(null, 2, null, null),
            parts: [Part.Nodes(Name), Part.Page(PageInfoField.HasPreviousPage, PageInfoField.HasNextPage)]
        );
        Assert.Equal("B C true false", Short(Read(plan, """[[["A"],["B"],["C"]]]""")));
        Assert.Equal("A B false false", Short(Read(plan, """[[["A"],["B"]]]""")));
    }

    [Fact]
    public void CursorsAreMadeOfValuesThatStandInTheRowOnce()
    {
        var plan = Root(
            DatasetLinks.Entities,
            order: [Key(EntityFields.FoundedOn), Key(EntityFields.Name)],
            page: new(2, null, null, null),
            parts: [Part.Nodes(Name), Part.Page(PageInfoField.StartCursor, PageInfoField.EndCursor)]
        );
        var answer = Short(Read(plan, """[[["A","2018-11","state:AA"],["B",null,"state:BB"]]]"""));
        Assert.Equal(
            $"A B {Cursor.Encode(new([2018_11_00L, "A"], "state:AA"))} {Cursor.Encode(new([null, "B"], "state:BB"))}",
            answer
        );
    }

    [Fact]
    public void WhatIsPutOutDependsOnTheKind() =>
        Assert.Equal(
            "France FR Company 4 Alliance",
            Short(
                Read(
                    Connection(DatasetLinks.Entities, Part.Nodes(ByKind())),
                    """[[["STATE","France","FR",[0]],["COMPANY","Microsoft",null,[0]],"""
                        + """["ALLIANCE","Alliance",null,[4]]]]"""
                )
            )
        );

    static LookupOutput Lookup(params Field[] fields) =>
        new(new("a"), Records.Entity, "state:FR", null, Some.Selection(fields));

    static string Read(Output root, string json)
    {
        var answer = new AnswerText();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        QueryCompiler.Compile(new(root, null)).Decoder.Push(ref reader, answer);
        Assert.False(reader.Read()); // all of it was read
        return answer.ToString();
    }

    // Only the values, in their order.
    static string Short(string answer) =>
        string.Join(
            ' ',
            answer
                .Split('\n')
                .Select(line => line[(line.LastIndexOf(": ", StringComparison.Ordinal) + 1)..].Trim(' ', '"'))
                .Where(value => value is not ("" or "{" or "}" or "[" or "]"))
        );
}
