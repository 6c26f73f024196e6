using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace GovernanceGraph.Server.Tests.Architecture;

/// <summary>Which part may know which: read from the project files and, by symbol, from the source.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>Projects and packages that each project may reference.</summary>
    static readonly Dictionary<string, (string[] Projects, string[] Packages)> Parts = new(StringComparer.Ordinal)
    {
        ["GovernanceGraph.GraphQL"] = ([], []),
        ["GovernanceGraph"] = ([], ["CsvHelper"]),
        ["GovernanceGraph.Api"] = (["GovernanceGraph", "GovernanceGraph.GraphQL"], []),
        ["GovernanceGraph.Embedded"] = (["GovernanceGraph"], ["Microsoft.Data.Sqlite"]),
        ["GovernanceGraph.Neo4j"] = (["GovernanceGraph"], ["Polly.Core"]),
        ["GovernanceGraph.Pages"] = (["GovernanceGraph.GraphQL"], ["CsvHelper", "Markdig"]),
        ["GovernanceGraph.Server"] = (
            ["GovernanceGraph.Api", "GovernanceGraph.Embedded", "GovernanceGraph.Neo4j", "GovernanceGraph.Pages"],
            [
                "OpenTelemetry",
                "OpenTelemetry.Exporter.OpenTelemetryProtocol",
                "OpenTelemetry.Exporter.Prometheus.AspNetCore",
                "OpenTelemetry.Instrumentation.AspNetCore",
                "Serilog",
                "Serilog.AspNetCore",
                "Serilog.Formatting.Compact",
                "System.CommandLine",
            ]
        ),
    };

    /// <summary>
    /// Words of the base library that a part must not use, because it must know nothing of what they stand for.
    /// </summary>
    static readonly Dictionary<string, string[]> Forbidden = new(StringComparer.Ordinal)
    {
        ["GovernanceGraph.GraphQL"] = ["System.Net.Http", "Microsoft.AspNetCore", "Microsoft.Data"],
        ["GovernanceGraph"] = ["System.Net.Http", "Microsoft.AspNetCore", "Microsoft.Data"],
        ["GovernanceGraph.Api"] = ["System.Net.Http", "Microsoft.AspNetCore", "Microsoft.Data"],
        ["GovernanceGraph.Embedded"] = ["System.Net.Http", "Microsoft.AspNetCore"],
        ["GovernanceGraph.Neo4j"] = ["Microsoft.AspNetCore", "Microsoft.Data"],
        ["GovernanceGraph.Pages"] = ["System.Net.Http", "Microsoft.Data"],
        ["GovernanceGraph.Server"] = [],
    };

    public static TheoryData<string> Projects =>
        [.. Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(folder => Path.GetFileName(folder))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void AProjectReferencesOnlyWhatItMayKnow(string project)
    {
        var file = XDocument.Load(Path.Combine(Repository.Root, "src", project, $"{project}.csproj"));

        Assert.Empty(Names(file, "ProjectReference").Except(Parts[project].Projects));
        Assert.Empty(Names(file, "PackageReference").Except(Parts[project].Packages));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void AProjectUsesNothingThatItMustNotKnow(string project)
    {
        var wrong =
            from reference in SourceProject.Read(project).References
            where Forbidden[project].Any(word => IsIn(reference.Namespace, word))
            select reference.ToString();

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void AFolderUsesOnlyEarlierFolders(string project) =>
        Assert.Empty(FolderOrder.Violations(FolderOrder.All[project], SourceProject.Read(project).References));

    [Theory]
    [MemberData(nameof(Projects))]
    public void TheOrderNamesEveryFolderOnce(string project) =>
        Assert.Equal(
            SourceProject
                .Read(project)
                .Files.Select(file => Path.GetDirectoryName(file)!.Replace(Path.DirectorySeparatorChar, '/'))
                .Select(folder => folder.Length == 0 ? "." : folder)
                .Distinct()
                .Order(StringComparer.Ordinal),
            FolderOrder.All[project].Order(StringComparer.Ordinal)
        );

    [Fact]
    public void AReferenceToALaterFolderIsFoundHoweverItIsWritten()
    {
        string[] order = ["Model", "Queries"];
        Reference[] references =
        [
            new("Model/A.cs", 3, "X.Queries.B", "X.Queries", "Queries/B.cs"),
            new("Queries/B.cs", 4, "X.Model.A", "X.Model", "Model/A.cs"),
            new("Model/A.cs", 5, "X.New.C", "X.New", "New/C.cs"),
            new("Model/A.cs", 6, "System.String", "System", null),
        ];

        Assert.Equal(
            [
                "Model/A.cs:3 uses X.Queries.B (Queries/B.cs): \"Queries\" comes after \"Model\"",
                "Model/A.cs:5 uses X.New.C (New/C.cs): not both folders are in the order of docs/architecture.md",
            ],
            FolderOrder.Violations(order, references)
        );
    }

    // The walk finds uses that no "using" line shows.
    [Theory]
    [InlineData("Later.Thing? thing;")]
    [InlineData("object thing = new Later.Thing();")]
    [InlineData("void Use() { var thing = Made; } static Later.Thing Made => new();")]
    [InlineData("/// <summary>See <see cref=\"Later.Thing\"/>.</summary>\npublic void Use() { }")]
    [InlineData("int size = X.Later.Thing.Size;")]
    [InlineData("string name = nameof(Later.Thing);")]
    public void UsesAreFoundBySymbol(string member)
    {
        var project = new SourceProject(
            "X",
            [
                ("Earlier/User.cs", $"namespace X.Earlier; public class User {{\n{member}\n}}"),
                ("Later/Thing.cs", "namespace X.Later; public class Thing { public const int Size = 1; }"),
            ]
        );

        Assert.NotEmpty(FolderOrder.Violations(["Earlier", "Later"], project.References));
        Assert.Empty(FolderOrder.Violations(["Later", "Earlier"], project.References));
    }

    [Fact]
    public void OnlyTheSelectionOfTheStoreKnowsStores()
    {
        var knowing =
            from reference in SourceProject.Read("GovernanceGraph.Server").References
            where
                IsIn(reference.Namespace, "GovernanceGraph.Embedded")
                || IsIn(reference.Namespace, "GovernanceGraph.Neo4j")
            select reference.File;

        Assert.Equal(["Stores/StoreSelection.cs"], knowing.Distinct());
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void TheNamespaceOfAFileIsItsFolder(string project)
    {
        var wrong =
            from path in SourceProject.SourceFiles(Path.Combine(Repository.Root, "src", project))
            let file = Path.GetRelativePath(Repository.Root, path)
            let declared = NamespaceLine().Match(File.ReadAllText(path))
            where declared.Success
            let folder = Path.GetDirectoryName(Path.GetRelativePath("src", file))!
                .Replace(Path.DirectorySeparatorChar, '.')
            where declared.Groups["name"].Value != folder
            select $"{file} is in namespace {declared.Groups["name"].Value}";

        Assert.Empty(wrong);
    }

    static string StageOf(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetRelativePath("src/GovernanceGraph.GraphQL", file))!;
        return folder.Replace(Path.DirectorySeparatorChar, '.');
    }

    static IEnumerable<string> Names(XDocument project, string element) =>
        project
            .Descendants(element)
            .Select(reference =>
                Path.GetFileNameWithoutExtension(WithExtension(reference.Attribute("Include")!.Value))
            );

    // A package's name has dots of its own.
    static string WithExtension(string include) =>
        include.EndsWith(".csproj", StringComparison.Ordinal) ? include : $"{include}.package";

    static bool IsIn(string name, string parent) =>
        name == parent || name.StartsWith($"{parent}.", StringComparison.Ordinal);

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex NamespaceLine();
}
