namespace GovernanceGraph.Pages.Records;

/// <summary>The answer behind the page of an entity.</summary>
public sealed record EntityAnswer(EntityFacts? Entity, DatasetLine Dataset, DatasetLine Newest);
