using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace GovernanceGraph.Server.Tests;

/// <summary>Which part may know which: read from the project files and the "using" lines.</summary>
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
        ["GovernanceGraph.Server"] = (
            ["GovernanceGraph.Api", "GovernanceGraph.Embedded", "GovernanceGraph.Neo4j"],
            ["OpenTelemetry", "OpenTelemetry.Exporter.OpenTelemetryProtocol", "OpenTelemetry.Exporter.Prometheus.AspNetCore",
                "OpenTelemetry.Instrumentation.AspNetCore", "Serilog", "Serilog.AspNetCore", "Serilog.Formatting.Compact", "System.CommandLine"]),
    };

    /// <summary>Words of the base library that a part must not use, because it must know nothing of what they stand for.</summary>
    static readonly Dictionary<string, string[]> Forbidden = new(StringComparer.Ordinal)
    {
        ["GovernanceGraph.GraphQL"] = ["System.Net.Http", "Microsoft.AspNetCore", "Microsoft.Data"],
        ["GovernanceGraph"] = ["System.Net.Http", "Microsoft.AspNetCore", "Microsoft.Data"],
        ["GovernanceGraph.Api"] = ["System.Net.Http", "Microsoft.AspNetCore", "Microsoft.Data"],
        ["GovernanceGraph.Embedded"] = ["System.Net.Http", "Microsoft.AspNetCore"],
        ["GovernanceGraph.Neo4j"] = ["Microsoft.AspNetCore", "Microsoft.Data"],
        ["GovernanceGraph.Server"] = [],
    };

    /// <summary>The folders of the engine, lowest first: each may use those before it.</summary>
    static readonly string[] Stages =
    [
        "Errors", "Responses", "Language", "Values", "Types", "Types.BuiltIn", "Coercion", "Schemas", "SchemaValidation",
        "Sdl.Validation", "Sdl", "Selections", "Resolving", "Validation.Limits", "Validation.Context",
        "Validation.FieldMerging", "Validation.Rules", "Validation", "Requests", "Execution",
    ];

    public static TheoryData<string> Projects => [.. Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(folder => Path.GetFileName(folder))];

    public static TheoryData<string> EngineStages => [.. Stages];

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
            from use in Uses(Path.Combine("src", project))
            where Forbidden[project].Any(word => IsIn(use.Namespace, word))
            select $"{use.File} uses {use.Namespace}";

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(EngineStages))]
    public void AStageOfTheEngineUsesOnlyEarlierStages(string stage)
    {
        var later = Stages[(Array.IndexOf(Stages, stage) + 1)..].Select(other => $"GovernanceGraph.GraphQL.{other}");
        var wrong =
            from use in Uses(Path.Combine("src", "GovernanceGraph.GraphQL"))
            where StageOf(use.File) == stage && later.Contains(use.Namespace)
            select $"{use.File} uses {use.Namespace}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void EveryFolderOfTheEngineIsAStage() => Assert.Equal(
        Stages.Order(StringComparer.Ordinal),
        SourceFiles(Path.Combine("src", "GovernanceGraph.GraphQL")).Select(StageOf).Where(stage => stage.Length > 0)
            .Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void OnlyTheSelectionOfTheStoreKnowsStores()
    {
        var knowing =
            from use in Uses(Path.Combine("src", "GovernanceGraph.Server"))
            where IsIn(use.Namespace, "GovernanceGraph.Embedded") || IsIn(use.Namespace, "GovernanceGraph.Neo4j")
            select Path.GetFileName(use.File);

        Assert.Equal(["StoreSelection.cs"], knowing.Distinct());
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void TheNamespaceOfAFileIsItsFolder(string project)
    {
        var wrong =
            from file in SourceFiles(Path.Combine("src", project))
            let declared = NamespaceLine().Match(File.ReadAllText(Path.Combine(Repository.Root, file)))
            where declared.Success
            let folder = Path.GetDirectoryName(Path.GetRelativePath("src", file))!.Replace(Path.DirectorySeparatorChar, '.')
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
        project.Descendants(element).Select(reference => Path.GetFileNameWithoutExtension(WithExtension(reference.Attribute("Include")!.Value)));

    // A package's name has dots of its own.
    static string WithExtension(string include) => include.EndsWith(".csproj", StringComparison.Ordinal) ? include : $"{include}.package";

    static bool IsIn(string name, string parent) => name == parent || name.StartsWith($"{parent}.", StringComparison.Ordinal);

    static IEnumerable<(string File, string Namespace)> Uses(string folder) =>
        from file in SourceFiles(folder)
        from Match use in UsingLine().Matches(File.ReadAllText(Path.Combine(Repository.Root, file)))
        select (file, use.Groups["name"].Value);

    static IEnumerable<string> SourceFiles(string folder) =>
        from path in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
        let file = Path.GetRelativePath(Repository.Root, path)
        where !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules")
        select file;

    [GeneratedRegex(@"^using (?:static |\w+ = )?(?<name>[\w.]+);", RegexOptions.Multiline, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex UsingLine();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex NamespaceLine();
}
