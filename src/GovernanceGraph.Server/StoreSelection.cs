using GovernanceGraph.Embedded;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Server;

/// <summary>The only place that knows which stores there are.</summary>
static class StoreSelection
{
    /// <summary>Opens the store that the settings name.</summary>
    /// <exception cref="SettingsException">The store cannot be had by these settings.</exception>
    /// <exception cref="StoreException">The store cannot be opened.</exception>
    internal static async ValueTask<IGraphStore> OpenAsync(Settings settings, CancellationToken cancellationToken) => settings.Store switch
    {
        StoreKind.Embedded => await OpenEmbeddedAsync(settings.Data, cancellationToken),
        _ => throw new SettingsException(
            $"The store \"{settings.Store}\" is not part of this version; set \"Store\" to \"{StoreKind.Embedded}\"."),
    };

    static async ValueTask<IGraphStore> OpenEmbeddedAsync(string directory, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(directory);
            return await EmbeddedGraphStore.OpenAsync(directory, cancellationToken: cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(
                $"The data directory \"{directory}\" cannot be written ({exception.Message.TrimEnd('.')}); make it writable or " +
                "name another with --data.");
        }
    }
}
