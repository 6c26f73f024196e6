// GraphQL Code Generator over the server's schema and the documents whose files are the arguments after the address; then the TypeScript
// compiler, as strict as it is, over what was generated and over a file that uses it.
import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, parse } from 'graphql';

const require = createRequire(import.meta.url);

// The types of the schema, and those of the documents with all that they need.
const outputs = {
  'schema.ts': ['typescript'],
  'graphql.ts': ['typescript-operations', 'typed-document-node', 'fragment-matcher'],
};

// What docs/clients.md tells applications to configure.
const config = {
  scalars: { Date: 'string', DateTime: 'string', PartialDate: 'string', ID: 'string' },
  strictScalars: true,
  enumType: 'string-literal',
  useTypeImports: true,
};

const [address, ...files] = process.argv.slice(2);
const schemaText = await (await fetch(new URL('/graphql/schema.graphql', address))).text();
const documents = await Promise.all(files.map(async (location) => ({ location, document: parse(await readFile(location, 'utf8')) })));
const folder = await mkdtemp(path.join(tmpdir(), 'codegen-'));
try {
  for (const [filename, plugins] of Object.entries(outputs)) {
    const generated = await codegen({
      filename,
      schema: parse(schemaText),
      schemaAst: buildSchema(schemaText),
      documents,
      config,
      plugins: plugins.map((name) => ({ [name]: {} })),
      pluginMap: Object.fromEntries(plugins.map((name) => [name, require(`@graphql-codegen/${name}`)])),
    });
    await writeFile(path.join(folder, filename), generated);
  }
  await copyFile(new URL('usage.ts', import.meta.url), path.join(folder, 'usage.ts'));
  await symlink(new URL('../node_modules', import.meta.url).pathname, path.join(folder, 'node_modules'));
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
  const compilerOptions = {
    strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noEmit: true,
    target: 'es2022', module: 'nodenext', lib: ['es2022', 'dom'], types: [],
  };
  await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [...Object.keys(outputs), 'usage.ts'] }));
  const compiler = path.join(path.dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
  const { stdout } = await promisify(execFile)(process.execPath, [compiler, '-p', folder]).catch((failure) => failure);
  for (const line of stdout.split('\n').filter(Boolean)) {
    console.log(JSON.stringify({ client: 'tsc', name: 'strict', fault: line }));
  }
  console.log(JSON.stringify({ client: 'graphql-codegen', name: `${files.length} documents`, fault: '' }));
} finally {
  await rm(folder, { recursive: true });
}
console.log('done');
