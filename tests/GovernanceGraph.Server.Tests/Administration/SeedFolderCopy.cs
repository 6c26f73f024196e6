using GovernanceGraph.Server.Configuration;

namespace GovernanceGraph.Server.Tests.Administration;

/// <summary>A seed folder of two files that a test may change while a server runs.</summary>
sealed class SeedFolderCopy : IDisposable
{
    internal const string Key = "a-key-of-more-than-sixteen-characters";

    readonly TemporaryDirectory directory = new();

    internal SeedFolderCopy()
    {
        Directory.CreateDirectory(directory["seed/people"]);
        Write(
            "sources.csv",
            "id,title,publisher,author,published,url,kind,retrieved,note",
            "register,A register,,,2020-01-01,,official,,"
        );
        Write("people/actors.csv", "id,name,aliases,country,founded,ended,website,wikidata,subtype,note,source");
    }

    /// <summary>Where it is.</summary>
    internal string Folder => directory["seed"];

    /// <summary>Lets a server load the folder again.</summary>
    internal Settings Configure(Settings settings) =>
        settings with
        {
            WriteKey = new(Key),
            Seed = SeedLocation.Named(Folder),
        };

    internal void AddActor(string id, string name) =>
        File.AppendAllText(directory["seed/people/actors.csv"], $"{id},{name},,,,,,,,,register\n");

    internal void RemoveActors() =>
        Write("people/actors.csv", File.ReadLines(directory["seed/people/actors.csv"]).First());

    public void Dispose() => directory.Dispose();

    void Write(string file, params string[] lines) =>
        File.WriteAllText(directory[$"seed/{file}"], string.Join('\n', lines) + "\n");
}
