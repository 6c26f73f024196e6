// graphql-eslint over the server's schema and over the documents whose files are the arguments after the address.
import { readFile } from 'node:fs/promises';
import graphqlPlugin from '@graphql-eslint/eslint-plugin';
import { ESLint } from 'eslint';

const [address, ...files] = process.argv.slice(2);
const schema = await (await fetch(new URL('/graphql/schema.graphql', address))).text();

const rulesOf = (name) => graphqlPlugin.configs[name].rules;

// The rules of Relay and those that the plugin recommends for schemas and operations.
const schemaRules = {
  ...rulesOf('flat/schema-recommended'),
  ...rulesOf('flat/schema-relay'),
  // A connection has "nodes" beside "edges", and short lists of a record are plain lists.
  '@graphql-eslint/relay-edge-types': ['error', { withEdgeSuffix: true, shouldImplementNode: true, listTypeCanWrapOnlyEdgeType: false }],
  // What belongs to the record around it has no identifier.
  '@graphql-eslint/strict-id-in-types': ['error', {
    exceptions: { suffixes: ['Connection', 'Edge'], types: ['PageInfo', 'PropertyValue', 'Span', 'RevisionAdded', 'FactChange'] },
  }],
};
const operationRules = {
  ...rulesOf('flat/operations-recommended'),
  // The documents are read by people and answered whole: no cache keeps their records, and evidence lies deep.
  '@graphql-eslint/require-selections': 'off',
  '@graphql-eslint/selection-set-depth': 'off',
};

function linter(rules) {
  return new ESLint({
    cwd: '/',
    overrideConfigFile: true,
    overrideConfig: [{
      files: ['**/*.graphql'],
      plugins: { '@graphql-eslint': graphqlPlugin },
      languageOptions: { parser: graphqlPlugin.parser, parserOptions: { graphQLConfig: { schema, documents: files } } },
      rules,
    }],
  });
}

async function lint(name, rules, texts) {
  const eslint = linter(rules);
  const messages = [];
  for (const [filePath, text] of texts) {
    for (const result of await eslint.lintText(text, { filePath })) {
      messages.push(...result.messages.map(({ ruleId, line, message }) => `${ruleId} ${filePath}:${line} ${message}`));
    }
  }
  for (const message of messages) {
    console.log(JSON.stringify({ client: 'graphql-eslint', name, fault: message }));
  }
  console.log(JSON.stringify({ client: 'graphql-eslint', name: `${name}: ${texts.length} files, ${Object.keys(rules).length} rules`, fault: '' }));
}

await lint('schema', schemaRules, [['/schema.graphql', schema]]);
await lint('operations', operationRules, await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')])));
console.log('done');
