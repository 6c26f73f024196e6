// A long list with a filter and an order, page by page: through a cache it must be the server's list.
import { ask } from './server.mjs';
import { difference, tell } from './checks.mjs';

export const pageSize = 100;

export const signatories = `
  query Signatories($after: String) {
    declaration(id: "declaration:paris-call") {
      id
      signatories(
        first: ${pageSize}
        after: $after
        where: { node: { kind: { eq: COMPANY } } }
        order: [{ since: DESC }, { node: { name: ASC } }]
      ) {
        totalCount
        edges { since node { id name } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`;

/** The whole list in one page. */
export async function wholeList() {
  const { declaration } = await ask(signatories.replace(`first: ${pageSize}`, 'first: 1000'));
  return declaration.signatories.edges.map(({ since, node: { id, name } }) => ({ since, id, name }));
}

export async function checkPages(client, edges) {
  const actual = edges.map(({ since, node: { id, name } }) => ({ since, id, name }));
  const expected = await wholeList();
  const isLong = expected.length > 3 * pageSize;
  tell(client, 'pages of a list in order', isLong ? difference(expected, actual) : `The list has only ${expected.length} items.`);
}
