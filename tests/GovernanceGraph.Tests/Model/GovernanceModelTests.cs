using System.Text.RegularExpressions;
using GovernanceGraph.Model;
using Xunit;

namespace GovernanceGraph.Tests.Model;

public sealed partial class GovernanceModelTests
{
    static readonly RecordType[] AllRecords =
    [
        Records.Entity,
        Records.Relation,
        Records.Span,
        Records.Claim,
        Records.Source,
        Records.PropertyValue,
        Records.ReportedCount,
        Records.Principle,
        Records.Position,
        Records.CompleteList,
        Records.Revision,
        Records.Dataset,
    ];

    [Fact]
    public void OrdinalsArePositions()
    {
        Assert.Equal(
            Enumerable.Range(0, GovernanceModel.Kinds.Count),
            GovernanceModel.Kinds.Select(kind => kind.Ordinal)
        );
        Assert.Equal(
            Enumerable.Range(0, GovernanceModel.Relations.Count),
            GovernanceModel.Relations.Select(relation => relation.Ordinal)
        );
        foreach (var record in AllRecords)
        {
            Assert.Equal(Enumerable.Range(0, record.Fields.Count), record.Fields.Select(field => field.Ordinal));
            Assert.Equal(Enumerable.Range(0, record.Links.Count), record.Links.Select(link => link.Ordinal));
            Assert.All(record.Fields, field => Assert.Same(record, field.Owner));
            Assert.All(record.Links, link => Assert.Same(record, link.Owner));
        }
    }

    [Fact]
    public void NamesAreUniqueAndFitForGraphQL()
    {
        string[] kinds = [.. GovernanceModel.Kinds.SelectMany(kind => new[] { kind.Singular, kind.Plural })];
        Assert.Equal(kinds.Length, kinds.Distinct().Count());
        Assert.Equal(GovernanceModel.Kinds.Count, GovernanceModel.Kinds.Select(kind => kind.Prefix).Distinct().Count());
        string[] ofEntities =
        [
            .. Records.Entity.Fields.Select(field => field.Name),
            .. Records.Entity.Links.Select(link => link.Name),
            .. GovernanceModel.Relations.SelectMany(relation =>
                new[] { relation.Forward.Name, relation.Backward.Name }
            ),
        ];
        Assert.Equal(ofEntities.Length, ofEntities.Distinct().Count());
        Assert.All([.. kinds, .. ofEntities], name => Assert.Matches(CamelCase(), name));
        Assert.All(
            AllRecords,
            record =>
                Assert.Equal(
                    record.Fields.Count + record.Links.Count,
                    record
                        .Fields.Select(field => field.Name)
                        .Concat(record.Links.Select(link => link.Name))
                        .Distinct()
                        .Count()
                )
        );
    }

    [Fact]
    public void KindsAndRelationsAreFoundByName()
    {
        Assert.All(GovernanceModel.Kinds, kind => Assert.Same(kind, GovernanceModel.FindKindByPrefix(kind.Prefix)));
        Assert.All(
            GovernanceModel.Relations,
            relation => Assert.Same(relation, GovernanceModel.FindRelation(relation.Name))
        );
        Assert.Null(GovernanceModel.FindKindByPrefix("State"));
        Assert.Null(GovernanceModel.FindRelation("member_of"));
    }

    [Fact]
    public void ARelationAllowsThePairsThatItJoins()
    {
        Assert.True(GovernanceModel.PartOf.Allows(GovernanceModel.Company, GovernanceModel.Company));
        Assert.True(GovernanceModel.PartOf.Allows(GovernanceModel.WorkingGroup, GovernanceModel.Organization));
        Assert.False(GovernanceModel.PartOf.Allows(GovernanceModel.Company, GovernanceModel.Organization));
        Assert.False(GovernanceModel.Signed.Allows(GovernanceModel.Declaration, GovernanceModel.Declaration));
    }

    [Fact]
    public void OnlyStatesHaveTheFieldsOfStates()
    {
        Assert.Contains(EntityFields.M49, GovernanceModel.State.Fields);
        Assert.DoesNotContain(EntityFields.M49, GovernanceModel.Company.Fields);
    }

    [Fact]
    public void EverythingIsDescribedInASentence()
    {
        string[] descriptions =
        [
            .. GovernanceModel.Kinds.SelectMany(kind => new[] { kind.Description, kind.PluralDescription }),
            .. GovernanceModel.Relations.Select(relation => relation.Description),
            .. AllRecords.Select(record => record.Description),
            .. AllRecords.SelectMany(record => record.Fields).Select(field => field.Description),
            .. AllRecords.SelectMany(record => record.Links).Select(link => link.Description),
            .. Enums.SourceKind.Members.Concat(Enums.RelationStatus.Members).Select(member => member.Description),
        ];

        Assert.All(descriptions, description => Assert.True(description[^1] is '.' or '…', description));
    }

    [Fact]
    public void ALinkToManyRecordsIsSummarisedByANounInThePlural()
    {
        var links = AllRecords
            .SelectMany(record => record.Links)
            .Where(link => link.Cardinality != LinkCardinality.One)
            .Concat(GovernanceModel.Relations.SelectMany(relation => new[] { relation.Forward, relation.Backward }));

        Assert.All(
            links,
            link =>
            {
                Assert.DoesNotContain(
                    link.Summary.Split(' ')[0],
                    new[] { "The", "A", "An", "What", "Who", "Its", "Every", "All" }
                );
                Assert.EndsWith(".", link.Summary, StringComparison.Ordinal);
            }
        );
        Assert.Equal("States that voted on the resolution.", GovernanceModel.Voted.Backward.Summary);
    }

    [Fact]
    public void TheExampleOfAKindIsAnIdOfTheKind() =>
        Assert.All(GovernanceModel.Kinds, kind => Assert.Same(kind, EntityId.KindOf(kind.ExampleId)));

    [GeneratedRegex("^[a-z][A-Za-z0-9]*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CamelCase();
}
