// The same as clients.mjs with the client of the older protocol, of the npm package subscriptions-transport-ws.
import transport from 'subscriptions-transport-ws';
import WebSocket from 'ws';

const address = new URL('/graphql', process.argv[2]).href.replace(/^http/, 'ws');
const client = new transport.SubscriptionClient(address, { reconnect: false, timeout: 5_000, inactivityTimeout: 0 }, WebSocket);

const question = { query: 'query Name($id: ID!) { state(id: $id) { name } }', variables: { id: 'state:FR' } };
const wrong = { query: '{ nothing other }' };
const subscription = {
  query: 'subscription Added($after: Int) { revisionAdded(after: $after) { revision { number reason } entityIds } }',
  variables: { after: Number(process.argv[3]) },
};

function tell(fact) {
  console.log(JSON.stringify({ client: 'subscriptions-transport-ws', ...fact }));
}

function all(request) {
  return new Promise((resolve, reject) => {
    const results = [];
    client.request(request).subscribe({ next: (result) => results.push(result), error: reject, complete: () => resolve(results) });
  });
}

client.onConnected(() => tell({ connected: true }));
tell({ answers: await all(question) });
try {
  tell({ refusal: await all(wrong) });
} catch (errors) {
  tell({ refusal: (Array.isArray(errors) ? errors : [errors]).map((error) => error.message) });
}

const event = new Promise((resolve, reject) => {
  const stream = client.request(subscription).subscribe({
    next: (result) => { stream.unsubscribe(); resolve(result); },
    error: reject,
  });
});
console.log('listening');
tell({ event: await event });
client.close();
console.log('done');
