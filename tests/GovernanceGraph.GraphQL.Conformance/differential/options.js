import { parseArgs } from 'node:util';

/** What the command line asks for. Without a seed, one is drawn; it is printed, so that a run can be repeated. */
export function readOptions() {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: '2000' },
      seed: { type: 'string', default: `${Math.floor(Math.random() * 1_000_000_000)}` },
      only: { type: 'string' },
      record: { type: 'string' },
    },
  });
  return {
    cases: wholeNumber('cases', values.cases),
    seed: wholeNumber('seed', values.seed),
    only: values.only === undefined ? null : wholeNumber('only', values.only),
    record: values.record,
  };
}

function wholeNumber(name, text) {
  if (!/^\d{1,9}$/.test(text)) {
    throw new Error(`--${name} takes a whole number of at most nine digits, not "${text}".`);
  }
  return Number(text);
}
