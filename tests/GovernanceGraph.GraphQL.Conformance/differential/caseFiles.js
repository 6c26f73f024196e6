import { appendFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../Cases/', import.meta.url);

/** A case with the reference's answer as a line of a case file, in ASCII, which no editor spoils. The engine's tests read these files. */
function caseLine(input, expected) {
  const text = JSON.stringify({ ...input, expected: { ...expected, id: undefined } });
  return `${text.replace(/[^ -~]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

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
