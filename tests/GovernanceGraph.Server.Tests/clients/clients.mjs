// Runs the clients that applications use against the server whose address is the first argument. One line of JSON says
// what each got; the line "listening" asks the test for the revision after the one of the second argument.
import { createClient as createSocketClient } from 'graphql-ws';
import { createClient as createEventClient } from 'graphql-sse';
import WebSocket from 'ws';

const address = new URL('/graphql', process.argv[2]);
const socketAddress = address.href.replace(/^http/, 'ws');

const question = { query: 'query Name($id: ID!) { state(id: $id) { name } }', variables: { id: 'state:FR' } };
const wrong = { query: '{ nothing }' };
const subscription = {
  query: 'subscription Added($after: Int) { revisionAdded(after: $after) { revision { number reason } entityIds } }',
  variables: { after: Number(process.argv[3]) },
};

const clients = {
  'graphql-ws': createSocketClient({ url: socketAddress, webSocketImpl: WebSocket, retryAttempts: 0, keepAlive: 200 }),
  'graphql-sse': createEventClient({ url: address.href, retryAttempts: 0 }),
};

function tell(fact) {
  console.log(JSON.stringify(fact));
}

async function all(client, request) {
  const results = [];
  for await (const result of client.iterate(request)) {
    results.push(result);
  }
  return results;
}

async function refused(client, request) {
  try {
    return (await all(client, request)).map((result) => result.errors[0].message)[0];
  } catch (errors) {
    return errors[0].message;
  }
}

const events = [];
for (const [name, client] of Object.entries(clients)) {
  tell({ client: name, answers: await all(client, question) });
  tell({ client: name, refusal: await refused(client, wrong) });
  const stream = client.iterate(subscription);
  events.push({ name, stream, next: stream.next() });
}

console.log('listening');

for (const { name, stream, next } of events) {
  tell({ client: name, event: (await next).value });
  await stream.return();
}
await Promise.all(Object.values(clients).map((client) => client.dispose()));
console.log('done');
