// What Apollo Client must be told: how to join two answers about a value without an identifier.
//
// A connection belongs to the record around it, and so do edges, spans and the values of properties. Without a policy the second answer
// takes the place of the first, and a field that only the first asked for is fetched again.
import { getNamedType, getNullableType, isListType, isObjectType } from 'graphql';

/** Policies for each type without an identifier and for each list of such values. */
export function typePolicies(schema) {
  const policies = {};
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type) && !type.name.startsWith('__')) {
      const lists = Object.values(type.getFields()).filter((field) => isListType(getNullableType(field.type)) && hasNoId(getNamedType(field.type)));
      policies[type.name] = {
        merge: hasNoId(type),
        fields: Object.fromEntries(lists.map(({ name }) => [name, { merge: mergeItems }])),
      };
    }
  }
  delete policies.Query.merge;
  return policies;
}

function hasNoId(type) {
  return isObjectType(type) && !type.getFields().id;
}

/** The same list asked for other fields: each item gains the new ones. Another list takes the place of the old one. */
function mergeItems(existing, incoming, { mergeObjects, readField }) {
  if (existing?.length !== incoming.length) {
    return incoming;
  }
  const isSame = (index) => {
    const [before, after] = [existing[index], incoming[index]].map((item) => readField('node', item)?.__ref);
    return !before || !after || before === after;
  };
  return incoming.every((_, index) => isSame(index)) ? incoming.map((item, index) => mergeObjects(existing[index], item)) : incoming;
}
