using GovernanceGraph.GraphQL.Language;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Language;

public sealed class SyntaxWalkTests
{
    readonly List<string> heard = [];

    [Fact]
    public void NodesAreEnteredInDocumentOrderAndLeftAfterWhatIsBelowThem()
    {
        var walk = new SyntaxWalk();
        Record(walk.AddVisitor());
        walk.Run(Parse("{ a(b: $c) @d { e } }"), TestContext.Current.CancellationToken);
        Assert.Equal(
            "Document OperationDefinition SelectionSet Field Name /Name Argument Name /Name Variable Name /Name "
                + "/Variable /Argument Directive Name /Name /Directive SelectionSet Field Name /Name "
                + "/Field /SelectionSet "
                + "/Field /SelectionSet /OperationDefinition /Document",
            string.Join(' ', heard)
        );
    }

    [Theory]
    [InlineData(KitchenSink.Executable)]
    [InlineData(KitchenSink.TypeSystem)]
    public void EveryNodeLiesWithinTheNodeAboveItAndAfterTheOneBefore(string text)
    {
        var walk = new SyntaxWalk();
        var starts = new List<int>();
        walk.AddVisitor()
            .Enter<SyntaxNode>(node =>
            {
                starts.Add(node.Span.Start);
                if (walk.Parent is { } parent)
                {
                    Assert.InRange(node.Span.Start, parent.Span.Start, parent.Span.End);
                    Assert.InRange(node.Span.End, node.Span.Start + 1, parent.Span.End);
                }
            });
        walk.Run(Parse(text), TestContext.Current.CancellationToken);
        Assert.Equal(starts.Order(), starts);
    }

    [Fact]
    public void EveryKindOfNodeIsVisited()
    {
        var kinds = new HashSet<SyntaxKind>();
        foreach (var text in new[] { KitchenSink.Executable, KitchenSink.TypeSystem })
        {
            var walk = new SyntaxWalk();
            walk.AddVisitor().Enter<SyntaxNode>(node => kinds.Add(node.Kind));
            walk.Run(Parse(text), TestContext.Current.CancellationToken);
        }

        Assert.Equal(Enum.GetValues<SyntaxKind>(), kinds.Order());
    }

    [Fact]
    public void AVisitorThatSkipsHearsNothingUntilTheNodeIsLeft()
    {
        var walk = new SyntaxWalk();
        walk.AddVisitor()
            .Enter<FieldNode>(field =>
            {
                heard.Add($"first {field.Name}");
                return field.Name.Value == "b" ? WalkAction.SkipChildren : WalkAction.Continue;
            })
            .Leave<FieldNode>(field => heard.Add($"first leaves {field.Name}"));
        walk.AddVisitor().Enter<FieldNode>(field => heard.Add($"second {field.Name}"));
        walk.Run(Parse("{ b { c } d }"), TestContext.Current.CancellationToken);
        Assert.Equal(["first b", "second b", "second c", "first d", "second d", "first leaves d"], heard);
    }

    [Fact]
    public void AHandlerOfAnAbstractClassOrInterfaceHearsOfEachThatIsOne()
    {
        var walk = new SyntaxWalk();
        walk.AddVisitor()
            .Enter<TypeDefinitionNode>(type => heard.Add($"definition {type.Name}"))
            .Enter<IFieldsNode>(type => heard.Add($"fields {type.Name}"));
        walk.Run(
            Parse("type A { a: Int } scalar B extend interface C { c: Int }"),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(["definition A", "fields A", "definition B", "fields C"], heard);
    }

    [Fact]
    public void TheTrackerIsAroundTheVisitors()
    {
        var walk = new SyntaxWalk(new Tracker(heard));
        walk.AddVisitor().Enter<FieldNode>(_ => heard.Add("visitor")).Leave<FieldNode>(_ => heard.Add("/visitor"));
        walk.Run(
            ((OperationDefinitionNode)Parse("{ a }").Definitions[0]).SelectionSet.Selections[0],
            TestContext.Current.CancellationToken
        );
        Assert.Equal(["+Field", "visitor", "+Name", "-Name", "/visitor", "-Field"], heard);
    }

    [Fact]
    public void AncestorsStandFromTheRootDown()
    {
        var walk = new SyntaxWalk();
        walk.AddVisitor().Enter<VariableNode>(_ => heard.AddRange(walk.Ancestors.Select(node => node.Kind.ToString())));
        walk.Run(Parse("{ a(b: [$c]) }"), TestContext.Current.CancellationToken);
        Assert.Equal(["Document", "OperationDefinition", "SelectionSet", "Field", "Argument", "ListValue"], heard);
    }

    void Record(SyntaxVisitor visitor) =>
        visitor
            .Enter<SyntaxNode>(node => heard.Add(node.Kind.ToString()))
            .Leave<SyntaxNode>(node => heard.Add($"/{node.Kind}"));

    static Document Parse(string text) => Parser.ParseDocument(text, ParserLimits.ForTrustedText);

    sealed class Tracker(List<string> heard) : ISyntaxTracker
    {
        public void Enter(SyntaxNode node) => heard.Add($"+{node.Kind}");

        public void Leave(SyntaxNode node) => heard.Add($"-{node.Kind}");
    }
}
