// urql's normalized cache against the server; the second argument is "aware" where the cache is given the schema, the third the seed of
// the walk.
import { Client, fetchExchange, subscriptionExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { checkScenarios, checkWalk } from './checks.mjs';
import { checkPages, signatories } from './pages.mjs';
import { endpoint, introspection, typesWithoutId } from './server.mjs';
import { added, checkSubscription, dataset, socket } from './subscription.mjs';
import { withIds } from './withIds.mjs';

const isAware = process.argv[3] === 'aware';

// A type without an identifier has no key of its own: it belongs to the record around it.
const keys = Object.fromEntries(typesWithoutId.map((name) => [name, () => null]));

function makeClient(more = {}) {
  const cache = cacheExchange({ keys, ...(isAware ? { schema: introspection } : {}), ...more });
  const subscriptions = subscriptionExchange({
    forwardSubscription: ({ query, variables }) => ({ subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query, variables }, sink) }) }),
  });
  const client = new Client({ url: endpoint, preferGetMethod: false, exchanges: [cache, fetchExchange, subscriptions] });
  return {
    name: isAware ? 'urql with the schema' : 'urql',
    client,
    async ask(query, variables = {}) {
      const { data, error } = await client.query(query, variables).toPromise();
      if (error) {
        throw error;
      }
      return data;
    },
    async fromCache(query) {
      const { data, operation } = await client.query(query, {}, { requestPolicy: 'cache-only' }).toPromise();
      const outcome = operation.context.meta?.cacheOutcome;
      return outcome === 'hit' ? { data } : { missing: `cache ${outcome}` };
    },
  };
}

makeClient.prepare = async (_, texts) => texts;

await checkScenarios(makeClient, isAware);
await checkWalk(makeClient, Number(process.argv[4]), { hasFragments: isAware });

const pages = makeClient({ resolvers: { Declaration: { signatories: relayPagination() } } });
let list;
do {
  ({ declaration: { signatories: list } } = await pages.ask(signatories, { after: list?.pageInfo.endCursor ?? null }));
} while (list.pageInfo.hasNextPage);
await checkPages(pages.name, list.edges);

// What was read before is of an older revision: it is read again where it is shown.
function forgetAnswers(_result, _arguments, cache) {
  for (const { fieldKey } of cache.inspectFields('Query')) {
    cache.invalidate('Query', fieldKey);
  }
}
const live = makeClient({ updates: { Subscription: { revisionAdded: forgetAnswers } } });
await checkSubscription(
  live.name,
  (show) => live.client.query(withIds(dataset), {}).subscribe(({ data }) => data?.dataset && show(data.dataset.revision.number)),
  (after, hear) => live.client.subscription(withIds(added), { after }).subscribe(hear),
);
console.log('done');
process.exit();
