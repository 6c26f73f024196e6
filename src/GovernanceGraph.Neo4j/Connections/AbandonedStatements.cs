using System.Text;
using System.Text.Json;

namespace GovernanceGraph.Neo4j.Connections;

/// <summary>
/// Ends in the database the statements that nobody waits for any more. A server looks whether its caller is still there
/// only when it writes the answer, and Neo4j 5 keeps the deadline of its HTTP API but not that of its Query API. Each
/// reading statement carries its caller's ticket among its parameters, by which another request finds its transaction:
/// nothing is asked while all goes well.
/// </summary>
sealed class AbandonedStatements
{
    /// <summary>The parameter that holds the ticket; no statement uses it.</summary>
    public const string Ticket = "ticket";

    /// <summary>
    /// How often a statement is looked for: it is not there to be seen while the server plans it, and no longer when it
    /// has ended by itself.
    /// </summary>
    const int MostTries = 20;

    const string Text = $"""
        SHOW TRANSACTIONS YIELD transactionId AS id, parameters WHERE parameters.{Ticket} IN $p0
        TERMINATE TRANSACTIONS id YIELD message
        RETURN parameters.{Ticket} AS current, message AS answer
        """;

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    readonly Lock access = new();
    readonly CancellationTokenSource closing = new();
    Dictionary<long, int> waiting = []; // by ticket how often it was looked for
    bool isRunning;

    /// <summary>Nobody waits for the caller's statements any more.</summary>
    public void Add(long ticket, Neo4jApi api)
    {
        lock (access)
        {
            waiting[ticket] = 0;
            if (isRunning || closing.IsCancellationRequested)
            {
                return;
            }

            isRunning = true;
        }

        _ = Task.Run(() => EndAllAsync(api), CancellationToken.None);
    }

    /// <summary>Looks for no more.</summary>
    public void Close() => closing.Cancel(); // the source has no timer, and the task may still look at it

    // One at a time ends all.
    async Task EndAllAsync(Neo4jApi api)
    {
        try
        {
            while (Take() is { Count: > 0 } tickets)
            {
                var ended = await EndAsync(tickets.Keys, api);
                lock (access)
                {
                    foreach (
                        var (ticket, tries) in tickets.Where(known =>
                            known.Value < MostTries && !ended.Contains(known.Key)
                        )
                    )
                    {
                        waiting[ticket] = tries + 1;
                    }
                }

                await Task.Delay(Pause, closing.Token);
            }
        }
        catch (Exception exception)
            when (exception is OperationCanceledException or ObjectDisposedException
                || Failures.IsOfConnection(exception)
            )
        {
            // The server is away or does not answer: its own deadline ends what it still runs.
            lock (access)
            {
                waiting.Clear();
                isRunning = false;
            }
        }
    }

    Dictionary<long, int> Take()
    {
        lock (access)
        {
            var taken = waiting;
            waiting = [];
            isRunning = taken.Count > 0;
            return taken;
        }
    }

    async Task<HashSet<long>> EndAsync(IEnumerable<long> tickets, Neo4jApi api)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(closing.Token);
        patience.CancelAfter(Patience);
        var parameters = Encoding.UTF8.GetBytes($$"""{"p0":[{{string.Join(',', tickets)}}]}""");
        using var answer = await api.RunAsync(
            [new(Text, parameters)],
            AccessMode.Read,
            new(Patience, [], Neo4jWire.MaxAnswerBytes, null),
            patience.Token
        );
        var ended = new HashSet<long>();
        if (answer.Error is not null)
        {
            return [.. tickets]; // who may not end transactions leaves it to the server's own deadline
        }

        for (var i = 0; i < answer.Rows(0); i++)
        {
            var reader = new Utf8JsonReader(answer.Row(0, i));
            reader.Read();
            reader.Read();
            ended.Add(CypherValue.Integer(ref reader));
        }

        return ended;
    }
}
