using System.Collections.Concurrent;

namespace GovernanceGraph.Server.Limits;

/// <summary>
/// Ends work that takes longer than a request may. What it takes to do so is used again by later requests.
/// </summary>
/// <param name="limit">How long that is.</param>
sealed class RequestDeadlines(TimeSpan limit)
{
    readonly ConcurrentQueue<Deadline> idle = new(); // never more than there were requests at the same time

    /// <summary>How long a request may take.</summary>
    internal TimeSpan Limit => limit;

    /// <summary>
    /// Begins one piece of work; disposed of when it has ended, after which nothing may use its token.
    /// </summary>
    /// <param name="aborted">Ends it before its time: the client has disconnected.</param>
    internal Deadline Begin(CancellationToken aborted)
    {
        var deadline = idle.TryDequeue(out var used) ? used : new(this);
        deadline.Begin(aborted);
        return deadline;
    }

    /// <summary>The end of one piece of work.</summary>
    internal sealed class Deadline(RequestDeadlines deadlines) : IDisposable
    {
        readonly CancellationTokenSource source = new();
        CancellationToken aborted;
        CancellationTokenRegistration registration;

        /// <summary>Cancelled when the time is over or the client has disconnected.</summary>
        internal CancellationToken Token => source.Token;

        /// <summary>Whether the time is over, and whoever asked still waits.</summary>
        internal bool IsOver => source.IsCancellationRequested && !aborted.IsCancellationRequested;

        internal void Begin(CancellationToken cancellationToken)
        {
            aborted = cancellationToken;
            registration = cancellationToken.UnsafeRegister(
                static state => ((CancellationTokenSource)state!).Cancel(),
                source
            );
            source.CancelAfter(deadlines.Limit);
        }

        public void Dispose()
        {
            registration.Dispose(); // waits where it is being called, so that it cannot end the next request's work
            aborted = default;
            if (source.TryReset())
            {
                deadlines.idle.Enqueue(this);
            }
            else
            {
                source.Dispose();
            }
        }
    }
}
