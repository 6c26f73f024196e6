// Apollo Client in the version of the second argument (3 or 4) against the server; the third is the seed of the walk.
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { parse } from 'graphql';
import { checkScenarios, checkWalk, difference, tell } from './checks.mjs';
import { checkPages, signatories } from './pages.mjs';
import { typePolicies } from './policies/apollo.mjs';
import { endpoint, possibleTypes, schema } from './server.mjs';
import { added, checkSubscription, dataset, socket } from './subscription.mjs';
import { withIds } from './withIds.mjs';

const version = process.argv[3];
const require = createRequire(import.meta.url);
const names = version === '3'
  ? ['@apollo/client-3/core', '@apollo/client-3/link/subscriptions', '@apollo/client-3/utilities', '@apollo/client-3/link/persisted-queries']
  : ['@apollo/client', '@apollo/client/link/subscriptions', '@apollo/client/utilities', '@apollo/client/link/persisted-queries'];
const [
  { ApolloClient, ApolloLink, HttpLink, InMemoryCache }, { GraphQLWsLink }, { getMainDefinition, relayStylePagination },
  { PersistedQueryLink, createPersistedQueryLink },
] = names.map((name) => require(name));

function makeClient(policies = typePolicies(schema)) {
  const cache = new InMemoryCache({ possibleTypes, typePolicies: policies });
  const isSubscription = ({ query }) => getMainDefinition(query).operation === 'subscription';
  const link = ApolloLink.split(isSubscription, new GraphQLWsLink(socket), new HttpLink({ uri: endpoint, fetch }));
  const client = new ApolloClient({ cache, link });
  return {
    name: `Apollo Client ${version}`,
    client,
    ask: (query) => client.query({ query, fetchPolicy: 'cache-first' }),
    async fromCache(query) {
      const { result, complete, missing } = cache.diff({ query: cache.transformDocument(query), optimistic: false, returnPartialData: true });
      return complete ? { data: result } : { missing: [missing].flat()[0].message };
    },
  };
}

makeClient.prepare = async (_, texts) => texts.map((text) => parse(text));

await checkScenarios(makeClient);
await checkWalk(makeClient, Number(process.argv[4]));

// A list that is shown page by page: its pages are one list, for each filter, order, standing and day.
const policies = typePolicies(schema);
policies.Declaration.fields.signatories = relayStylePagination(['where', 'order', 'standing', 'asOf']);
const pages = makeClient(policies);
const query = parse(signatories);
const watched = pages.client.watchQuery({ query });
await new Promise((resolve) => { watched.subscribe(({ data, loading }) => data && !loading && resolve()); });
for (let info; (info = pages.client.readQuery({ query }).declaration.signatories.pageInfo).hasNextPage; ) {
  await watched.fetchMore({ variables: { after: info.endCursor } });
}
await checkPages(pages.name, pages.client.readQuery({ query }).declaration.signatories.edges);

// The hash of a query in place of the query, which the server learns when it is first asked.
const sent = [];
const hashes = { sha256: (text) => createHash('sha256').update(text).digest('hex'), useGETForHashedQueries: true };
const http = new HttpLink({
  uri: endpoint,
  async fetch(address, options) {
    const response = await fetch(address, options);
    sent.push(`${options.method} ${JSON.parse(options.body ?? '{}').query ? 'query' : 'hash'}`);
    return response;
  },
});
const hashing = new ApolloClient({
  cache: new InMemoryCache(),
  link: ApolloLink.from([PersistedQueryLink ? new PersistedQueryLink(hashes) : createPersistedQueryLink(hashes), http]),
});
const hashed = parse(`query Once${Date.now()} { state(id: "state:FR") { id name } }`);
const answers = [];
for (let time = 0; time < 2; time++) {
  answers.push((await hashing.query({ query: hashed, fetchPolicy: 'network-only' })).data.state.name);
}
tell(pages.name, 'automatic persisted queries', difference([['France', 'France'], ['GET hash', 'POST query', 'GET hash']], [answers, sent]));

const live = makeClient();
await checkSubscription(
  live.name,
  (show) => live.client.watchQuery({ query: parse(withIds(dataset)) }).subscribe(({ data }) => data?.dataset && show(data.dataset.revision.number)),
  (after, hear) => live.client.subscribe({ query: parse(withIds(added)), variables: { after } }).subscribe((result) => {
    hear(result);
    live.client.refetchQueries({ include: 'active' });
  }),
);
pages.client.stop();
hashing.stop();
live.client.stop();
console.log('done');
