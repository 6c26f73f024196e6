using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>A directive that documents may use.</summary>
public sealed class DirectiveDefinition
{
    readonly IReadOnlyList<InputValueDefinition> arguments = [];

    /// <summary>Makes a directive for the places named.</summary>
    public DirectiveDefinition(string name, IReadOnlyList<DirectiveLocation> locations) =>
        (Name, Locations) = (name, locations);

    /// <summary>The name, without "@".</summary>
    public string Name { get; }

    /// <summary>Where the directive may stand.</summary>
    public IReadOnlyList<DirectiveLocation> Locations { get; }

    /// <summary>What the directive does, in Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>The arguments in the order of their definition.</summary>
    public IReadOnlyList<InputValueDefinition> Arguments
    {
        get => arguments;
        init
        {
            arguments = value;
            foreach (var argument in value)
            {
                argument.Attach(this);
            }
        }
    }

    /// <summary>Whether it may stand more than once at one place.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Why it should no longer be used; absent where it may.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>The definition in SDL; absent where the directive was made in code.</summary>
    public DirectiveDefinitionNode? Definition { get; init; }

    /// <summary>The extensions in SDL, in document order.</summary>
    public IReadOnlyList<DirectiveExtensionNode> Extensions { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"@{Name}";
}
