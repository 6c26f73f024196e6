// Adds "id" wherever a type has one, as Relay and most code generators do: a cache knows a record by it.
import { getNamedType, isCompositeType, Kind, parse, print, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { schema } from './server.mjs';

const id = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'id' } };

export function withIds(text) {
  const types = new TypeInfo(schema);
  const changed = visit(
    parse(text),
    visitWithTypeInfo(types, {
      SelectionSet(node) {
        const type = getNamedType(types.getType() ?? types.getParentType());
        const isThere = node.selections.some((selection) => selection.kind === Kind.FIELD && !selection.alias && selection.name.value === 'id');
        return isCompositeType(type) && type.getFields?.().id && !isThere ? { ...node, selections: [id, ...node.selections] } : undefined;
      },
    }),
  );
  return print(changed);
}
