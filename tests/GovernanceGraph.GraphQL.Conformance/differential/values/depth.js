import graphql from '../graphql.js';

/** Input objects inside one another; deeper ones are avoided. */
export const deepest = 3;

/** Far down, the fields that lead no deeper, if there are any. */
export function shallowFields(fields, depth) {
  const leaves = fields.filter((field) => !graphql.isInputObjectType(graphql.getNamedType(field.type)));
  return depth > deepest && leaves.length > 0 ? leaves : fields;
}
