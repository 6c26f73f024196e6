using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceGraph.Server.Tests.Architecture;

/// <summary>
/// What the source of a project refers to, by symbol: also through qualified names, aliases, "var" and documentation.
/// </summary>
sealed class SourceProject
{
    static readonly CSharpParseOptions Options = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    static readonly ConcurrentDictionary<string, Lazy<SourceProject>> Known = new(StringComparer.Ordinal);

    // The SDK's usings, of which the assemblies of the tests are a superset.
    static readonly string ImplicitUsings = string.Concat(
        new[]
        {
            "System",
            "System.Collections.Generic",
            "System.IO",
            "System.Linq",
            "System.Net.Http",
            "System.Net.Http.Json",
            "System.Threading",
            "System.Threading.Tasks",
            "Microsoft.AspNetCore.Builder",
            "Microsoft.AspNetCore.Hosting",
            "Microsoft.AspNetCore.Http",
            "Microsoft.AspNetCore.Routing",
            "Microsoft.Extensions.Configuration",
            "Microsoft.Extensions.DependencyInjection",
            "Microsoft.Extensions.Hosting",
            "Microsoft.Extensions.Logging",
        }.Select(name => $"global using {name};\n")
    );

    /// <param name="name">The name of the assembly.</param>
    /// <param name="files">The files, relative to the project's folder, and their text.</param>
    public SourceProject(string name, IEnumerable<(string File, string Text)> files)
    {
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Text, Options, file.File)).ToList();
        var usings = CSharpSyntaxTree.ParseText(ImplicitUsings, Options);
        var compilation = CSharpCompilation.Create(
            name,
            [.. trees, usings],
            Assemblies()
                .Where(path => Path.GetFileNameWithoutExtension(path) != name)
                .Select(path => MetadataReference.CreateFromFile(path)),
            new(
                OutputKind.DynamicallyLinkedLibrary,
                allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );
        Files = [.. trees.Select(tree => tree.FilePath)];
        References = [.. trees.AsParallel().AsOrdered().SelectMany(tree => ReferencesOf(tree, compilation))];
    }

    /// <summary>The files, relative to the project's folder.</summary>
    public IReadOnlyList<string> Files { get; }

    public IReadOnlyList<Reference> References { get; }

    /// <summary>A project of "src", read once.</summary>
    public static SourceProject Read(string name) => Known.GetOrAdd(name, key => new(() => ReadFiles(key))).Value;

    public static IEnumerable<string> SourceFiles(string folder) =>
        from path in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        where
            !Path.GetRelativePath(folder, path)
                .Split(Path.DirectorySeparatorChar)
                .Any(part => part is "bin" or "obj" or "node_modules")
        orderby path
        select path;

    static SourceProject ReadFiles(string name)
    {
        var folder = Path.Combine(Repository.Root, "src", name);
        return new(
            name,
            SourceFiles(folder).Select(file => (Path.GetRelativePath(folder, file), File.ReadAllText(file)))
        );
    }

    static string[] Assemblies() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    static IEnumerable<Reference> ReferencesOf(SyntaxTree tree, CSharpCompilation compilation)
    {
        var model = compilation.GetSemanticModel(tree);
        foreach (var node in tree.GetRoot().DescendantNodes(descendIntoTrivia: true))
        {
            if (node is not (SimpleNameSyntax or BaseObjectCreationExpressionSyntax) || IsOfNamespaceOrUsing(node))
            {
                continue;
            }

            var found = model.GetSymbolInfo(node);
            if (TypeOf(found.Symbol ?? found.CandidateSymbols.FirstOrDefault()) is not { } type)
            {
                continue;
            }

            var line = node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
            var space = type.ContainingNamespace.ToDisplayString();
            if (!SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
            {
                yield return new(tree.FilePath, line, type.ToDisplayString(), space, Declaration: null);
                continue;
            }

            foreach (var declaration in type.DeclaringSyntaxReferences)
            {
                yield return new(tree.FilePath, line, type.ToDisplayString(), space, declaration.SyntaxTree.FilePath);
            }
        }
    }

    static bool IsOfNamespaceOrUsing(SyntaxNode node) =>
        node.Ancestors()
            .Any(ancestor =>
                ancestor is UsingDirectiveSyntax
                || (ancestor is BaseNamespaceDeclarationSyntax space && space.Name.Span.Contains(node.Span))
            );

    // The outermost type: a nested one stands and falls with it.
    static INamedTypeSymbol? TypeOf(ISymbol? symbol)
    {
        var type = symbol switch
        {
            INamedTypeSymbol named => named,
            IAliasSymbol { Target: INamedTypeSymbol named } => named,
            ILocalSymbol or IParameterSymbol or ITypeParameterSymbol or IRangeVariableSymbol or INamespaceSymbol =>
                null,
            _ => symbol?.ContainingType,
        };
        while (type?.ContainingType is { } outer)
        {
            type = outer;
        }

        return type is null or { ContainingAssembly: null } ? null : type;
    }
}
