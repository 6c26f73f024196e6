namespace GovernanceGraph.GraphQL.Resolving;

/// <summary>
/// Gives the value of a field: null, a leaf's value, an object that the child fields' resolvers know, or a list
/// (<c>IEnumerable</c>) of those. An item that is an exception fails that item alone.
/// </summary>
/// <exception cref="Errors.GraphQLFieldException">The field fails with that message.</exception>
public delegate ValueTask<object?> FieldResolver(ResolverContext context);

/// <summary>
/// Gives the stream of events of a subscription's root field; each event is the root value of one response.
/// </summary>
/// <exception cref="Errors.GraphQLFieldException">
/// The subscription is refused with that message; thrown by the stream, it ends the subscription with it.
/// </exception>
public delegate ValueTask<IAsyncEnumerable<object?>> Subscriber(ResolverContext context);
