using System.Text.Json;

namespace GovernanceGraph.Neo4j.Connections;

/// <summary>
/// The Query API: one statement a request. Several reading statements are made one, see
/// <see cref="CombinedStatement"/>; of several writing ones each is a request in a transaction that stays open until
/// the last. Neo4j 5.26 takes the deadline that goes along and does not keep it: <see cref="AbandonedStatements"/> ends
/// what nobody waits for any more, and where it may not, the server's own "db.transaction.timeout".
/// </summary>
sealed class QueryApi(Neo4jWire wire, Uri address) : Neo4jApi(wire)
{
    const string Affinity = "neo4j-cluster-affinity";

    public override async ValueTask<ServerAnswer> RunAsync(
        IReadOnlyList<CypherStatement> statements,
        AccessMode mode,
        RequestOptions requestOptions,
        CancellationToken cancellationToken
    )
    {
        if (statements.Count > 1 && mode == AccessMode.Write)
        {
            return await RunInTurnAsync(statements, requestOptions, cancellationToken);
        }

        var isCombined = statements.Count > 1;
        var statement = isCombined ? CombinedStatement.Of(statements) : statements[0];
        var answer = new ServerAnswer(
            await SendAsync(address, statement, mode, requestOptions, null, cancellationToken),
            statements.Count
        );
        try
        {
            var reader = new QueryAnswerReader(answer, 0);
            if (isCombined)
            {
                reader.ReadCombined(answer.Bytes, statements.Count);
            }
            else
            {
                reader.ReadOne(answer.Bytes, 0);
            }

            return answer;
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    /// <summary>
    /// A failing statement ends the transaction; one that is given up is ended by the server after a minute at most.
    /// </summary>
    async ValueTask<ServerAnswer> RunInTurnAsync(
        IReadOnlyList<CypherStatement> statements,
        RequestOptions requestOptions,
        CancellationToken cancellationToken
    )
    {
        var whole = RequestBuffer();
        var answer = new ServerAnswer(whole, statements.Count);
        try
        {
            var (target, member) = (Below("/tx"), new Member());
            for (var i = 0; i < statements.Count && answer.Error is null; i++)
            {
                using var part = await SendAsync(
                    target,
                    statements[i],
                    AccessMode.Write,
                    requestOptions,
                    member,
                    cancellationToken
                );
                var offset = whole.Length;
                whole.Write(part.Span);
                var transaction = new QueryAnswerReader(answer, offset).ReadOne(part.Span, i);
                target = Below($"/tx/{transaction}{(i == statements.Count - 2 ? "/commit" : "")}");
            }

            return answer;
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    Uri Below(string path) => new(address.AbsoluteUri + path);

    async ValueTask<PooledBuffer> SendAsync(
        Uri target,
        CypherStatement statement,
        AccessMode mode,
        RequestOptions requestOptions,
        Member? member,
        CancellationToken cancellationToken
    )
    {
        using var body = RequestBuffer();
        Write(statement, mode, requestOptions, body);
        using var request = Post(target, body);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        if (member?.Name is { } name)
        {
            request.Headers.TryAddWithoutValidation(Affinity, name);
        }

        return await Wire.SendAsync(
            request,
            requestOptions.MaxBytes,
            cancellationToken,
            member is null ? null : member.Take
        );
    }

    /// <summary>The member of a cluster that has the open transaction, as it names itself in its answers.</summary>
    sealed class Member
    {
        public string? Name { get; private set; }

        public void Take(HttpResponseMessage response) =>
            Name = response.Headers.TryGetValues(Affinity, out var names) ? names.First() : Name;
    }

    static void Write(CypherStatement statement, AccessMode mode, RequestOptions requestOptions, PooledBuffer body)
    {
        using var writer = new Utf8JsonWriter(body, Relaxed);
        writer.WriteStartObject();
        writer.WriteString("statement"u8, statement.Text);
        WriteParameters(writer, statement, requestOptions.Ticket);
        writer.WriteString("accessMode"u8, mode == AccessMode.Read ? "READ"u8 : "WRITE"u8);
        writer.WriteNumber("maxExecutionTime"u8, (long)Math.Ceiling(requestOptions.Deadline.TotalSeconds));
        if (requestOptions.Bookmarks.Count > 0)
        {
            writer.WriteStartArray("bookmarks"u8);
            foreach (var bookmark in requestOptions.Bookmarks)
            {
                writer.WriteStringValue(bookmark);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
