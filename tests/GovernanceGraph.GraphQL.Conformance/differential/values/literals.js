import graphql from '../graphql.js';
import { deepest, shallowFields } from './depth.js';
import { oddText } from './texts.js';

/** A literal that the type accepts. `variable(type)` may give a variable to stand in its place. */
export function literalFor(random, type, { depth = 0, variable = () => null } = {}) {
  const used = variable(type);
  if (used !== null) {
    return used;
  }
  const deeper = { depth: depth + 1, variable };
  if (graphql.isNonNullType(type)) {
    return nonNull(random, type.ofType, deeper);
  }
  return random.chance(0.06) ? 'null' : nonNull(random, type, deeper);
}

function nonNull(random, type, deeper) {
  if (graphql.isListType(type)) {
    const itemType = graphql.getNullableType(type.ofType);
    return random.chance(0.1) && !graphql.isListType(itemType)
      ? nonNull(random, itemType, deeper)
      : `[${random.many(0, deeper.depth > deepest ? 0 : 2, () => literalFor(random, type.ofType, deeper)).join(', ')}]`;
  }
  if (graphql.isInputObjectType(type)) {
    return inputObject(random, type, deeper);
  }
  if (graphql.isEnumType(type)) {
    return random.pick(type.getValues()).name;
  }
  return (scalars[type.name] ?? customScalar)(random);
}

function inputObject(random, type, deeper) {
  const fields = Object.values(type.getFields());
  const given = type.isOneOf
    ? [random.pick(shallowFields(fields, deeper.depth))]
    : fields.filter((field) => graphql.isRequiredInputField(field) || (deeper.depth <= deepest && random.chance(0.5)));
  const texts = random.shuffled(given).map((field) => {
    const fieldType = type.isOneOf ? new graphql.GraphQLNonNull(field.type) : field.type;
    return `${field.name}: ${literalFor(random, fieldType, deeper)}`;
  });
  return `{ ${texts.join(', ')} }`;
}

const scalars = {
  Int: (random) => random.pick(['0', '1', '-1', '42', '2147483647', '-2147483648', '-0']),
  Float: (random) => random.pick(['0', '1.5', '-0.0', '1e10', '1E-7', '1e21', '0.1', '123456789012345680000', '-7', '5e-324', '1.50']),
  Boolean: (random) => random.pick(['true', 'false']),
  String: (random) => stringLiteral(random),
  ID: (random) => random.pick(['"ship:1"', '7', '-7', '"7"', '123456789012345678901234567890', '""']),
};

function customScalar(random) {
  return random.pick(['1', '"x"', '1.50', 'true', 'RED', '[1, "two", null]', '{ a: { b: [1, {}] }, c: null }', '1e400', '99999999999999999999']);
}

function stringLiteral(random) {
  const text = oddText(random);
  return random.pick([
    () => JSON.stringify(text),
    () => JSON.stringify(text),
    () => '"""\n  block "with" quotes\n    and \\""" more\n"""',
    () => '"\\u00e9\\u{1F600}\\uD83D\\uDE00"',
  ])();
}

/** A literal that the type may well refuse. */
export function wrongLiteral(random, type) {
  const named = graphql.getNamedType(type);
  const candidates = ['null', '1', '1.5', '"text"', 'true', 'UNKNOWN', '[]', '[null]', '[[1], "a"]', '{}', '{ unknown: 1 }', '2147483648',
    '-1e400', '"1"', '{ a: 1, a: 2 }', '{ a: { a: { a: 1 } } }'];
  if (graphql.isEnumType(named)) {
    candidates.push(`"${named.getValues()[0].name}"`, named.getValues()[0].name.toLowerCase(), `${named.getValues()[0].name}S`);
  }
  if (graphql.isInputObjectType(named)) {
    const fields = Object.values(named.getFields());
    const some = random.some(fields, 0.5).map((field) => `${field.name}: ${random.pick(candidates)}`);
    candidates.push(`{ ${some.join(', ')} }`, `{ ${some.join(', ')}, ${fields[0].name}x: 1 }`, `[{ ${some.join(', ')} }, {}, null]`);
    candidates.push(`{ ${fields.map((field) => `${field.name}: null`).join(', ')} }`);
  }
  return random.pick(candidates);
}
