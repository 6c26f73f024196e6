using System.Text.Json.Nodes;
using GovernanceGraph.GraphQL.Conformance;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Conformance;

/// <summary>The engine answers recorded cases as the reference implementation does.</summary>
public class ReferenceCaseTests
{
    public static TheoryData<string> Cases => [.. ReferenceCase.All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task TheAnswerIsTheReferences(string name)
    {
        var reference = ReferenceCase.All[name];
        var answer = JsonNode.Parse((await CaseAnswer.ForAsync(reference.Line)).Span)!.AsObject();
        answer.Remove("id");
        Assert.Equal(Comparable(reference.Expected), Comparable(answer));
    }

    [Fact]
    public async Task WhatIsNoCaseIsAnsweredWithAFault()
    {
        var answer = await CaseAnswer.ForAsync("""{"id": 7, "op": "guess"}"""u8.ToArray());
        Assert.Equal(
            """{"id":7,"fault":"No operation is named \"guess\"."}""" + "\n",
            System.Text.Encoding.UTF8.GetString(answer.Span)
        );
    }

    /// <summary>The order of validation errors does not count; that of data and of executed errors does.</summary>
    static string Comparable(JsonObject answer)
    {
        var map = answer["result"]?.AsObject() ?? answer;
        var errors = map["errors"]?.AsArray().Select(Text) ?? [];
        var executed = map.ContainsKey("data");
        return string.Join(
            '\n',
            [
                map["fault"]?.ToJsonString(),
                map["printed"]?.GetValue<string>(),
                executed ? map["data"]?.ToJsonString() ?? "null" : "-",
                .. executed ? errors : errors.Order(StringComparer.Ordinal),
            ]
        );
    }

    static string Text(JsonNode? error) =>
        $"{error!["message"]} {error["locations"]?.ToJsonString()} {error["path"]?.ToJsonString()}";
}
