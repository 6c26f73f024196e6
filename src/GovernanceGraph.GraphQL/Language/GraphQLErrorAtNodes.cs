using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.GraphQL.Language;

/// <summary>Errors about nodes of a document. Here and not in Errors, which knows no syntax tree.</summary>
public static class GraphQLErrorAtNodes
{
    extension(GraphQLError)
    {
        /// <summary>
        /// An error that names the places of nodes; nodes that are absent or that no text has are passed over, and so
        /// are those beyond <see cref="MessageText.MaxLocations"/>.
        /// </summary>
        /// <param name="message">One sentence for the developer of the client.</param>
        /// <param name="nodes">The nodes in the order in which the error names them.</param>
        public static GraphQLError At(string message, params ReadOnlySpan<SyntaxNode?> nodes)
        {
            var locations = new List<SourceLocation>(Math.Min(nodes.Length, MessageText.MaxLocations));
            foreach (var node in nodes)
            {
                if (node is { Span.IsInText: true } && locations.Count < MessageText.MaxLocations)
                {
                    locations.Add(node.Span.Location);
                }
            }

            return new GraphQLError(message, locations);
        }

        /// <summary>
        /// An error that names the places of nodes; nodes that are absent or that no text has are passed over, and so
        /// are those beyond <see cref="MessageText.MaxLocations"/>.
        /// </summary>
        /// <param name="message">One sentence for the developer of the client.</param>
        /// <param name="nodes">The nodes in the order in which the error names them.</param>
        public static GraphQLError At(string message, IEnumerable<SyntaxNode?> nodes) =>
            GraphQLError.At(message, (ReadOnlySpan<SyntaxNode?>)nodes.ToArray());
    }
}
