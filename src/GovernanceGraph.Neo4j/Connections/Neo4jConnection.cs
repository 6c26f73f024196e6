using GovernanceGraph.Storage;
using Polly;

namespace GovernanceGraph.Neo4j.Connections;

/// <summary>
/// A Neo4j server, over the faster one of its interfaces. Nothing is sent before the first statement; after the server
/// was away it is asked anew what it offers.
/// </summary>
sealed class Neo4jConnection : IAsyncDisposable
{
    /// <summary>How long after its own deadline the server may say that it is over.</summary>
    static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    /// <summary>JSON numbers up to this are read alike everywhere.</summary>
    const long TicketsOfAll = 1L << 52;

    readonly Neo4jWire wire;
    readonly RetryPolicy retries;
    readonly TimeProvider time;
    readonly AbandonedStatements abandoned = new();
    Neo4jApi? api;
    string[] bookmarks = [];
    int interruptions;
    long lastTicket = Random.Shared.NextInt64(TicketsOfAll); // others use the database too

    /// <param name="options">Where the server is.</param>
    /// <param name="handler">Carries requests, for tests; null: over the network.</param>
    /// <param name="clock">The clock; null: the system's.</param>
    public Neo4jConnection(Neo4jOptions options, HttpMessageHandler? handler = null, TimeProvider? clock = null)
    {
        Options = options;
        time = clock ?? TimeProvider.System;
        wire = new(options, handler ?? Neo4jWire.Handler(options));
        retries = new(time);
    }

    /// <summary>Where the server is.</summary>
    public Neo4jOptions Options { get; }

    /// <summary>How often the server was away: what was known of it may no longer hold when this has changed.</summary>
    public int Interruptions => Volatile.Read(ref interruptions);

    /// <summary>
    /// Runs all statements in one transaction; where one fails, nothing of any is done. One round trip, except for
    /// several writing statements over the Query API.
    /// </summary>
    /// <exception cref="StoreException">
    /// The server cannot be reached, refused a statement, or took too long.
    /// </exception>
    public ValueTask<CypherAnswer> RunAsync(
        IReadOnlyList<CypherStatement> statements,
        AccessMode mode,
        CancellationToken cancellationToken
    ) => RunAsync(statements, mode, isRepeatable: mode == AccessMode.Read, cancellationToken);

    /// <summary>
    /// The same for the questions of an operation, whose answer is bounded by
    /// <see cref="Neo4jOptions.MaxAnswerBytes"/>.
    /// </summary>
    public ValueTask<CypherAnswer> AskAsync(
        IReadOnlyList<CypherStatement> statements,
        CancellationToken cancellationToken
    ) => RunAsync(statements, AccessMode.Read, isRepeatable: true, Options.MaxAnswerBytes, cancellationToken);

    /// <inheritdoc cref="RunAsync(IReadOnlyList{CypherStatement}, AccessMode, bool, int, CancellationToken)"/>
    public ValueTask<CypherAnswer> RunAsync(
        IReadOnlyList<CypherStatement> statements,
        AccessMode mode,
        bool isRepeatable,
        CancellationToken cancellationToken
    ) => RunAsync(statements, mode, isRepeatable, Neo4jWire.MaxAnswerBytes, cancellationToken);

    /// <summary>As above.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="mode">What they may do.</param>
    /// <param name="isRepeatable">
    /// Whether they may be executed twice without harm: then they are sent again when it is not known whether they
    /// were.
    /// </param>
    /// <param name="maxBytes">The longest answer that is read.</param>
    /// <param name="cancellationToken">
    /// Ends the waiting, and soon after what is read in the database; a write ends there at its deadline.
    /// </param>
    async ValueTask<CypherAnswer> RunAsync(
        IReadOnlyList<CypherStatement> statements,
        AccessMode mode,
        bool isRepeatable,
        int maxBytes,
        CancellationToken cancellationToken
    )
    {
        var deadline = mode == AccessMode.Read ? Options.QueryTimeout : Options.WriteTimeout;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ending.CancelAfter(deadline + Grace);
        var call = new Call(
            this,
            statements,
            mode,
            time.GetTimestamp(),
            deadline,
            cancellationToken,
            maxBytes,
            mode == AccessMode.Read ? Interlocked.Increment(ref lastTicket) : null
        );
        try
        {
            return await (isRepeatable ? retries.Repeatable : retries.Once).ExecuteAsync(
                static (call, ending) => call.Connection.AttemptAsync(call, ending),
                call,
                ending.Token
            );
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failures.Of(new TimeoutException("The deadline passed between two attempts.", exception), Options);
        }
        catch (Exception exception)
            when (exception is ServerException or AnswerTooLargeException or ExecutionRejectedException
                || Failures.IsOfConnection(exception)
            )
        {
            throw Failures.Of(exception, Options);
        }
    }

