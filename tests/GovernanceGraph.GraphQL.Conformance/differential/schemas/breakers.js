import { breakSdl } from './sdlBreakers.js';
import { breakTypes } from './typeBreakers.js';
import { breakInputs } from './inputBreakers.js';

/**
 * Functions that change a schema model so that a rule for SDL (they bear its name) or the validation of types has something to say.
 * Each gets `{ random, model, ofKind }` and returns false where the model has no such place.
 */
export const schemaBreakers = { ...breakSdl, ...breakTypes, ...breakInputs };

/** Applies breakers; last those that take away what others need. */
export function breakSchema(random, model, names) {
  const ofKind = (...kinds) => model.types.filter((type) => kinds.includes(type.kind));
  const last = ['noMembers', 'rootTypes'];
  const ordered = [...names.filter((name) => !last.includes(name)), ...names.filter((name) => last.includes(name))];
  ordered.forEach((name) => schemaBreakers[name]({ random, model, ofKind }));
}
