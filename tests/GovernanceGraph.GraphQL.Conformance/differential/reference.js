import graphql, { validateSDL } from './graphql.js';
import { fieldResolver } from './resolver.js';

const answers = { parse, schema: readSchema, validate, execute };

/** What the reference implementation answers to a case of the protocol; null where it fails by an error of its own. */
export function referenceAnswer(input) {
  try {
    return { id: input.id, ...answers[input.op](input) };
  } catch (error) {
    if (error instanceof graphql.GraphQLError) {
      throw error;
    }
    return null;
  }
}

function parse({ document }) {
  return attempt(() => ({ printed: graphql.print(graphql.parse(document)) }));
}

function readSchema({ sdl }) {
  const { schema, errors } = buildSchema(sdl);
  return schema ? { printed: graphql.printSchema(schema) } : { errors };
}

function validate({ schema: sdl, document }) {
  const { schema, errors } = buildSchema(sdl);
  return schema
    ? attempt(() => ({ errors: graphql.validate(schema, graphql.parse(document)).map(plainError) }))
    : { errors };
}

function execute(input) {
  const { schema, errors } = buildSchema(input.schema);
  if (!schema) {
    return { result: { errors } };
  }
  const refusal = validate(input);
  if (refusal.errors.length > 0) {
    return { result: refusal };
  }
  const result = graphql.execute({
    schema,
    document: graphql.parse(input.document),
    rootValue: input.rootValue,
    variableValues: input.variables ?? undefined,
    operationName: input.operationName ?? undefined,
    fieldResolver,
  });
  const plain = {};
  if (result.errors) {
    plain.errors = result.errors.map(plainError);
  }
  if ('data' in result) {
    plain.data = result.data;
  }
  return { result: plain };
}

let lastSchema = {};

/** The schema, or what is wrong with it. Many cases in a row have the same. */
export function buildSchema(sdl) {
  if (lastSchema.sdl !== sdl) {
    lastSchema = { sdl, ...readSdl(sdl) };
  }
  return lastSchema;
}

function readSdl(sdl) {
  return attempt(() => {
    const document = graphql.parse(sdl);
    const sdlErrors = validateSDL(document);
    if (sdlErrors.length > 0) {
      return { errors: sdlErrors.map(plainError) };
    }
    const schema = graphql.buildASTSchema(document, { assumeValidSDL: true });
    const errors = graphql.validateSchema(schema);
    return errors.length > 0 ? { errors: errors.map(plainError) } : { schema };
  });
}

function attempt(answer) {
  try {
    return answer();
  } catch (error) {
    if (error instanceof graphql.GraphQLError) {
      return { errors: [plainError(error)] };
    }
    throw error;
  }
}

function plainError(error) {
  const { message, locations, path } = error.toJSON();
  return JSON.parse(JSON.stringify({ message, locations, path }));
}
