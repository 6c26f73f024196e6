using System.Runtime.InteropServices;
using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Http;

namespace GovernanceGraph.Server.Subscriptions;

/// <summary>Counts the connections that are kept open, up to a limit of all and one of each client.</summary>
/// <param name="settings">The limits.</param>
/// <param name="clients">Tells clients apart.</param>
sealed class ConnectionSlots(SubscriptionSettings settings, ClientAddresses clients)
{
    readonly Lock gate = new();
    readonly Dictionary<AddressBlock, int> takenByClient = []; // no more than there are places
    int taken;

    /// <summary>Takes a place for a request. Disposing gives it back.</summary>
    /// <param name="context">The request.</param>
    /// <param name="error">Why there is none; null where there is one.</param>
    internal Slot? Take(HttpContext context, out HttpError? error)
    {
        var client = clients.Of(context);
        lock (gate)
        {
            error =
                taken >= settings.MaxConnections ? HttpError.TooManyConnections(settings.MaxConnections)
                : takenByClient.GetValueOrDefault(client) >= settings.MaxConnectionsPerAddress
                    ? HttpError.TooManyConnectionsOfAddress(settings.MaxConnectionsPerAddress)
                : null;
            if (error is not null)
            {
                return null;
            }

            taken++;
            CollectionsMarshal.GetValueRefOrAddDefault(takenByClient, client, out _)++;
            return new(this, client);
        }
    }

    void Release(AddressBlock client)
    {
        lock (gate)
        {
            taken--;
            if (--CollectionsMarshal.GetValueRefOrNullRef(takenByClient, client) == 0)
            {
                takenByClient.Remove(client);
            }
        }
    }

    internal sealed class Slot(ConnectionSlots slots, AddressBlock client) : IDisposable
    {
        public void Dispose() => slots.Release(client);
    }
}
