// Asks a cache everything that it is to keep. Each check is one line of JSON: "ok" or what is wrong.
//
// A client is: ask(operation) sends an operation through the cache; fromCache(operation) reads it without the network, { data } or { missing };
// both of operations that prepare(operations) has made of texts.
import { format, isDeepStrictEqual } from 'node:util';
import { expectations, scenarios } from './documents.mjs';
import { randomQueries } from './randomQueries.mjs';
import { ask } from './server.mjs';
import { withIds } from './withIds.mjs';

const walkLength = 150;

// What a cache complains of, it has not kept.
let warnings = [];
for (const level of ['warn', 'error']) {
  console[level] = (...words) => warnings.push(format(...words));
}

export function tell(client, check, fault) {
  const warning = warnings.length > 0 ? `the client warns: ${warnings[0]}` : '';
  warnings = [];
  console.log(JSON.stringify({ client, name: check, fault: fault || warning }));
}

/** Caches add the names of types to what they are asked. */
export function withoutTypeNames(value) {
  if (Array.isArray(value)) {
    return value.map(withoutTypeNames);
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '__typename').map(([key, inner]) => [key, withoutTypeNames(inner)]));
}

/** The first place at which two values differ. */
export function difference(expected, actual, path = '') {
  if (isDeepStrictEqual(expected, actual)) {
    return undefined;
  }
  if (expected && actual && typeof expected === 'object' && typeof actual === 'object') {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
      const inner = difference(expected[key], actual[key], `${path}.${key}`);
      if (inner) {
        return inner;
      }
    }
  }
  return `${path}: expected ${JSON.stringify(expected)?.slice(0, 200)}, got ${JSON.stringify(actual)?.slice(0, 200)}`;
}

/** @param hasFragments Whether fields are asked of one type alone; without the schema a cache can only guess which records those are. */
export async function checkScenarios(makeClient, hasFragments = true) {
  const names = Object.keys(scenarios).filter((name) => hasFragments || !scenarios[name].some((text) => text.includes('... on ')));
  const texts = names.flatMap((name) => scenarios[name].map(withIds));
  const raw = await Promise.all(texts.map((text) => ask(text)));
  let next = 0;
  const operations = await makeClient.prepare('scenario', texts);
  for (const name of names) {
    const client = makeClient();
    const range = scenarios[name].map(() => next++);
    const expected = range.map((index) => raw[index]);
    const isExpected = expectations.filter(([scenario]) => scenario === name).map(([, index, path, value]) =>
      difference(value, path.reduce((inner, key) => inner?.[key], expected[range.indexOf(range[0] + index)]), path.join('.')));
    const fault = isExpected.find(Boolean) ?? (await faultOf(client, range.map((index) => operations[index]), expected, range.map((index) => texts[index])));
    tell(client.name, name, fault);
  }
}

async function faultOf(client, operations, expected, texts) {
  for (const operation of operations) {
    await client.ask(operation);
  }
  for (const [index, operation] of operations.entries()) {
    const { data, missing } = await client.fromCache(operation);
    const fault = missing ? `not in the cache: ${missing}` : difference(expected[index], withoutTypeNames(data));
    if (fault) {
      return `${fault} in ${texts[index].replace(/\s+/g, ' ')}`;
    }
  }
  return undefined;
}

export async function checkWalk(makeClient, seed, kinds = {}) {
  const texts = (await randomQueries(walkLength, seed, kinds)).map(withIds);
  const operations = await makeClient.prepare('walk', texts);
  const client = makeClient();
  const expected = await Promise.all(texts.map((text) => ask(text)));
  tell(client.name, 'a walk of random queries', await faultOf(client, operations, expected, texts).then((fault) => fault && `seed ${seed}: ${fault}`));
}