    /// <summary>
    /// How the server would run the statement, as lines of text; it is not run. For an operator, not for questions.
    /// </summary>
    /// <exception cref="StoreException">
    /// The server cannot be reached, refused the statement, or took too long.
    /// </exception>
    public async ValueTask<string> ExplainAsync(CypherStatement statement, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ending.CancelAfter(Options.QueryTimeout);
        try
        {
            var explained = statement with { Text = "EXPLAIN " + statement.Text };
            using var answer = await new QueryApi(wire, Discovery.QueryAddress(Options)).RunAsync(
                [explained],
                AccessMode.Read,
                new(Options.QueryTimeout, [], Neo4jWire.MaxAnswerBytes, null),
                ending.Token
            );
            return answer.Error is null ? PlanReader.Read(answer.Bytes) : throw answer.Error;
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failures.Of(new TimeoutException("The deadline passed without an answer.", exception), Options);
        }
        catch (Exception exception) when (exception is ServerException || Failures.IsOfConnection(exception))
        {
            throw Failures.Of(exception, Options);
        }
    }

    public ValueTask DisposeAsync()
    {
        abandoned.Close();
        wire.Dispose();
        return ValueTask.CompletedTask;
    }

    async ValueTask<CypherAnswer> AttemptAsync(Call call, CancellationToken ending)
    {
        try
        {
            var current = Volatile.Read(ref api) ?? await DiscoverAsync(ending);
            var left = call.Deadline - time.GetElapsedTime(call.Start);
            var requestOptions = new RequestOptions(
                left > Grace ? left : Grace,
                Volatile.Read(ref bookmarks),
                call.MaxBytes,
                call.Ticket
            );
            var answer = await RunAsync(current, call, requestOptions, ending);
            if (answer.Error is { } error)
            {
                answer.Dispose();
                throw error;
            }

            if (call.Mode == AccessMode.Write && answer.Bookmarks is { Length: > 0 } made)
            {
                Volatile.Write(ref bookmarks, made);
            }

            return answer;
        }
        catch (ServerException exception) when (exception.IsOfBookmarks)
        {
            Volatile.Write(ref bookmarks, []);
            throw;
        }
        catch (OperationCanceledException exception) when (!call.CallersToken.IsCancellationRequested)
        {
            Interrupted();
            Volatile.Write(ref bookmarks, []); // a state that never comes is waited for as long
            throw new TimeoutException("The deadline passed without an answer.", exception);
        }
        catch (Exception exception) when (Failures.IsOfConnection(exception))
        {
            Interrupted();
            throw;
        }
    }

    async ValueTask<ServerAnswer> RunAsync(
        Neo4jApi current,
        Call call,
        RequestOptions requestOptions,
        CancellationToken ending
    )
    {
        try
        {
            return await current.RunAsync(call.Statements, call.Mode, requestOptions, ending);
        }
        catch (Exception exception)
            when (call.Ticket is not null && exception is (OperationCanceledException or AnswerTooLargeException))
        {
            abandoned.Add(call.Ticket!.Value, current);
            throw;
        }
    }

    async ValueTask<Neo4jApi> DiscoverAsync(CancellationToken cancellationToken)
    {
        var offer = await Discovery.AskAsync(wire, Options, cancellationToken);
        var found = offer.Api(wire, Options);
        Volatile.Write(ref api, found);
        return found;
    }

    void Interrupted()
    {
        Volatile.Write(ref api, null);
        Interlocked.Increment(ref interruptions);
    }

    sealed record Call(
        Neo4jConnection Connection,
        IReadOnlyList<CypherStatement> Statements,
        AccessMode Mode,
        long Start,
        TimeSpan Deadline,
        CancellationToken CallersToken,
        int MaxBytes,
        long? Ticket
    );
}
