import { appendFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../Cases/', import.meta.url);

/** A case with the reference's answer as a line of a case file; the tests of the engine read these files. */
const caseLine = (input, expected) => `${JSON.stringify({ ...input, expected: { ...expected, id: undefined } })}\n`;

/** Adds a difference that was found to the cases that every test run repeats. */
export function addRegression(input, expected) {
  const file = fileURLToPath(new URL('regressions.jsonl', folder));
  appendFileSync(file, caseLine(input, expected));
  return file;
}

/** Writes a case file anew. */
export function writeCases(name, cases) {
  const file = fileURLToPath(new URL(`${name}.jsonl`, folder));
  writeFileSync(file, cases.map(({ input, expected }) => caseLine(input, expected)).join(''));
  return file;
}
