const pieces = [
  '{', '}', '(', ')', '[', ']', '!', '|', '&', '=', ':', '@', '...', '..', '.', '$', '"', '"""', '#', '# note\n', ',', '\ufeff', '\r', '\r\n', '\n', '\t', ' ',
  'extend', 'type', 'query', 'mutation', 'fragment', 'on', 'null', 'true', 'false', 'interface', 'implements', 'repeatable', 'input', 'directive', 'enum',
  'union', 'scalar', 'schema', 'subscription', '1', '-1', '-', '01', '1.', '1.5', '.5', '1e', '1e5', '1.e5', '0x1', '1a', '1_0', '-a', '_', 'a', 'é', '\u0000', '\u007f',
  '\u200b', '😀', '\ud800', '\\u{1F600}', '"\\uD83D\\uDE00"', '"\\uD83D"', '"\\u{110000}"', '"\\u{}"', '"\\q"', '"\\u00"', '"\\u00zz"', '"\n"', '"""\\"""', '"\u0001"', '?', '%',
  "'", '`', ';', '~', '^', '*', '/', '\\', '<', '>', '+',
];

/** The text with one to three small changes, such as a person or a broken network makes. */
export function mutated(random, text) {
  let result = text;
  random.many(1, 3, () => {
    result = random.weighted([
      [7, () => inserted(random, result)],
      [5, () => removed(random, result)],
      [4, () => wordExchanged(random, result)],
      [2, () => linesExchanged(random, result)],
      [2, () => truncated(random, result)],
      [1, () => doubled(random, result)],
    ]);
  });
  return result;
}

export function truncated(random, text) {
  return text.slice(0, random.below(text.length + 1));
}

/** No document at all, but made of what documents are made of. */
export function tokenSoup(random) {
  return random.many(0, 25, () => random.pick(pieces)).join(random.pick(['', ' ', '\n']));
}

/** The same document: other spaces, comments and commas between its tokens. */
export function respaced(random, text) {
  const tokens = text.match(/"""(?:\\"""|[^"]|"(?!""))*"""|"(?:\\.|[^"\\\n\r])*"|#[^\n\r]*[\n\r]|\.\.\.|[\w.+-]+|\s+|[^\w\s]/gu) ?? [];
  const spaces = [' ', '\n', '\r\n', '\r', '\t', ', ', ',,', ' # note\n', '\ufeff', '\n\n'];
  return tokens.map((token) => (/^\s+$/u.test(token) ? random.pick(spaces) : token)).join('');
}

function inserted(random, text) {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + random.pick(pieces) + text.slice(at);
}

function removed(random, text) {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + text.slice(at + random.between(1, 5));
}

function wordExchanged(random, text) {
  const words = [...text.matchAll(/[A-Za-z_]\w*/g)];
  if (words.length === 0) {
    return text;
  }
  const at = random.pick(words);
  return text.slice(0, at.index) + random.pick(words)[0] + text.slice(at.index + at[0].length);
}

function linesExchanged(random, text) {
  const lines = text.split('\n');
  const [one, other] = [random.below(lines.length), random.below(lines.length)];
  [lines[one], lines[other]] = [lines[other], lines[one]];
  return lines.join('\n');
}

function doubled(random, text) {
  const from = random.below(text.length + 1);
  const part = text.slice(from, from + random.between(1, 40));
  return text.slice(0, from) + part + text.slice(from);
}
