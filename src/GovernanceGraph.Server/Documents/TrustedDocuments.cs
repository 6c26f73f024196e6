using System.Collections.Frozen;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.Server.Configuration;

namespace GovernanceGraph.Server.Documents;

/// <summary>
/// The documents that the operator put into a folder, by their ids: the hash of the text, and what a manifest calls
/// them. They are read and validated once, at the start.
/// </summary>
sealed class TrustedDocuments
{
    internal static readonly TrustedDocuments None = new(FrozenDictionary<string, string>.Empty);

    readonly FrozenDictionary<string, string> documents;

    TrustedDocuments(FrozenDictionary<string, string> documents) => this.documents = documents;

    internal int Count => documents.Count;

    /// <summary>The document with an id, or null.</summary>
    internal string? Find(string id) => documents.GetValueOrDefault(DocumentHash.Normal(id));

    /// <summary>
    /// Reads all ".graphql" files of a folder and of the folders in it, and all ".json" files, which are manifests.
    /// </summary>
    /// <exception cref="SettingsException">
    /// The folder or some of its files cannot be used; one sentence for each.
    /// </exception>
    internal static TrustedDocuments Load(string directory, Schema schema, ExecutionLimits limits)
    {
        if (!Directory.Exists(directory))
        {
            throw new SettingsException(
                $"There is no folder \"{directory}\"; set \"Documents\" to the folder of the documents, "
                    + "or remove the setting."
            );
        }

        var files = Directory.GetFiles(directory, "*.graphql", SearchOption.AllDirectories);
        var manifests = Directory.GetFiles(directory, "*.json", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        Array.Sort(manifests, StringComparer.Ordinal);
        var loading = new TrustedDocumentLoading(directory, schema, limits);
        return new(loading.Load(files, manifests).ToFrozenDictionary(StringComparer.Ordinal));
    }
}
