using System.Text;
using GovernanceGraph.Seeding;

namespace GovernanceGraph.Tests.Seeding;

/// <summary>A small seed folder without a problem, in which a test changes what it is about.</summary>
sealed class SeedFiles : IDisposable
{
    internal const string SourcesHeader = "id,title,publisher,author,published,url,kind,retrieved,note";
    internal const string ActorsHeader = "id,name,aliases,country,founded,ended,website,wikidata,subtype,note,source";
    internal const string RelationsHeader = "from,type,to,since,until,role,value,polarity,source,locator,note";
    internal const string CountsHeader = "subject,measure,of_kind,value,as_of,source,locator";
    internal const string PrinciplesHeader = "of,ordinal,title,summary,source";
    internal const string PositionsHeader = "state,kind,title,year,url,source";
    internal const string ListsHeader = "source,relation,to,of_kind,from_date,to_date,count,note";

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("seed-");
    readonly Dictionary<string, string[]> files = new(StringComparer.Ordinal)
    {
        ["a/sources.csv"] =
        [
            SourcesHeader,
            "list,The list,,,2019-05-01,https://example.org/,official,2026-01-01,",
            "article,An article,,,2019,,news,,",
        ],
        ["a/actors.csv"] =
        [
            ActorsHeader,
            "state:FR,France,FR|République française,FR,,,,Q142,,,list",
            "company:acme,Acme,,FR,1990,,https://acme.example/,,,,list",
            "declaration:paris-call,Paris Call,,,2018-11-12,,,,political,,list",
            "resolution:a-res-73-27,A/RES/73/27,,,,,,,,,list",
        ],
        ["a/relations.csv"] =
        [
            RelationsHeader,
            "state:FR,SIGNED,declaration:paris-call,2018-11-12,,supporter,,affirms,list,p. 1,",
            "state:FR,VOTED,resolution:a-res-73-27,2018-12-05,,,no,affirms,article,,",
            "company:acme,SIGNED,declaration:paris-call,2019,2020,,,denies,article,,\"said, in short\"",
        ],
        ["a/counts.csv"] = [CountsHeader, "declaration:paris-call,signatories,state,51,2018-11-12,list,"],
        ["a/principles.csv"] =
        [
            PrinciplesHeader,
            "declaration:paris-call,1,Protect people,,list",
            "declaration:paris-call,,Cooperate,,list",
        ],
        ["a/positions.csv"] = [PositionsHeader, "state:FR,international-law-position,Position of France,2019,,list"],
        ["complete-lists.csv"] = [ListsHeader, "list,SIGNED,declaration:paris-call,state,2018,,1,"],
    };

    internal string Folder => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>Puts these lines in place of a file; without lines the file is left out.</summary>
    internal SeedFiles With(string file, params string[] lines)
    {
        files[file] = lines;
        return this;
    }

    /// <summary>Adds a row to a file.</summary>
    internal SeedFiles Add(string file, string row) =>
        With(file, [.. files.GetValueOrDefault(file, HeaderOf(file)), row]);

    internal SeedReading Read(SeedLimits? limits = null, string newLine = "\n", Encoding? encoding = null) =>
        SeedReader.Read(Written(newLine, encoding), limits ?? SeedLimits.Standard);

    /// <summary>The folder with its files as they are now.</summary>
    internal string Written(string newLine = "\n", Encoding? encoding = null)
    {
        foreach (var (file, lines) in files.Where(file => file.Value.Length > 0))
        {
            Write(
                file,
                (encoding ?? new UTF8Encoding(false))
                    .GetPreamble()
                    .Concat((encoding ?? Encoding.UTF8).GetBytes(string.Concat(lines.Select(line => line + newLine))))
                    .ToArray()
            );
        }

        return folder.FullName;
    }

    /// <summary>A problem with its place, for comparison.</summary>
    internal static string Text(SeedProblem problem)
    {
        var line = problem.Line > 0 ? $", line {problem.Line}" : "";
        var name = problem.ColumnName is { } columnName ? $" \"{columnName}\"" : "";
        var column = problem.Column > 0 ? $", column {problem.Column}{name}" : "";
        return problem.File.Length == 0 ? problem.Message : $"{problem.File}{line}{column}: {problem.Message}";
    }

    static string[] HeaderOf(string file) =>
        file.EndsWith("sources.csv", StringComparison.Ordinal) ? [SourcesHeader] : [];

    internal void Write(string file, byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }
}
