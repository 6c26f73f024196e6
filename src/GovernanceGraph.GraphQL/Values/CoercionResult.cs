namespace GovernanceGraph.GraphQL.Values;

/// <summary>A coerced value, or a sentence that says why there is none.</summary>
public readonly record struct CoercionResult
{
    CoercionResult(object? value, string? message) => (Value, Message) = (value, message);

    /// <summary>The coerced value; meaningless after an error.</summary>
    public object? Value { get; }

    /// <summary>Why the value could not be coerced; null where it could.</summary>
    public string? Message { get; }

    /// <summary>Whether there is no value.</summary>
    public bool IsError => Message is not null;

    public static CoercionResult Of(object? value) => new(value, null);

    /// <summary>An error, with a sentence for the client.</summary>
    public static CoercionResult Error(string message) => new(null, message);
}
