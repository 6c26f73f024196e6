// The reference implementation in the versions that clients and tools still use asks the server for its schema and builds it.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const endpoint = new URL('/graphql', process.argv[2]);
// Version 15 asks for "specifiedByUrl", which the specification of 2021 named otherwise: no server of today knows it.
const full = (version) => ({
  descriptions: true, specifiedByUrl: !version.startsWith('15.'), directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true,
  experimentalDirectiveDeprecation: true,
});

async function schemaText() {
  return (await fetch(`${endpoint}/schema.graphql`)).text();
}

for (const name of ['graphql-15', 'graphql', 'graphql-17']) {
  const graphql = require(name);
  for (const [kind, options] of Object.entries({ usual: undefined, full: full(graphql.version) })) {
    let fault = '';
    try {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json' },
        body: JSON.stringify({ query: graphql.getIntrospectionQuery(options), operationName: 'IntrospectionQuery' }),
      });
      const { data, errors } = await response.json();
      if (errors) {
        throw new Error(errors[0].message);
      }
      const schema = graphql.buildClientSchema(data);
      graphql.assertValidSchema(schema);
      const printed = graphql.printSchema(graphql.lexicographicSortSchema(schema));
      const downloaded = graphql.printSchema(graphql.lexicographicSortSchema(graphql.buildSchema(await schemaText())));
      // The usual query leaves out what older servers do not know; the downloaded schema has all.
      fault = kind === 'full' && options.specifiedByUrl && printed !== downloaded ? firstDifference(printed, downloaded) : '';
    } catch (failure) {
      fault = failure.message;
    }
    console.log(JSON.stringify({ client: `graphql ${graphql.version}`, name: `introspection, ${kind} query`, fault }));
  }
}
console.log('done');

function firstDifference(one, other) {
  const [lines, others] = [one.split('\n'), other.split('\n')];
  const index = lines.findIndex((line, at) => line !== others[at]);
  return `line ${index + 1}: "${lines[index]}" by introspection, "${others[index]}" in the file`;
}
