import graphql from '../graphql.js';
import { anyJson, oddNumbers } from './jsonValues.js';
import { oddText } from './texts.js';

const deepest = 3;

/** The data that an execution reads: an object of the type, with nulls, failures and values that do not serialize here and there. */
export function rootValue(random, schema, type) {
  return new RootValues(random, schema).object(type, 0);
}

class RootValues {
  constructor(random, schema) {
    Object.assign(this, { random, schema, rot: random.pick([0, 0.01, 0.03, 0.08]) });
  }

  object(type, depth) {
    const value = { __typename: type.name };
    for (const field of Object.values(type.getFields())) {
      const deep = graphql.isCompositeType(graphql.getNamedType(field.type));
      if (deep && (depth > deepest || (depth > 1 && this.random.chance(0.5)))) {
        continue;
      }
      const fieldValue = this.#value(field.type, depth + 1);
      if (fieldValue !== undefined) {
        value[field.name] = fieldValue;
      }
    }
    return value;
  }

  #value(type, depth) {
    if (this.random.chance(this.rot)) {
      return this.random.pick([() => ({ $error: `failure ${this.random.below(100)}` }), () => anyJson(this.random), () => ({ $error: anyJson(this.random) })])();
    }
    if (graphql.isNonNullType(type)) {
      return this.random.chance(this.rot) ? null : this.#nonNull(type.ofType, depth);
    }
    return this.random.chance(0.06) ? this.random.pick([null, undefined]) : this.#nonNull(type, depth);
  }

  #nonNull(type, depth) {
    if (graphql.isListType(type)) {
      return this.random.many(0, 3, () => this.#value(type.ofType, depth) ?? null);
    }
    if (graphql.isAbstractType(type)) {
      return this.#abstract(type, depth);
    }
    if (graphql.isObjectType(type)) {
      return this.object(type, depth);
    }
    if (graphql.isEnumType(type)) {
      return this.random.chance(this.rot) ? anyJson(this.random) : this.random.pick(type.getValues()).name;
    }
    return (scalars[type.name] ?? anyJson)(this.random, this.random.chance(this.rot * 2));
  }

  #abstract(type, depth) {
    const possible = this.schema.getPossibleTypes(type);
    if (possible.length === 0) {
      return { __typename: 'Nothing' };
    }
    const value = this.object(this.random.pick(possible), depth);
    if (this.random.chance(this.rot)) {
      value.__typename = this.random.pick([
        'Nothing', 'String', type.name, undefined, 3, '', ...Object.keys(this.schema.getTypeMap()).filter((name) => !name.startsWith('__')),
      ]);
    }
    return value;
  }
}

const anything = (random) => random.pick([...oddNumbers, oddText(random), true, {}, [], [1, [2, [3]]], { a: { b: { c: { d: 1 } } } }, '5']);

const scalars = {
  Int: (random, odd) => (odd ? anything(random) : random.between(-1000, 1000)),
  Float: (random, odd) => (odd ? anything(random) : random.pick([...oddNumbers, random.next(), random.below(1000)])),
  Boolean: (random, odd) => (odd ? anything(random) : random.chance(0.5)),
  String: (random, odd) => (odd ? anything(random) : oddText(random)),
  ID: (random, odd) => (odd ? anything(random) : random.pick(['ship:1', 7, oddText(random)])),
};
