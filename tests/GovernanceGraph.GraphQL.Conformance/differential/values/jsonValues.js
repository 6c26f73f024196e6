import graphql from '../graphql.js';
import { deepest, shallowFields } from './depth.js';
import { oddText } from './texts.js';

export const oddNumbers = [
  0, 1, -1, 2147483647, -2147483648, 2147483648, 1.5, -0.1, 1e21, 1e-7, 123456789012345680000, 9007199254740993, 5e-324, 1e15, 1e16, -0,
  1.7976931348623157e308,
];

/** Any JSON value. */
export function anyJson(random, depth = 0) {
  return random.weighted([
    [1, () => null],
    [1, () => random.chance(0.5)],
    [2, () => random.pick(oddNumbers)],
    [2, () => oddText(random)],
    [depth > 2 ? 0 : 1, () => random.many(0, 3, () => anyJson(random, depth + 1))],
    [depth > 2 ? 0 : 1, () => Object.fromEntries(
      random.shuffled(['x', 'a', 'name', 'id', '__typename', 'zz']).slice(0, random.below(4)).map((key) => [key, anyJson(random, depth + 1)]))],
  ]);
}

/** The value of a variable of this type; sometimes a wrong one. */
export function variableValue(random, type, wrongness, depth = 0) {
  if (random.chance(wrongness)) {
    return anyJson(random);
  }
  if (graphql.isNonNullType(type)) {
    return nonNull(random, type.ofType, wrongness, depth);
  }
  return random.chance(0.06) ? null : nonNull(random, type, wrongness, depth);
}

function nonNull(random, type, wrongness, depth) {
  if (graphql.isListType(type)) {
    const item = () => variableValue(random, type.ofType, wrongness, depth + 1);
    return random.chance(0.1) ? item() : random.many(0, depth > deepest ? 0 : 3, item);
  }
  if (graphql.isInputObjectType(type)) {
    return inputObject(random, type, wrongness, depth);
  }
  if (graphql.isEnumType(type)) {
    return random.pick(type.getValues()).name;
  }
  return (scalars[type.name] ?? anyJson)(random);
}

function inputObject(random, type, wrongness, depth) {
  const fields = Object.values(type.getFields());
  const given = type.isOneOf
    ? random.shuffled(shallowFields(fields, depth)).slice(0, random.chance(wrongness) ? 2 : 1)
    : fields.filter((field) => (graphql.isRequiredInputField(field) && !random.chance(wrongness)) || (depth < deepest && random.chance(0.5)));
  const value = Object.fromEntries(random.shuffled(given).map((field) => [field.name, variableValue(random, field.type, wrongness, depth + 1)]));
  if (random.chance(wrongness)) {
    value[`${fields[0].name}s`] = 1;
  }
  return value;
}

const scalars = {
  Int: (random) => random.pick([0, 1, -1, 42, 2147483647, -2147483648, 7.0]),
  Float: (random) => random.pick(oddNumbers),
  Boolean: (random) => random.chance(0.5),
  String: oddText,
  ID: (random) => random.pick(['ship:1', '', 7, -7, '007', 9007199254740991]),
};
