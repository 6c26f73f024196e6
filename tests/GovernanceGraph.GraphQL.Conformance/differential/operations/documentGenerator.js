import graphql from '../graphql.js';
import { literalFor } from '../values/literals.js';
import { oddText } from '../values/texts.js';

/**
 * A document that is valid, or nearly so, as plain objects: `{ operations, fragments, extra }`. An operation has `kind`, `name`,
 * `variables`, `directives`, `selections`; a selection has `kind` ("field", "inline", "spread") and what it needs. Values,
 * types and directives are text.
 */
export function generateDocument(random, schema) {
  return new DocumentGenerator(random, schema).document();
}

const deepest = 5;
const mostSelections = 80;

class DocumentGenerator {
  #aliases = 0;
  #size = 0;

  constructor(random, schema) {
    Object.assign(this, { random, schema, fragments: [], variables: [] });
    this.leastSelections = random.pick([1, 1, 3]);
  }

  document() {
    const { random } = this;
    const kinds = ['query', 'mutation', 'subscription'].filter((kind) => this.schema.getRootType(kind));
    const first = this.operation(random.chance(0.75) ? 'query' : random.pick(kinds));
    const operations = [first];
    if (random.chance(0.1)) {
      first.name = 'First';
      this.variables = [];
      const fragments = this.fragments.splice(0);
      operations.push({ ...this.operation(random.pick(kinds)), name: 'Second' });
      this.fragments.push(...fragments);
    }
    return { operations, fragments: this.fragments, extra: [] };
  }

  operation(kind) {
    const { random } = this;
    const type = this.schema.getRootType(kind);
    const selections = kind === 'subscription' ? [this.#field(type, 1)] : this.selections(type, 0);
    const name = random.chance(0.4) ? random.pick(['Tides', 'First', 'query', 'on']) : null;
    const directives = this.#directives(kind.toUpperCase(), false);
    return { kind, name, variables: this.variables, directives, selections, type, description: this.#description() };
  }

  selections(type, depth) {
    const { random } = this;
    const most = this.#size > mostSelections ? 1 : this.leastSelections + 3;
    return random.many(Math.min(this.leastSelections, most), most, () => this.#selection(type, ++this.#size > mostSelections ? deepest : depth));
  }

  #selection(type, depth) {
    const { random } = this;
    return random.weighted([
      [depth < deepest ? 3 : 0, () => this.#inline(type, depth)],
      [depth < deepest ? 3 : 0, () => this.#spread(type, depth)],
      [2, () => ({ kind: 'field', name: '__typename', alias: this.#alias(0.2), args: [], directives: this.#directives('FIELD'), parent: type })],
      [graphql.isUnionType(type) ? 0 : 20, () => this.#field(type, depth)],
    ]);
  }

  #field(type, depth) {
    const { random } = this;
    const all = Object.values(type.getFields());
    const shallow = all.filter((field) => graphql.isLeafType(graphql.getNamedType(field.type)));
    const field = random.pick(depth < deepest || shallow.length === 0 ? all : shallow);
    const named = graphql.getNamedType(field.type);
    const args = random.shuffled(field.args)
      .filter((argument) => graphql.isRequiredArgument(argument) || random.chance(0.5))
      .map((argument) => ({ name: argument.name, value: this.#literal(argument.type, argument.defaultValue !== undefined), type: argument.type }));
    const selections = !graphql.isCompositeType(named) ? null
      : depth < deepest + 2 ? this.selections(named, depth + 1)
        : [{ kind: 'field', name: '__typename', alias: null, args: [], directives: [], parent: named }];
    return {
      kind: 'field', name: field.name, alias: this.#alias(args.length > 0 || selections ? 0.99 : 0.7), args,
      directives: this.#directives('FIELD'), selections, parent: type, definition: field,
    };
  }

  #description() {
    return this.random.chance(0.05) ? oddText(this.random) : undefined;
  }

  #alias(probability) {
    return this.random.chance(probability) ? `x${this.#aliases++}` : null;
  }

  #inline(type, depth) {
    const on = this.random.chance(0.2) ? null : this.#overlapping(type);
    return {
      kind: 'inline', on: on?.name ?? null, directives: this.#directives('INLINE_FRAGMENT'), type: on ?? type,
      selections: this.selections(on ?? type, depth + 1),
    };
  }

  #spread(type, depth) {
    const { random } = this;
    const on = this.#overlapping(type);
    const known = this.fragments.filter((fragment) => fragment.selections && fragment.on === on.name);
    if (known.length > 0 && random.chance(0.5)) {
      return { kind: 'spread', name: random.pick(known).name, directives: this.#directives('FRAGMENT_SPREAD') };
    }
    const fragment = { name: `F${this.fragments.length}`, on: on.name, type: on, selections: null, description: this.#description() };
    this.fragments.push(fragment);
    fragment.directives = this.#directives('FRAGMENT_DEFINITION');
    fragment.selections = this.selections(on, depth + 1);
    return { kind: 'spread', name: fragment.name, directives: this.#directives('FRAGMENT_SPREAD') };
  }

  #overlapping(type) {
    const candidates = Object.values(this.schema.getTypeMap())
      .filter((candidate) => graphql.isCompositeType(candidate) && !candidate.name.startsWith('__'))
      .filter((candidate) => graphql.doTypesOverlap(this.schema, candidate, type));
    return candidates.length > 0 ? this.random.pick([type, ...candidates]) : type;
  }

  #directives(location, mayUseVariables = true) {
    const { random } = this;
    const allowed = this.schema.getDirectives().filter((directive) => directive.locations.includes(location));
    return random.some(allowed, 0.06).map((directive) => {
      const args = directive.args
        .filter((argument) => graphql.isRequiredArgument(argument) || random.chance(0.5))
        .map((argument) => `${argument.name}: ${this.#literal(argument.type, argument.defaultValue !== undefined, mayUseVariables)}`);
      return `@${directive.name}${args.length > 0 ? `(${args.join(', ')})` : ''}`;
    });
  }

  #literal(type, hasDefault, mayUseVariables = true) {
    const variable = (place) => (mayUseVariables && this.random.chance(0.12) ? this.#variable(place) : null);
    return literalFor(this.random, hasDefault ? graphql.getNullableType(type) : type, { variable });
  }

  /** A variable of the type that the place wants, or of a stricter one. */
  #variable(place) {
    const { random } = this;
    const known = this.variables.filter((variable) => variable.type === String(place));
    if (known.length > 0 && random.chance(0.4)) {
      return `$${random.pick(known).name}`;
    }
    const type = !graphql.isNonNullType(place) && random.chance(0.15) ? new graphql.GraphQLNonNull(place) : place;
    const variable = { name: `${random.pick(['v', 'value', 'id'])}${this.variables.length}`, type: String(type), directives: [], description: this.#description() };
    this.variables.push(variable);
    if (random.chance(0.25)) {
      variable.default = literalFor(random, type);
    }
    variable.directives = this.#directives('VARIABLE_DEFINITION', false);
    return `$${variable.name}`;
  }
}
