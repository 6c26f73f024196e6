// All states, page by page, from the root.
import { graphql } from 'relay-runtime';

export const fragment = graphql`
  fragment StateList_query on Query
  @argumentDefinitions(count: { type: "Int", defaultValue: 50 }, cursor: { type: "String" })
  @refetchable(queryName: "StateListPageQuery") {
    states(first: $count, after: $cursor, order: [{ name: DESC }]) @connection(key: "StateList_states") {
      edges {
        node {
          isoAlpha2
          ...EntityCard_entity
        }
      }
    }
  }
`;

export const query = graphql`
  query StateListQuery {
    ...StateList_query
  }
`;
