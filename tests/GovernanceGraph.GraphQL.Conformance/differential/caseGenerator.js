import graphql from './graphql.js';
import { Random } from './random.js';
import { buildSchema } from './reference.js';
import { breakSchema, schemaBreakers } from './schemas/breakers.js';
import { decorateSchema } from './schemas/decoration.js';
import { generateSchemaModel } from './schemas/schemaModel.js';
import { schemaText } from './schemas/schemaText.js';
import { breakers } from './operations/breakers.js';
import { generateDocument } from './operations/documentGenerator.js';
import { documentText } from './operations/documentText.js';
import { introspectionText } from './operations/introspection.js';
import { Places } from './operations/places.js';
import { mutated, respaced, tokenSoup, truncated } from './text/mutations.js';
import { variableValue } from './values/jsonValues.js';
import { rootValue } from './values/rootValues.js';

// Making a schema takes longer than making an operation.
const casesOfOneSchema = 8;

/** Makes the cases of a seed; a case follows from the seed and its number alone. */
export class CaseGenerator {
  #schema = {};

  constructor(seed) {
    this.seed = seed;
  }

  /** The case, and `breaker`: the name of what was broken on purpose, if anything was. */
  make(index) {
    const random = Random.forCase(this.seed, index);
    const made = random.weighted([
      [18, () => this.#parseCase(random, index)],
      [22, () => this.#schemaCase(random)],
      [25, () => this.#validateCase(random, index)],
      [35, () => this.#executeCase(random, index)],
    ]);
    return { breaker: made.breaker, input: { id: `${this.seed}-${index}`, ...made.input } };
  }

  #parseCase(random, index) {
    const text = random.chance(0.5) ? this.#schemaOf(index).sdl : this.#document(random, index).text;
    const document = random.weighted([
      [2, () => text],
      [3, () => respaced(random, text)],
      [8, () => mutated(random, text)],
      [3, () => truncated(random, text)],
      [2, () => tokenSoup(random)],
    ]);
    return { input: { op: 'parse', document } };
  }

  #schemaCase(random) {
    const model = decorateSchema(random, generateSchemaModel(random));
    const kind = random.pick(['valid', 'broken', 'broken', 'broken', 'mutated']);
    let breaker;
    if (kind === 'broken') {
      const names = random.many(1, random.pick([1, 1, 2]), () => random.pick(Object.keys(schemaBreakers)));
      [breaker] = names;
      breakSchema(random, model, names);
    }
    const text = schemaText(model, random);
    return { breaker, input: { op: 'schema', sdl: kind === 'mutated' ? mutated(random, text) : text } };
  }

  #validateCase(random, index) {
    const { sdl, schema } = this.#schemaOf(index);
    const document = generateDocument(random, schema);
    let breaker;
    random.many(random.pick([0, 1, 1, 1]), 2, () => {
      breaker = random.pick(Object.keys(breakers));
      breakers[breaker]({ random, schema, document, places: new Places(document) });
    });
    const text = documentText(document);
    return { breaker, input: { op: 'validate', schema: sdl, document: random.chance(0.15) ? mutated(random, text) : text } };
  }

  #executeCase(random, index) {
    const { sdl, schema } = this.#schemaOf(index);
    if (random.chance(0.06)) {
      return { input: { op: 'execute', schema: sdl, document: introspectionText(random, schema) } };
    }
    const { text, document } = this.#document(random, index);
    const wrongness = random.pick([0, 0, 0.02, 0.1]);
    const variables = {};
    for (const { name, type, default: assigned } of random.pick(document.operations).variables) {
      if (!random.chance(assigned === undefined ? 0.05 : 0.5)) {
        variables[name] = variableValue(random, graphql.typeFromAST(schema, graphql.parseType(type)), wrongness);
      }
    }
    const operationName = document.operations.length > 1 || random.chance(0.1)
      ? random.pick(['First', 'Second', 'Missing', '', null])
      : undefined;
    return {
      input: {
        op: 'execute', schema: sdl, document: text, variables: random.chance(0.97) ? variables : null, operationName,
        rootValue: random.chance(0.98) ? rootValue(random, schema, document.operations[0].type) : null,
      },
    };
  }

  #document(random, index) {
    const document = generateDocument(random, this.#schemaOf(index).schema);
    return { document, text: documentText(document) };
  }

  #schemaOf(index) {
    const block = Math.floor(index / casesOfOneSchema);
    if (this.#schema.block !== block) {
      this.#schema = { block, ...this.#validSchema(Random.forCase(~this.seed, block)) };
    }
    return this.#schema;
  }

  /** Rarely a default does not fit after all; then another schema is made. */
  #validSchema(random) {
    for (;;) {
      const sdl = schemaText(decorateSchema(random, generateSchemaModel(random)), random);
      const { schema } = buildSchema(sdl);
      if (schema) {
        return { sdl, schema };
      }
    }
  }
}
