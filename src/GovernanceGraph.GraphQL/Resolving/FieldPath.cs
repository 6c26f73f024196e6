namespace GovernanceGraph.GraphQL.Resolving;

/// <summary>
/// Where in the response execution is. One for each request, changed as execution goes down and up, because fields are
/// executed one after another and only an error needs a path that lasts.
/// </summary>
sealed class FieldPath
{
    // A step is a response name, or a position in a list where there is no name.
    readonly List<(string? Name, int Position)> steps = [];

    /// <summary>The number of steps from the root.</summary>
    public int Depth => steps.Count;

    public void Enter(string responseName) => steps.Add((responseName, 0));

    public void Enter(int position) => steps.Add((null, position));

    public void Leave() => steps.RemoveAt(steps.Count - 1);

    /// <summary>Goes back up to a depth that an exception has jumped over.</summary>
    public void LeaveTo(int depth) => steps.RemoveRange(depth, steps.Count - depth);

    /// <summary>A copy as errors have it: response names and boxed positions.</summary>
    public IReadOnlyList<object> ToList() => steps.ConvertAll(step => step.Name ?? (object)step.Position);
}
