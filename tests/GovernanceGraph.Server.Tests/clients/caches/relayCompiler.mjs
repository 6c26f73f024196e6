// relay-compiler over modules in a folder of their own, so that nothing is written beside the sources.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { schemaText } from './server.mjs';

const compiler = createRequire(import.meta.url)('relay-compiler');

/** What docs/clients.md tells applications to configure. */
export const configuration = {
  src: 'src',
  schema: 'schema.graphql',
  language: 'javascript',
  artifactDirectory: '__generated__',
  customScalarTypes: { Date: 'string', DateTime: 'string', PartialDate: 'string' },
  eagerEsModules: false,
};

/** Compiles modules, given by their files' names, and returns what loads an artifact by the name of its operation or fragment. */
export async function compile(modules) {
  const folder = await mkdtemp(path.join(tmpdir(), 'relay-'));
  try {
    await mkdir(path.join(folder, 'src'));
    await mkdir(path.join(folder, '__generated__'));
    await writeFile(path.join(folder, 'schema.graphql'), schemaText);
    await writeFile(path.join(folder, 'relay.config.json'), JSON.stringify(configuration));
    await writeFile(path.join(folder, 'package.json'), '{ "type": "commonjs" }');
    await Promise.all(Object.entries(modules).map(([file, source]) => writeFile(path.join(folder, 'src', file), source)));
    await promisify(execFile)(compiler, ['relay.config.json'], { cwd: folder }).catch((failure) => {
      throw new Error(`relay-compiler: ${failure.stdout}${failure.stderr}`);
    });
    const require = createRequire(path.join(folder, 'index.js'));
    const files = await readdir(path.join(folder, '__generated__'));
    const artifacts = new Map(files.map((file) => [file.replace('.graphql.js', ''), require(`./__generated__/${file}`)]));
    return (name) => artifacts.get(name);
  } finally {
    await rm(folder, { recursive: true });
  }
}
