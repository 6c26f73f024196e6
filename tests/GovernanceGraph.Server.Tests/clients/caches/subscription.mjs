// A revision that is added while a client listens: the line "listening" asks the test for it.
import { getNamedType, isLeafType } from 'graphql';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { tell } from './checks.mjs';
import { ask, schema, socketEndpoint } from './server.mjs';

export const dataset = '{ dataset { revision { number hash } } }';

/** All that an event can be asked for. */
export const added = `subscription Added($after: Int) { revisionAdded(after: $after) ${everyField(schema.getType('RevisionAdded'))} }`;

export const socket = createClient({ url: socketEndpoint, webSocketImpl: WebSocket, retryAttempts: 0, lazy: true });

/**
 * @param watch Watches the query "dataset" through the cache and calls back with the number of each revision that it shows.
 * @param listen Listens to what is added after a revision, calls back with each result, and sees to it that the watched query follows.
 */
export async function checkSubscription(client, watch, listen) {
  const known = (await ask(dataset)).dataset.revision.number;
  const shown = await new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('nothing was heard or shown in 30 s')), 30_000).unref();
    const seen = { heard: [], shown: [] };
    watch((number) => {
      seen.shown.push(number);
      if (seen.shown.length === 1) {
        listen(known, ({ data, error, errors }) => {
          if (!data?.revisionAdded) {
            reject(new Error(`an event is ${error ?? JSON.stringify(errors)}`));
          }
          seen.heard.push(data?.revisionAdded?.revision.number);
        });
        console.log('listening');
      }
      if (number === known + 1 && seen.heard.includes(known + 1)) {
        resolve(seen);
      }
    });
  }).catch((failure) => failure);
  tell(client, 'a subscription updates what is shown', shown instanceof Error ? String(shown) : '');
  await socket.dispose();
}

function everyField(type) {
  const fields = Object.values(type.getFields()).map(({ name, type: of }) => (isLeafType(getNamedType(of)) ? name : `${name} ${everyField(getNamedType(of))}`));
  return `{ ${fields.join(' ')} }`;
}
