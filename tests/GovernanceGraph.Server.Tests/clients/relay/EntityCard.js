// Any entity, read again by itself when a reader asks for it.
import { graphql } from 'relay-runtime';

export const fragment = graphql`
  fragment EntityCard_entity on Entity @refetchable(queryName: "EntityCardRefetchQuery") {
    name
    kind
    aliases
    ... on Actor {
      signed {
        totalCount
      }
    }
  }
`;

export const query = graphql`
  query EntityCardQuery($id: ID!) {
    node(id: $id) {
      ...EntityCard_entity @alias(as: "card")
    }
  }
`;
