// Builds the schema of the server whose address is the first argument from its introspection, by the tools of several years.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const address = new URL('/graphql', process.argv[2]);

async function ask(query) {
  const response = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  const result = await response.json();
  if (result.errors) {
    throw new Error(JSON.stringify(result.errors));
  }
  return result.data;
}

const everything = { descriptions: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true };
const sdl = await (await fetch(new URL('/graphql/schema.graphql', address))).text();
for (const name of ['graphql-15', 'graphql', 'graphql-17']) {
  const { buildClientSchema, buildSchema, getIntrospectionQuery, printSchema, validateSchema, version } = require(name);
  const newer = name === 'graphql-15' ? {} : { specifiedByUrl: true, oneOf: true }; // version 15 asks for a field of the draft of its year
  for (const options of [{}, { ...everything, ...newer }]) {
    const schema = buildClientSchema(await ask(getIntrospectionQuery(options)));
    const faults = validateSchema(schema).map((error) => error.message);
    const printed = buildSchema(printSchema(schema));
    console.log(JSON.stringify({ version, full: options !== undefined && 'descriptions' in options, types: Object.keys(printed.getTypeMap()).length > 200, faults }));
  }
  buildSchema(sdl);
}
console.log('done');
