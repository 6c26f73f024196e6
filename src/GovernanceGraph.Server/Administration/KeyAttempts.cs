using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Http;

namespace GovernanceGraph.Server.Administration;

/// <summary>
/// Slows down who guesses the key: after some wrong ones a client must wait, longer each time, before its next key is
/// looked at. Others are not held up. No rate limiter of the framework fits: right keys are not counted, and the wait
/// grows.
/// </summary>
sealed class KeyAttempts(WriteKey key, ClientAddresses clients, TimeProvider time)
{
    /// <summary>Wrong keys within <see cref="Window"/> after which a client must wait.</summary>
    internal const int MaxWrongKeys = 5;

    /// <summary>Clients that are remembered; then the one is forgotten whose wrong key is the longest ago.</summary>
    internal const int MaxClients = 10_000;

    static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2);
    static readonly TimeSpan MaxWait = TimeSpan.FromMinutes(1);

    readonly long start = time.GetTimestamp();
    readonly Lock gate = new();
    readonly Dictionary<AddressBlock, LinkedListNode<Client>> known = [];
    readonly LinkedList<Client> byLastFailure = new();

    /// <summary>Why a request to write is refused; null where it has the key.</summary>
    internal HttpError? Refusal(HttpContext context)
    {
        var authorization = context.Request.Headers.Authorization.ToString();
        if (authorization.Length == 0)
        {
            return AdministrationError.Unauthorized; // nothing was guessed
        }

        var address = clients.Of(context);
        lock (gate) // over the comparison too: many requests at once are as many attempts
        {
            var now = time.GetElapsedTime(start);
            if (known.TryGetValue(address, out var node) && node.Value.Until > now)
            {
                return AdministrationError.TooManyWrongKeys(
                    MaxWrongKeys,
                    (int)Math.Ceiling((node.Value.Until - now).TotalSeconds)
                );
            }

            if (!key.Authorizes(authorization))
            {
                Remember(address, node, now);
                return AdministrationError.Unauthorized;
            }

            if (node is not null)
            {
                Forget(node);
            }

            return null;
        }
    }

    void Remember(AddressBlock address, LinkedListNode<Client>? node, TimeSpan now)
    {
        if (node is not null)
        {
            Forget(node);
        }
        else if (known.Count == MaxClients)
        {
            Forget(byLastFailure.First!);
        }

        var before =
            node is not null && !node.Value.IsOver(now)
                ? node.Value
                : new(address, now, 0, TimeSpan.Zero, TimeSpan.Zero);
        known[address] = byLastFailure.AddLast(before.Failed(now));
    }

    void Forget(LinkedListNode<Client> node)
    {
        byLastFailure.Remove(node);
        known.Remove(node.Value.Address);
    }

    /// <summary>A client that sent a wrong key.</summary>
    readonly record struct Client(AddressBlock Address, TimeSpan Since, int WrongKeys, TimeSpan Wait, TimeSpan Until)
    {
        internal bool IsOver(TimeSpan now) => now - (Wait > TimeSpan.Zero ? Until : Since) > Window;

        internal Client Failed(TimeSpan now)
        {
            if (WrongKeys + 1 < MaxWrongKeys)
            {
                return this with { WrongKeys = WrongKeys + 1 };
            }

            var wait = Wait == TimeSpan.Zero ? FirstWait : TimeSpan.FromTicks(Math.Min(2 * Wait.Ticks, MaxWait.Ticks));
            return this with { WrongKeys = MaxWrongKeys, Wait = wait, Until = now + wait };
        }
    }
}
