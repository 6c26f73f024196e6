// The companies that signed a text, the latest first, page by page; now or on a day.
import { graphql } from 'relay-runtime';

export const fragment = graphql`
  fragment SignatoryList_declaration on Declaration
  @argumentDefinitions(count: { type: "Int", defaultValue: 40 }, cursor: { type: "String" })
  @refetchable(queryName: "SignatoryListPageQuery") {
    name
    signatories(
      first: $count
      after: $cursor
      where: { node: { kind: { eq: COMPANY } } }
      order: [{ since: DESC }, { node: { name: ASC } }]
    ) @connection(key: "SignatoryList_signatories") {
      totalCount
      edges {
        since
        node {
          id
          name
          ...RecordLine_node
        }
      }
    }
  }
`;

export const query = graphql`
  query SignatoryListQuery($id: ID!, $asOf: Date) {
    declaration(id: $id, asOf: $asOf) {
      ...SignatoryList_declaration
    }
  }
`;
