namespace GovernanceGraph.GraphQL.Errors;

/// <summary>The way from the root of a response to a field or list item, shared by all that lies below it.</summary>
public sealed class ResponsePath
{
    readonly string? name;
    readonly int index;

    ResponsePath(ResponsePath? parent, string? name, int index)
    {
        Parent = parent;
        this.name = name;
        this.index = index;
    }

    /// <summary>The path without its last step; absent at a root field.</summary>
    public ResponsePath? Parent { get; }

    /// <summary>The last step: a response name (string) or a list position (boxed int).</summary>
    public object Key => name is null ? index : name;

    /// <summary>The path of a root field, or of a field below another path.</summary>
    /// <param name="parent">The path of the object that holds the field; absent at the root.</param>
    /// <param name="responseName">The field's name in the response.</param>
    public static ResponsePath Field(ResponsePath? parent, string responseName) => new(parent, responseName, 0);

    /// <summary>The path of an item of a list.</summary>
    /// <param name="parent">The path of the list.</param>
    /// <param name="position">The item's position, from 0.</param>
    public static ResponsePath Item(ResponsePath? parent, int position) => new(parent, null, position);

    /// <summary>All steps from the root, as <see cref="GraphQLError.Path"/> has them.</summary>
    public IReadOnlyList<object> ToList()
    {
        var length = 0;
        for (var step = this; step is not null; step = step.Parent)
        {
            length++;
        }

        var steps = new object[length];
        for (var step = this; step is not null; step = step.Parent)
        {
            steps[--length] = step.Key;
        }

        return steps;
    }
}
