// Any record that has an identifier, whatever it is.
import { graphql } from 'relay-runtime';

export const fragment = graphql`
  fragment RecordLine_node on Node @refetchable(queryName: "RecordLineRefetchQuery") {
    __typename
    id
    ... on Entity {
      name
    }
    ... on Source {
      title
    }
    ... on Relation {
      status
      from {
        name
      }
      to {
        name
      }
    }
  }
`;
