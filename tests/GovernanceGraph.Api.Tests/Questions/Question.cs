using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace GovernanceGraph.Api.Tests.Questions;

/// <summary>One document of docs/questions.</summary>
/// <param name="Name">The file's name without its ending, for example "04-founders-of-cyber-threat-alliance".</param>
/// <param name="Document">The document.</param>
sealed partial record Question(string Name, string Document)
{
    static readonly string Repository = FindRepository();

    /// <summary>All documents, in the order of their numbers.</summary>
    internal static IReadOnlyList<Question> All { get; } =
    [
        .. Directory
            .GetFiles(Path.Combine(Repository, "docs", "questions"), "*.graphql")
            .Order(StringComparer.Ordinal)
            .Select(file => new Question(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file))),
    ];

    /// <summary>Two digits.</summary>
    internal string Number => Name[..2];

    /// <summary>The first line, without its sign of a comment.</summary>
    internal string Text => Document[..Document.IndexOf('\n', StringComparison.Ordinal)].TrimStart('#', ' ');

    /// <summary>How many named queries the document holds.</summary>
    internal int NamedQueries => NamedQuery().Count(Document);

    /// <summary>A page of the repository, such as "docs/analysts-guide.md".</summary>
    internal static string ReadPage(string file) => File.ReadAllText(Path.Combine(Repository, file));

    /// <summary>The document with that name.</summary>
    internal static Question Find(string name) => All.Single(question => question.Name == name);

    static string FindRepository([CallerFilePath] string caller = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "../../.."));

    [GeneratedRegex(@"^query [A-Z]\w+\b", RegexOptions.Multiline, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex NamedQuery();
}
