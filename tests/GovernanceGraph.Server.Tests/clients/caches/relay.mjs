// relay-runtime with what relay-compiler makes of the documents, against the server; the second argument is the seed of the walk.
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { checkScenarios, checkWalk, difference, tell } from './checks.mjs';
import { checkPages } from './pages.mjs';
import { compile } from './relayCompiler.mjs';
import { ask } from './server.mjs';
import { checkSubscription, socket } from './subscription.mjs';

const {
  Environment, Network, Observable, RecordSource, Store, createOperationDescriptor, fetchQuery, getSingularSelector, requestSubscription,
} = createRequire(import.meta.url)('relay-runtime');

function makeClient() {
  const network = Network.create(
    async ({ text }, variables) => ({ data: await ask(text, variables) }),
    ({ text }, variables) => Observable.create((sink) => socket.subscribe({ query: text, variables }, sink)),
  );
  const environment = new Environment({ network, store: new Store(new RecordSource(), { gcReleaseBufferSize: 10_000 }) });
  return {
    name: 'Relay',
    environment,
    async ask(request, variables = {}) {
      environment.retain(createOperationDescriptor(request, variables));
      return fetchQuery(environment, request, variables).toPromise();
    },
    async fromCache(request) {
      const operation = createOperationDescriptor(request, {});
      const { status } = environment.check(operation);
      const { data, isMissingData } = environment.lookup(operation.fragment);
      return isMissingData || status !== 'available' ? { missing: `status ${status}` } : { data };
    },
    /** What a component reads that is given the reference to a fragment. */
    read(fragment, reference) {
      const { data, isMissingData } = environment.lookup(getSingularSelector(fragment, reference));
      return isMissingData ? { missing: fragment.name } : data;
    },
  };
}

/** Relay knows its documents beforehand: each text becomes an operation in a module that is compiled. */
makeClient.prepare = async (module, texts) => {
  const names = texts.map((_, index) => `${module}${index}Query`);
  const source = texts.map((text, index) => `graphql\`query ${names[index]} ${text}\`;`).join('\n');
  const artifacts = await compile({ [`${module}.js`]: source });
  return names.map((name) => artifacts(name));
};

await checkScenarios(makeClient);
await checkWalk(makeClient, Number(process.argv[3]), { hasNulls: false });

// The small application of the folder "relay".
const folder = new URL('../relay/', import.meta.url);
const files = await readdir(folder);
const artifact = await compile(Object.fromEntries(await Promise.all(files.map(async (file) => [file, await readFile(new URL(file, folder), 'utf8')]))));

/** All pages of a connection, as usePaginationFragment loads them. */
async function allPages(client, fragment, root, variables) {
  const { connection: [connection], refetch } = fragment.metadata;
  for (;;) {
    const data = client.read(fragment, root());
    const { edges, pageInfo } = connection.path.reduce((inner, key) => inner[key], data);
    if (!pageInfo.hasNextPage) {
      return edges;
    }
    await client.ask(refetch.operation, { ...variables, [connection.cursor]: pageInfo.endCursor, [connection.count]: 40 });
  }
}

const signatoryList = artifact('SignatoryList_declaration');
for (const [asOf, check] of [[null, checkPages], ['2020-01-01', checkPagesOfADay]]) {
  const client = makeClient();
  const variables = { id: 'declaration:paris-call', asOf };
  const { declaration } = await client.ask(artifact('SignatoryListQuery'), variables);
  await check(client.name, await allPages(client, signatoryList, () => declaration, { id: declaration.__id }));
}

async function checkPagesOfADay(client, edges) {
  const where = 'where: { node: { kind: { eq: COMPANY } } }, order: [{ since: DESC }, { node: { name: ASC } }]';
  const { declaration } = await ask(`{ declaration(id: "declaration:paris-call", asOf: "2020-01-01") { signatories(first: 1000, ${where}) { nodes { name } } } }`);
  tell(client, 'pages of a list on a day', difference(declaration.signatories.nodes.map(({ name }) => name), edges.map(({ node }) => node.name)));
}

{
  const client = makeClient();
  const root = await client.ask(artifact('StateListQuery'));
  const edges = await allPages(client, artifact('StateList_query'), () => root, {});
  const { states } = await ask('{ states(first: 1000, order: [{ name: DESC }]) { nodes { isoAlpha2 } } }');
  tell(client.name, 'pages of a list of the root', difference(states.nodes.map(({ isoAlpha2 }) => isoAlpha2), edges.map(({ node }) => node.isoAlpha2)));

  // A card that was read in the list reads itself again, by its identifier alone.
  const card = artifact('EntityCard_entity');
  const before = client.read(card, edges[0].node);
  await client.ask(card.metadata.refetch.operation, { id: edges[0].node.__id });
  tell(client.name, 'a fragment reads itself again', difference(before, client.read(card, edges[0].node)));
}

{
  const client = makeClient();
  const dataset = artifact('DatasetLineQuery');
  const { environment } = client;
  await checkSubscription(
    client.name,
    async (show) => {
      await client.ask(dataset);
      const snapshot = environment.lookup(createOperationDescriptor(dataset, {}).fragment);
      environment.subscribe(snapshot, ({ data }) => data.dataset && show(data.dataset.revision.number));
      show(snapshot.data.dataset.revision.number);
    },
    (after, hear) => requestSubscription(environment, {
      subscription: artifact('DatasetLineSubscription'),
      variables: { after },
      onError: (error) => hear({ error }),
      onNext(data) {
        hear({ data });
        // What was read before is of an older revision: it is read again where it is shown.
        environment.commitUpdate((store) => store.invalidateStore());
        client.ask(dataset);
      },
    }),
  );
}
console.log('done');
process.exit();
