import { breakFragments } from './fragmentBreakers.js';
import { breakFields } from './fieldBreakers.js';
import { breakArguments } from './argumentBreakers.js';
import { breakDirectives } from './directiveBreakers.js';
import { breakOperations } from './operationBreakers.js';
import { breakVariables } from './variableBreakers.js';

/**
 * For each rule of validation, by its name, a function that changes a generated document so that the rule has something to say.
 * It gets `{ random, schema, document, places }` and returns false where the document has no such place.
 */
export const breakers = {
  ...breakOperations, ...breakFragments, ...breakFields, ...breakArguments, ...breakDirectives, ...breakVariables,
};
