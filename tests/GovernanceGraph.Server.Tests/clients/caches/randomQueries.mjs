// Random queries: any fields of any record, some twice under other arguments, on days and in revisions, so that the same records come
// along many ways. A seed repeats them.
import { getNamedType, isAbstractType, isLeafType, isObjectType } from 'graphql';
import { ask, schema } from './server.mjs';

const days = ['2015-06-30', '2018-12-01', '2020-01-01', '2022-06-01'];
const singular = ['state', 'company', 'organization', 'alliance', 'workingGroup', 'declaration', 'resolution', 'person', 'publicAuthority'];
const plural = {
  state: 'states', company: 'companies', organization: 'organizations', alliance: 'alliances', workingGroup: 'workingGroups',
  declaration: 'declarations', resolution: 'resolutions', person: 'persons', publicAuthority: 'publicAuthorities',
};
const mostDepth = 4;
const mostFields = 4;

// mulberry32: small, and the same on every machine.
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function someIds() {
  const lists = singular.map((kind) => `${kind}: ${plural[kind]}(first: 2) { nodes { id } }`).join('\n');
  const data = await ask(`{ ${lists} relations(first: 2) { nodes { id } } claims(first: 2) { nodes { id } } sources(first: 2) { nodes { id } } }`);
  const known = { state: ['state:US', 'state:TV', 'state:FR'], declaration: ['declaration:paris-call'], workingGroup: ['group:un-gge-2019-2021'] };
  return Object.fromEntries(
    Object.entries(data).map(([list, { nodes }]) => {
      const one = { relations: 'relation', claims: 'claim', sources: 'source' }[list] ?? list;
      return [one, [...(known[one] ?? []), ...nodes.map(({ id }) => id)]];
    }),
  );
}

/**
 * @param hasFragments Whether some fields are asked of one type alone; without the schema a cache can only guess which records those are.
 * @param hasNulls Whether arguments may be null where that is not the same as leaving them out; Relay takes them for the same.
 */
export async function randomQueries(count, seed, { hasFragments = true, hasNulls = true }) {
  const random = generator(seed);
  const pick = (values) => values[Math.floor(random() * values.length)];
  const chance = (share) => random() < share;
  const ids = await someIds();
  const dayValues = [...days.map((day) => `"${day}"`), ...(hasNulls ? ['null'] : [])];

  function page() {
    return pick(['first: 1', 'first: 2', 'first: 3', 'last: 2']);
  }

  function values(field, isRoot) {
    const has = (name) => field.args.some((argument) => argument.name === name);
    const given = [];
    if (has('first')) given.push(page());
    if (has('asOf') && chance(0.25)) given.push(`asOf: ${pick(dayValues)}`);
    if (has('standing') && chance(0.2)) given.push('standing: [HOLDS, REFUTED]');
    if (isRoot && has('revision') && chance(0.3)) given.push(`revision: ${pick([1, 2])}`);
    if (isRoot && field.name in ids) given.push(`id: "${pick(ids[field.name])}"`);
    if (has('text')) given.push(`text: "${pick(['paris', 'charter', 'united'])}"`);
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  function ask(field, depth, isRoot) {
    const type = getNamedType(field.type);
    return `${field.name}${values(field, isRoot)}${isLeafType(type) ? '' : ` ${selection(type, depth - 1)}`}`;
  }

  function selection(type, depth) {
    const fields = Object.values(type.getFields()).filter((field) => depth > 0 || isLeafType(getNamedType(field.type)));
    const chosen = new Map();
    for (let left = 1 + Math.floor(random() * mostFields); left > 0; left--) {
      const field = pick(fields);
      chosen.set(chosen.has(field.name) && field.args.length > 0 ? `other${left}: ` : field.name, field);
    }
    // A list without its records says little.
    for (const name of ['nodes', 'node', 'edges']) {
      if (depth > 0 && type.getFields()[name] && chance(0.6)) chosen.set(name, type.getFields()[name]);
    }
    const parts = [...chosen].map(([alias, field]) => `${alias === field.name ? '' : alias}${ask(field, depth)}`);
    if (hasFragments && isAbstractType(type) && depth > 0 && chance(0.6)) {
      // Under an alias of its type: fields of two types may differ in their arguments.
      const possible = pick(schema.getPossibleTypes(type).filter(isObjectType));
      const field = pick(Object.values(possible.getFields()));
      if (depth > 1 || isLeafType(getNamedType(field.type))) {
        parts.push(`... on ${possible.name} { only${possible.name}${field.name}: ${ask(field, depth)} }`);
      }
    }
    return `{ ${parts.join(' ')} }`;
  }

  const roots = Object.values(schema.getQueryType().getFields()).filter(({ name }) => !['node', 'nodes'].includes(name));
  return Array.from({ length: count }, () => {
    const chosen = Array.from({ length: pick([1, 1, 2]) }, () => pick(roots));
    return `{ ${chosen.map((field, index) => `root${index}: ${ask(field, mostDepth, true)}`).join(' ')} }`;
  });
}
