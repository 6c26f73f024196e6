namespace GovernanceGraph.GraphQL.Requests;

/// <summary>The JSON of a request holds more values than it may.</summary>
public sealed class TooManyValuesException() : Exception("The JSON holds more values than allowed.");
