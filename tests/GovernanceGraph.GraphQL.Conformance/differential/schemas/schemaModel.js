import { Names } from './names.js';
import { addInterfaces } from './interfaces.js';

const builtInScalars = ['Int', 'Float', 'String', 'Boolean', 'ID'];

export const executableLocations = [
  'QUERY', 'MUTATION', 'SUBSCRIPTION', 'FIELD', 'FRAGMENT_DEFINITION', 'FRAGMENT_SPREAD', 'INLINE_FRAGMENT', 'VARIABLE_DEFINITION',
];

export const typeSystemLocations = [
  'SCHEMA', 'SCALAR', 'OBJECT', 'FIELD_DEFINITION', 'ARGUMENT_DEFINITION', 'INTERFACE', 'UNION', 'ENUM', 'ENUM_VALUE', 'INPUT_OBJECT',
  'INPUT_FIELD_DEFINITION', 'DIRECTIVE_DEFINITION',
];

/** Directives beyond the specification that the reference knows where a schema defines them. */
const experimentalDirectives = [
  'directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT',
  'directive @stream(if: Boolean! = true, label: String, initialCount: Int! = 0) on FIELD',
];

const errorPropagation = 'directive @experimental_disableErrorPropagation on QUERY | MUTATION | SUBSCRIPTION';

/**
 * A valid schema as plain objects: `{ roots, types, directives }`. A type has `kind` (the keyword of SDL), `name` and what that
 * kind has: `fields`, `interfaces`, `members`, `values`, `oneOf`. Types of fields and arguments are text. Defaults and applied
 * directives come later, when the types are known.
 */
export function generateSchemaModel(random) {
  const names = new Names(random, ['Query', 'Mutation', 'Subscription', ...builtInScalars]);
  const scalars = random.many(0, 2, () => ({ kind: 'scalar', name: names.type() }));
  const enums = random.many(1, 2, () => ({ kind: 'enum', name: names.type(), values: enumValues(random) }));
  const inputs = inputTypes(random, names, [...scalars, ...enums]);
  const interfaces = random.many(1, 3, () => ({ kind: 'interface', name: names.type() }));
  const objects = random.many(2, 4, () => ({ kind: 'type', name: names.type() }));
  const roots = rootTypes(random, names);
  const unions = random.many(0, 2, () => ({
    kind: 'union', name: names.type(), members: random.shuffled(objects).slice(0, random.between(1, 2)).map((type) => type.name),
  }));

  const inputNames = [...builtInScalars, ...[...scalars, ...enums, ...inputs].map((type) => type.name)];
  const leafNames = [...builtInScalars, 'String', 'String', ...[...scalars, ...enums].map((type) => type.name)];
  const compositeNames = [...interfaces, ...objects, ...unions].map((type) => type.name);
  const makeFields = (least) => outputFields(random, least, leafNames, compositeNames, inputNames);
  for (const type of [...interfaces, ...objects, ...Object.values(roots)]) {
    type.fields = makeFields(type.name === roots.query.name ? 4 : 1);
    type.interfaces = [];
  }
  addInterfaces(random, interfaces, objects);
  const types = random.shuffled([...scalars, ...enums, ...inputs, ...interfaces, ...objects, ...Object.values(roots), ...unions]);
  const extra = [...(random.chance(0.1) ? experimentalDirectives : []), ...(random.chance(0.2) ? [errorPropagation] : [])];
  return { roots, types, directives: directiveDefinitions(random, inputNames), extra };
}

function rootTypes(random, names) {
  const ownNames = random.chance(0.2);
  const roots = { query: { kind: 'type', name: ownNames ? names.type() : 'Query' } };
  for (const [operation, usualName] of [['mutation', 'Mutation'], ['subscription', 'Subscription']]) {
    if (random.chance(0.6)) {
      roots[operation] = { kind: 'type', name: ownNames ? names.type() : usualName };
    }
  }
  return roots;
}

function enumValues(random) {
  const names = new Names(random);
  return random.many(1, 4, () => ({ name: names.enumValue() }));
}

/** An input object refers without null only to earlier ones, so that each can be given. */
function inputTypes(random, names, leaves) {
  const inputs = [];
  const all = random.many(1, 3, () => ({ kind: 'input', name: names.type(), oneOf: random.chance(0.25) }));
  for (const input of all) {
    const fieldNames = new Names(random);
    input.fields = random.many(1, 4, () => {
      const named = random.weighted([
        [6, () => random.pick([...builtInScalars, ...leaves.map((leaf) => leaf.name)])],
        [inputs.length, () => random.pick(inputs).name],
      ]);
      return { name: fieldNames.member(), type: input.oneOf ? nullableWrapped(random, named) : wrapped(random, named) };
    });
    if (random.chance(0.4)) {
      input.fields.push({ name: fieldNames.member(), type: random.pick([random.pick(all).name, `[${random.pick(all).name}!]`]) });
    }
    inputs.push(input);
  }
  return all;
}

function outputFields(random, least, leafNames, compositeNames, inputNames) {
  const names = new Names(random);
  const fields = random.many(least, least + 4, () => ({
    name: names.member(),
    type: wrapped(random, random.pick(random.chance(0.5) ? leafNames : compositeNames)),
    args: argumentDefinitions(random, inputNames, 0.4),
  }));
  fields.push({ name: names.member(), type: random.pick(['String', 'String!', '[String]']), args: argumentDefinitions(random, inputNames, 1) });
  return fields;
}

export function argumentDefinitions(random, inputNames, probability) {
  const names = new Names(random);
  return random.chance(probability)
    ? random.many(1, 3, () => ({ name: names.member(), type: wrapped(random, random.pick(inputNames)) }))
    : [];
}

function directiveDefinitions(random, inputNames) {
  const names = new Names(random, ['skip', 'include', 'deprecated', 'specifiedBy', 'oneOf', 'defer', 'stream']);
  return random.many(1, 3, () => ({
    name: names.member(),
    args: argumentDefinitions(random, inputNames.filter((name) => builtInScalars.includes(name)), 0.6),
    repeatable: random.chance(0.4),
    locations: random.chance(0.6)
      ? random.shuffled(executableLocations).slice(0, random.between(1, 6))
      : random.shuffled([...executableLocations, ...typeSystemLocations]).slice(0, random.between(1, 12)),
  }));
}

function wrapped(random, name) {
  return random.chance(0.25) ? `${nullableWrapped(random, name)}!` : nullableWrapped(random, name);
}

function nullableWrapped(random, name) {
  return random.weighted([
    [10, () => name],
    [2, () => `[${name}]`],
    [2, () => `[${name}!]`],
    [1, () => `[[${name}]!]`],
  ]);
}
