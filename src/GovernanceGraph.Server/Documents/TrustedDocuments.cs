using System.Collections.Frozen;
using System.Text;
using GovernanceGraph.GraphQL;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Validation;

namespace GovernanceGraph.Server.Documents;

/// <summary>
/// The documents that the operator put into a folder, by their hash. They are read and validated once, at the start.
/// </summary>
sealed class TrustedDocuments
{
    /// <summary>Files in the folder and below it.</summary>
    internal const int MaxFiles = 10_000;

    /// <summary>Bytes of one file.</summary>
    internal const int MaxFileBytes = 1_048_576;

    internal static readonly TrustedDocuments None = new(FrozenDictionary<string, string>.Empty);

    static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    readonly FrozenDictionary<string, string> documents;

    TrustedDocuments(FrozenDictionary<string, string> documents) => this.documents = documents;

    internal int Count => documents.Count;

    /// <summary>The document with a hash, or null.</summary>
    internal string? Find(string id) => documents.GetValueOrDefault(id);

    /// <summary>Reads all ".graphql" files of a folder and of the folders in it.</summary>
    /// <exception cref="SettingsException">The folder or some of its files cannot be used; one sentence for each.</exception>
    internal static TrustedDocuments Load(string directory, Schema schema, ExecutionLimits limits)
    {
        if (!Directory.Exists(directory))
        {
            throw new SettingsException($"There is no folder \"{directory}\"; set \"Documents\" to the folder of the documents, or remove the setting.");
        }

        var files = Directory.GetFiles(directory, "*.graphql", SearchOption.AllDirectories);
        if (files.Length > MaxFiles)
        {
            throw new SettingsException($"The folder \"{directory}\" holds more than {MaxFiles} documents; remove those that nobody asks for.");
        }

        Array.Sort(files, StringComparer.Ordinal);
        var documents = new Dictionary<string, string>(StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var file in files)
        {
            if (Read(file, schema, limits, documents) is { } fault)
            {
                faults.Add($"The document \"{Path.GetRelativePath(directory, file)}\" {fault}");
            }
        }

        return faults.Count == 0 ? new(documents.ToFrozenDictionary(StringComparer.Ordinal)) : throw new SettingsException(faults);
    }

    /// <summary>Reads one file; returns what is wrong with it.</summary>
    static string? Read(string file, Schema schema, ExecutionLimits limits, Dictionary<string, string> documents)
    {
        if (new FileInfo(file).Length > MaxFileBytes)
        {
            return $"is longer than {MaxFileBytes} bytes; split it.";
        }

        byte[] bytes;
        string text;
        try
        {
            bytes = File.ReadAllBytes(file);
            text = StrictUtf8.GetString(bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"cannot be read ({exception.Message.TrimEnd('.')}); let the server read it.";
        }
        catch (DecoderFallbackException)
        {
            return "is not UTF-8; save it as UTF-8.";
        }

        if (Id(file, bytes) is not { } id)
        {
            return $"is named like a hash, and the hash of its text is \"{DocumentHash.Of(bytes)}\"; name it so, or by a word.";
        }

        documents[id] = text;
        return FaultOf(text, schema, limits) is { } error
            ? $"cannot be executed: {error} Correct or remove it."
            : null;
    }

    /// <summary>
    /// The hash of the content. A file named by a hash may end with a line break more than the text that the client hashed:
    /// editors add one.
    /// </summary>
    static string? Id(string file, ReadOnlySpan<byte> content)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var hash = DocumentHash.Of(content);
        return !DocumentHash.Is(name) || name == hash ? hash
            : name == DocumentHash.Of(content.TrimEnd("\r\n"u8)) ? name
            : null;
    }

    static string? FaultOf(string text, Schema schema, ExecutionLimits limits)
    {
        Document document;
        try
        {
            document = Parser.ParseDocument(text, limits.Parsing);
        }
        catch (SyntaxException fault)
        {
            return Sentence(fault.Error);
        }

        return !document.Definitions.OfType<OperationDefinitionNode>().Any() ? "it has no operation."
            : DocumentValidator.Validate(schema, document, limits.Validation) is [var first, ..] ? Sentence(first)
            : null;
    }

    static string Sentence(GraphQLError error)
    {
        var message = error.Message.EndsWith('.') || error.Message.EndsWith('?') ? error.Message : $"{error.Message}.";
        return error.Locations is [var place, ..] ? $"line {place.Line}, column {place.Column}: {message}" : message;
    }
}
