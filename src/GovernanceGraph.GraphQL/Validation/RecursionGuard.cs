using System.Runtime.CompilerServices;

namespace GovernanceGraph.GraphQL.Validation;

/// <summary>
/// Nesting in a text is limited by the parser, but fragments that spread one another form chains as long as the document.
/// </summary>
static class RecursionGuard
{
    /// <summary>Lets a step into the next fragment be taken.</summary>
    /// <exception cref="ValidationAbortedException">The chain is longer than the thread's stack.</exception>
    public static void Check()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw ValidationAbortedException.TooCostly();
        }
    }
}
