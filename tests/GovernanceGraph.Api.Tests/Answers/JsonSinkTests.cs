using System.Text;
using GovernanceGraph.Api.Answers;
using GovernanceGraph.Api.Limits;
using GovernanceGraph.GraphQL;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Responses;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;
using Xunit;

namespace GovernanceGraph.Api.Tests.Answers;

public sealed class JsonSinkTests
{
    [Fact]
    public void RecordsListsAndNamesBecomeJson() =>
        Assert.Equal(
            """{"name":"Åland","nodes":[{},null,{"a":1}],"none":null}""",
            Written(sink =>
            {
                sink.BeginRecord();
                sink.Name(new("name"));
                sink.Text("Åland"u8, isPlain: true);
                sink.Name(new("nodes"));
                sink.BeginList();
                sink.BeginRecord();
                sink.EndRecord();
                sink.Null();
                sink.BeginRecord();
                sink.Name(new("a"));
                sink.Integer(1);
                sink.EndRecord();
                sink.EndList();
                sink.Name(new("none"));
                sink.Null();
                sink.EndRecord();
            })
        );

    [Fact]
    public void TextThatIsNotPlainIsEscaped() =>
        Assert.Equal(
            "[\"say \\\"hi\\\" \\\\ \\n\",\"a\\\"b\"]",
            Written(sink =>
            {
                sink.BeginList();
                sink.Text("say \"hi\" \\ \n"u8, isPlain: false);
                sink.Text("a\"b");
                sink.EndList();
            })
        );

    [Fact]
    public void AnIdNamesTheDayAndTheRevisionOfItsAnswer() =>
        Assert.Equal(
            """["state:FR","state:FR@2020-01-01","state:FR@2020-01-01@r12","state:FR@r12","a\"b@r12","state:FR"]""",
            Written(sink =>
            {
                var json = (JsonSink)sink;
                sink.BeginList();
                sink.Id("state:FR"u8, isPlain: true, null);
                sink.Id("state:FR"u8, isPlain: true, new(new(2020, 1, 1)));
                json.ReadIn(12);
                sink.Id("state:FR"u8, isPlain: true, new(new(2020, 1, 1)));
                sink.Id("state:FR"u8, isPlain: true, new(null));
                sink.Id("a\"b"u8, isPlain: false, new(null));
                json.ReadIn(null);
                sink.Id("state:FR"u8, isPlain: true, null);
                sink.EndList();
            })
        );

    [Fact]
    public void AnIdMayBeLongerThanAnyStackHolds()
    {
        var id = new string('a', 5_000);
        Assert.Equal(
            $"\"{id}@2020-01-01\"",
            Written(sink => sink.Id(Encoding.UTF8.GetBytes(id), isPlain: true, new(new(2020, 1, 1))))
        );
    }

    [Theory]
    [InlineData("2018")]
    [InlineData("2018-11")]
    [InlineData("2018-11-02")]
    [InlineData("0999-01-31")]
    public void DatesKeepTheirPrecision(string text)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal($"\"{text}\"", Written(sink => sink.Date(date)));
    }

    [Fact]
    public void MomentsAreInUtc()
    {
        Assert.Equal(
            "\"2026-01-01T00:30:00Z\"",
            Written(sink => sink.Instant(new(2026, 1, 1, 2, 30, 0, TimeSpan.FromHours(2))))
        );
        Assert.Equal(
            "\"2026-01-01T00:30:00.25Z\"",
            Written(sink => sink.Instant(new(2026, 1, 1, 0, 30, 0, 250, TimeSpan.Zero)))
        );
    }

    [Fact]
    public void EnumerationsAndTruthValues() =>
        Assert.Equal(
            "[AFFIRMED,true]".Replace("AFFIRMED", "\"AFFIRMED\"", StringComparison.Ordinal),
            Written(sink =>
            {
                sink.BeginList();
                sink.Enum(Enums.RelationStatus.Members[0]);
                sink.Boolean(true);
                sink.EndList();
            })
        );

    [Theory]
    [InlineData(int.MaxValue, true)]
    [InlineData(int.MinValue, true)]
    [InlineData(int.MaxValue + 1L, false)]
    [InlineData(int.MinValue - 1L, false)]
    public void AnIntegerBeyond32BitsIsAnErrorAndNotCut(long value, bool fits)
    {
        if (fits)
        {
            Assert.Equal(
                value.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Written(sink => sink.Integer(value))
            );
            return;
        }

        var fault = Assert.Throws<GraphQLFieldException>(() => Written(sink => sink.Integer(value)));
        Assert.Equal($"Int cannot represent non 32-bit signed integer value: {value}", fault.Message);
    }

    [Fact]
    public async Task AnAnswerThatGrowsTooLargeIsAnErrorOfItsRootField()
    {
        var store = new StoreDouble(
            (query, sink) =>
            {
                sink.BeginRecord();
                sink.Name(new("name"));
                sink.Text(query.Root.Name.Text == "long" ? new string('x', 101) : "x");
                sink.Name(new("nodes"));
                sink.BeginRecord();
                sink.EndRecord();
                sink.EndRecord();
            }
        );
        var executor = new GraphQLExecutor(
            GovernanceSchema.Create(store, ApiLimits.Standard),
            new ExecutionLimits { MaxResponseBytes = 100 }
        );
        var request = new GraphQLRequest
        {
            Query = """{ long: state(id: "state:FR") { name } short: state(id: "state:FR") { name } }""",
        };
        using var result = await executor.ExecuteAsync(request, null, TestContext.Current.CancellationToken);
        Assert.Equal(
            """{"errors":[{"message":"The answer to one field may have at most 100 bytes; request smaller pages """
                + """or fewer fields.","locations":[{"line":1,"column":3}],"path":["long"],"extensions":"""
                + """{"code":"LIMIT_EXCEEDED"}}],"data":{"long":null,"short":{"name":"x","nodes":{}}}}""",
            Encoding.UTF8.GetString(result.Body.Span)
        );
    }

    static string Written(Action<IRecordSink> push)
    {
        var writer = new ResponseWriter();
        push(new JsonSink(writer));
        return Encoding.UTF8.GetString(writer.Written.Span);
    }
}
