import graphql from '../graphql.js';
import { literalFor } from '../values/literals.js';
import { oddText } from '../values/texts.js';
import { schemaText } from './schemaText.js';

/** Adds what needs known types or changes no meaning: defaults, applied directives, deprecations, descriptions. */
export function decorateSchema(random, model) {
  const schema = graphql.buildSchema(schemaText(model), { assumeValid: true, assumeValidSDL: true });
  const literal = (typeText) => literalFor(random, graphql.typeFromAST(schema, graphql.parseType(typeText)));
  const decorator = new Decorator(random, model, literal);
  model.schemaDirectives = decorator.directives('SCHEMA');
  model.description = decorator.description(0.1);
  model.directives.forEach((directive) => decorator.directiveDefinition(directive));
  model.types.forEach((type) => decorator.type(type));
  return model;
}

const locationOfKind = {
  scalar: 'SCALAR', enum: 'ENUM', input: 'INPUT_OBJECT', interface: 'INTERFACE', type: 'OBJECT', union: 'UNION',
};

class Decorator {
  constructor(random, model, literal) {
    Object.assign(this, { random, model, literal });
  }

  type(type) {
    type.description = this.description(0.25);
    type.directives = this.directives(locationOfKind[type.kind]);
    if (type.kind === 'scalar' && this.random.chance(0.4)) {
      type.directives.push('@specifiedBy(url: "urn:tide")');
    }
    type.values?.forEach((value) => this.#member(value, 'ENUM_VALUE'));
    if (type.kind === 'input') {
      type.fields.forEach((field) => this.#input(field, 'INPUT_FIELD_DEFINITION', type.oneOf || this.#refersToInput(field) ? 0 : 0.4));
    } else {
      type.fields?.forEach((field) => this.#field(field));
    }
  }

  /** Defaults of such fields could go round in a circle. */
  #refersToInput(field) {
    return this.model.types.some((type) => type.kind === 'input' && type.name === field.type.replace(/[[\]!]/g, ''));
  }

  directiveDefinition(directive) {
    directive.description = this.description(0.2);
    const others = this.directives('DIRECTIVE_DEFINITION').filter((applied) => !applied.startsWith(`@${directive.name}`));
    directive.directives = this.random.chance(0.1) ? [...others, '@deprecated'] : others;
    if (this.random.chance(0.05)) {
      this.model.extra.push(`extend directive @${directive.name} @deprecated(reason: "old")`);
      directive.directives = [];
    }
    directive.args.forEach((argument) => this.#input(argument, null, 0.4));
  }

  #field(field) {
    this.#member(field, 'FIELD_DEFINITION', !field.inherited);
    field.args.forEach((argument) => this.#input(argument, 'ARGUMENT_DEFINITION', 0.4));
  }

  #input(definition, location, probability) {
    if (this.random.chance(probability)) {
      definition.default = this.literal(definition.type);
    }
    const required = definition.type.endsWith('!') && definition.default === undefined;
    this.#member(definition, location, !required);
  }

  #member(member, location, mayBeDeprecated = true) {
    member.description = this.description(0.15);
    member.directives = location ? this.directives(location) : [];
    if (mayBeDeprecated && this.random.chance(0.12)) {
      const reason = JSON.stringify(oddText(this.random));
      member.directives.push(this.random.pick(['@deprecated', `@deprecated(reason: ${reason})`]));
    }
  }

  description(probability) {
    return this.random.chance(probability) ? oddText(this.random) : undefined;
  }

  /** Applied directives as text. */
  directives(location) {
    const allowed = this.model.directives.filter((directive) => directive.locations.includes(location));
    return this.random.some(allowed, 0.15).flatMap((directive) =>
      this.random.many(1, directive.repeatable ? 2 : 1, () => this.#applied(directive)));
  }

  #applied(directive) {
    const given = directive.args
      .filter((argument) => argument.type.endsWith('!') || this.random.chance(0.5))
      .map((argument) => `${argument.name}: ${this.literal(argument.type)}`);
    return `@${directive.name}${given.length > 0 ? `(${given.join(', ')})` : ''}`;
  }
}
