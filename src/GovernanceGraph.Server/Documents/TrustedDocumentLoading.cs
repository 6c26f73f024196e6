using System.Text;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Validation;
using GovernanceGraph.Server.Configuration;

namespace GovernanceGraph.Server.Documents;

/// <summary>
/// Reads and validates the files of the folder of trusted documents; tells all that is wrong at once.
/// </summary>
/// <param name="directory">The folder.</param>
/// <param name="schema">What the documents are validated against.</param>
/// <param name="limits">What a document may ask.</param>
sealed class TrustedDocumentLoading(string directory, Schema schema, ExecutionLimits limits)
{
    /// <summary>Documents of the folder, those of manifests included.</summary>
    internal const int MaxDocuments = 10_000;

    /// <summary>Bytes of one document.</summary>
    internal const int MaxDocumentBytes = 1_048_576;

    /// <summary>Bytes of one manifest.</summary>
    internal const int MaxManifestBytes = 16_777_216;

    static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    readonly Dictionary<string, string> documents = new(StringComparer.Ordinal);
    readonly HashSet<string> given = new(StringComparer.Ordinal);
    readonly List<string> errors = [];
    int count;

    /// <summary>The documents by their ids.</summary>
    /// <param name="files">Files of one document each.</param>
    /// <param name="manifests">Files of many.</param>
    /// <exception cref="SettingsException">Some of them cannot be used; one sentence for each.</exception>
    internal IReadOnlyDictionary<string, string> Load(IReadOnlyList<string> files, IReadOnlyList<string> manifests)
    {
        Count(files.Count);
        foreach (var file in files)
        {
            if (ReadDocument(file) is { } error)
            {
                errors.Add($"The document \"{NameOf(file)}\" {error}");
            }
        }

        foreach (var manifest in manifests)
        {
            if (ReadManifest(manifest) is { } error)
            {
                errors.Add($"The file \"{NameOf(manifest)}\" {error}");
            }
        }

        return errors.Count == 0 ? documents : throw new SettingsException(errors);
    }

    void Count(int more)
    {
        count += more;
        if (count > MaxDocuments)
        {
            throw new SettingsException(
                $"The folder \"{directory}\" contains more than {MaxDocuments} documents; remove those "
                    + "that nobody uses."
            );
        }
    }

    string NameOf(string file) => Path.GetRelativePath(directory, file);

    string? ReadDocument(string file)
    {
        if (ReadFile(file, MaxDocumentBytes, "split it", out var bytes) is { } error)
        {
            return error;
        }

        string text;
        try
        {
            text = StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return "is not UTF-8; save it as UTF-8.";
        }

        if (Id(file, bytes) is not { } id)
        {
            return $"is named like a hash, but the hash of its text is \"{DocumentHash.Of(bytes)}\"; use that "
                + "as its name, or a word.";
        }

        documents[id] = text;
        return FaultOf(text);
    }

    string? ReadManifest(string file)
    {
        var entries = new List<KeyValuePair<string, string>>();
        if (
            (ReadFile(file, MaxManifestBytes, "split it", out var bytes) ?? DocumentManifest.Read(bytes, entries)) is
            { } error
        )
        {
            return error;
        }

        Count(entries.Count);
        foreach (var (id, text) in entries)
        {
            if (Encoding.UTF8.GetByteCount(text) > MaxDocumentBytes)
            {
                errors.Add(
                    $"The document \"{id}\" of \"{NameOf(file)}\" is longer than {MaxDocumentBytes} bytes; split it."
                );
            }
            else if (!Add(DocumentHash.Normal(id), text))
            {
                errors.Add(
                    $"The id \"{id}\" of \"{NameOf(file)}\" belongs to a different document elsewhere; "
                        + "an id must belong to one document."
                );
            }
            else if (FaultOf(text) is { } problem)
            {
                errors.Add($"The document \"{id}\" of \"{NameOf(file)}\" {problem}");
            }
        }

        return null;
    }

    /// <summary>
    /// Adds a document of a manifest, by its id and by its hash; false where the id is another document's.
    /// </summary>
    bool Add(string id, string text)
    {
        if (!documents.TryAdd(id, text) && given.Contains(id) && documents[id] != text)
        {
            return false;
        }

        documents[id] = text; // what a manifest calls a document counts more than what only has that hash
        given.Add(id);
        documents.TryAdd(DocumentHash.Of(text), text);
        return true;
    }

    static string? ReadFile(string file, int maxBytes, string remedy, out byte[] bytes)
    {
        bytes = [];
        if (new FileInfo(file).Length > maxBytes)
        {
            return $"is longer than {maxBytes} bytes; {remedy}.";
        }

        try
        {
            bytes = File.ReadAllBytes(file);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"cannot be read ({exception.Message.TrimEnd('.')}); make it readable by the server.";
        }
    }

    /// <summary>
    /// The hash of the content. A file named by a hash may end with a line break more than the text that the client
    /// hashed: editors add one.
    /// </summary>
    static string? Id(string file, ReadOnlySpan<byte> content)
    {
        var name = DocumentHash.Normal(Path.GetFileNameWithoutExtension(file));
        var hash = DocumentHash.Of(content);
        return !DocumentHash.Is(name) || name == hash ? hash
            : name == DocumentHash.Of(content.TrimEnd("\r\n"u8)) ? name
            : null;
    }

    /// <summary>Why a document cannot be executed, as the rest of a sentence; null where it can.</summary>
    string? FaultOf(string text)
    {
        Document document;
        try
        {
            document = Parser.ParseDocument(text, limits.Parsing);
        }
        catch (SyntaxException error)
        {
            return CannotBeExecuted(Sentence(error.Error));
        }

        return !document.Definitions.OfType<OperationDefinitionNode>().Any() ? CannotBeExecuted("it has no operation.")
            : DocumentValidator.Validate(schema, document, limits.Validation) is [var first, ..]
                ? CannotBeExecuted(Sentence(first))
            : null;
    }

    static string CannotBeExecuted(string because) => $"cannot be executed: {because} Correct or remove it.";

    static string Sentence(GraphQLError error)
    {
        var message = error.Message.EndsWith('.') || error.Message.EndsWith('?') ? error.Message : $"{error.Message}.";
        return error.Locations is [var place, ..] ? $"line {place.Line}, column {place.Column}: {message}" : message;
    }
}
