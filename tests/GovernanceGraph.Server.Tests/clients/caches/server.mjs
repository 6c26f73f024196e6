// The server that is asked (its address is the script's first argument), and what caches are told of its types.
import { buildClientSchema, getIntrospectionQuery, isAbstractType, isObjectType } from 'graphql';

export const endpoint = new URL('/graphql', process.argv[2]).href;

export const socketEndpoint = endpoint.replace(/^http/, 'ws');

/** The answer as it is on the wire, without any cache. An answer with errors is a failure of the test. */
export async function ask(query, variables = {}) {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) {
    throw new Error(`${errors[0].message}\n${query}`);
  }
  return data;
}

export const introspection = await ask(getIntrospectionQuery({ descriptions: false }));

export const schema = buildClientSchema(introspection);

export const schemaText = await (await fetch(`${endpoint}/schema.graphql`)).text();

const ownTypes = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));

/** For each interface, the types that implement it: what a cache needs to read fragments on interfaces. */
export const possibleTypes = Object.fromEntries(
  ownTypes.filter(isAbstractType).map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
);

/** The types whose values have no identifier: connections, edges, spans and the like, which belong to the record around them. */
export const typesWithoutId = ownTypes
  .filter((type) => isObjectType(type) && !type.getFields().id && !Object.values(rootTypes()).includes(type))
  .map(({ name }) => name);

function rootTypes() {
  return { query: schema.getQueryType(), subscription: schema.getSubscriptionType() };
}
