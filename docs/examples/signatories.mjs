// Which companies signed a declaration, page by page. Node.js 20 or newer, no packages:
//
//     node signatories.mjs http://localhost:5080 declaration:paris-call

const query = `
query Signatories($id: ID!, $after: String) {
  declaration(id: $id) {
    name
    signatories(first: 200, after: $after, where: { node: { kind: { eq: COMPANY } } }) {
      totalCount
      edges { since node { name } }
      pageInfo { hasNextPage endCursor }
    }
  }
}
`;

/** What the server says is wrong with a request: one line for each error. */
class GraphQLFailure extends Error {}

/** The data of an answer. A refused request has status 400 or above and tells why in the same form. */
async function ask(address, variables) {
  const response = await fetch(new URL('/graphql', address), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(60_000),
  });
  if (!response.headers.get('Content-Type')?.includes('json')) {
    throw new Error(`The server answers with status ${response.status}.`);
  }
  const { data, errors } = await response.json();
  if (errors) {
    throw new GraphQLFailure(errors.map(({ message }) => message).join('\n'));
  }
  return data;
}

/** All edges of the list: each page begins after the last edge of the one before. */
async function* allEdges(address, id) {
  for (let after = null; ; ) {
    const { declaration } = await ask(address, { id, after });
    if (!declaration) {
      throw new GraphQLFailure(`There is no declaration ${id}.`);
    }
    const { edges, pageInfo } = declaration.signatories;
    yield* edges;
    if (!pageInfo.hasNextPage) {
      return;
    }
    after = pageInfo.endCursor;
  }
}

const [address, id] = process.argv.slice(2);
try {
  for await (const { since, node } of allEdges(address, id)) {
    // A date is text with as many parts as the source gives: "2018", "2018-11" or "2018-11-12".
    console.log(`${since ?? '-'}\t${node.name}`);
  }
} catch (failure) {
  if (!(failure instanceof GraphQLFailure)) {
    throw failure;
  }
  console.error(failure.message);
  process.exitCode = 1;
}
