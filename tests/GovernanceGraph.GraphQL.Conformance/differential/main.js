import { addRegression, writeCases } from './caseFiles.js';
import { CaseGenerator } from './caseGenerator.js';
import { sameAnswer } from './compare.js';
import { readOptions } from './options.js';
import { Recording } from './recording.js';
import { referenceAnswer } from './reference.js';
import { Runner } from './runner.js';
import { shrink } from './shrink.js';
import { Summary } from './summary.js';

const batchSize = 250;
const mostDifferences = 10;

const options = readOptions();
const summary = new Summary();
const recording = new Recording();
const runner = new Runner();
console.log(`seed ${options.seed}`);
await compareRange(options.only ?? 0, options.only === null ? options.cases : options.only + 1);
await runner.close();

summary.print(options.seed);
if (options.record) {
  console.log(`wrote ${writeCases(options.record, recording.cases)}`);
}
for (const name of summary.idleBreakers()) {
  console.log(`The breaker "${name}" broke nothing.`);
  process.exitCode = 1;
}
if (summary.differences > 0) {
  process.exitCode = 1;
}

async function compareRange(from, to) {
  const generator = new CaseGenerator(options.seed);
  for (let first = from; first < to && summary.differences < mostDifferences; first += batchSize) {
    const cases = Array.from({ length: Math.min(batchSize, to - first) }, (_, offset) => generator.make(first + offset));
    const asked = runner.answers(cases.map(({ input }) => input));
    const expected = cases.map(({ input }) => referenceAnswer(input));
    await compareAnswers(cases, expected, await asked);
  }
}

async function compareAnswers(cases, expected, actual) {
  for (const [index, made] of cases.entries()) {
    summary.add(made, expected[index]);
    if (!expected[index]) {
      continue;
    }
    recording.offer(made, expected[index]);
    if (!sameAnswer(expected[index], actual[index]) && summary.differences < mostDifferences) {
      await report(made.input);
    }
  }
}

async function report(input) {
  summary.differences++;
  const smallest = await shrink(input, async (candidate) => {
    const reference = referenceAnswer(candidate);
    return reference !== null && !sameAnswer(reference, (await runner.answers([candidate]))[0]);
  });
  const [actual] = await runner.answers([smallest]);
  const expected = referenceAnswer(smallest);
  console.log(`difference ${input.id}, added to ${addRegression(smallest, expected)}`);
  console.log(`  case      ${JSON.stringify(smallest)}`);
  console.log(`  reference ${JSON.stringify(expected)}`);
  console.log(`  engine    ${JSON.stringify(actual)}`);
}
