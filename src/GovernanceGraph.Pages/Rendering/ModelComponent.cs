using Microsoft.AspNetCore.Components;

namespace GovernanceGraph.Pages.Rendering;

/// <summary>A component that shows a model and does nothing else.</summary>
/// <typeparam name="TModel">What it shows.</typeparam>
public abstract class ModelComponent<TModel> : LinkingComponent
    where TModel : class
{
    /// <summary>What it shows.</summary>
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = null!;
}
