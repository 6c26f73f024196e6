import graphql from '../graphql.js';
import { misspelt } from '../schemas/names.js';

const plain = (name, alias = null) => ({ kind: 'field', name, alias, args: [], directives: [], selections: null });

export const breakFields = {
  ScalarLeafsRule({ random, places }) {
    const candidates = [...places.leafFields, ...places.compositeFields];
    if (candidates.length === 0) {
      return false;
    }
    const field = random.pick(candidates);
    field.selections = field.selections ? null : [plain(random.pick(['__typename', 'height']))];
  },

  FieldsOnCorrectTypeRule({ random, schema, places }) {
    const list = random.pick(places.selectionLists);
    const types = [list.type, ...Object.values(schema.getTypeMap()).filter((type) => graphql.isObjectType(type) || graphql.isInterfaceType(type))];
    const known = random.pick(types);
    const names = known?.getFields ? Object.keys(known.getFields()) : ['name'];
    const name = random.pick(names);
    list.selections.splice(random.below(2), 0, plain(random.chance(0.5) ? name : misspelt(random, name)));
  },

  MaxIntrospectionDepthRule({ random, document }) {
    let inside = [plain('name')];
    for (let depth = random.between(1, 5); depth > 0; depth--) {
      const list = random.pick(['fields', 'fields', 'interfaces', 'possibleTypes', 'inputFields']);
      const items = list === 'fields' || list === 'inputFields' ? [{ ...plain('type'), selections: inside }] : inside;
      inside = [{ ...plain(list), selections: items }];
    }
    document.operations[0].selections.push({ ...plain('__schema'), selections: [{ ...plain('types'), selections: inside }] });
  },

  OverlappingFieldsCanBeMergedRule(context) {
    const { random, places } = context;
    const lists = places.selectionLists.filter(({ type }) => type?.getFields);
    if (lists.length === 0) {
      return false;
    }
    random.many(1, 3, () => conflict(context, random.pick(lists)));
  },
};

/** Gives two different things the same response name: at one place, in a fragment, or below two fields that merge. */
function conflict({ random, document, places }, { type, selections }) {
  const names = Object.keys(type.getFields());
  const [first, second] = [plain(random.pick(names), 'clash'), plain(random.pick(names), 'clash')];
  const composite = random.chance(0.5) && places.compositeFields.length > 0 ? random.pick(places.compositeFields) : null;
  random.pick([
    () => selections.push(first, second),
    () => selections.push({ kind: 'inline', on: type.name, directives: [], selections: [first], type }, second),
    () => {
      const name = `Clash${document.fragments.length}`;
      document.fragments.push({ name, on: type.name, directives: [], selections: [first, second], type });
      selections.push({ kind: 'spread', name, directives: [] }, second);
    },
    () => {
      const field = random.pick(selections.filter((selection) => selection.kind === 'field'));
      selections.push(field ? { ...field, alias: null, name: field.name, args: [] } : first);
    },
    () => {
      const holder = composite ?? random.pick(places.selectionLists);
      const list = places.selectionLists.find((candidate) => candidate.selections.includes(composite));
      if (!list) {
        holder.selections.push(first, second);
      } else {
        composite.selections.push(first);
        list.selections.push({ ...composite, selections: [second, ...composite.selections.slice(0, 1)] });
      }
    },
  ])();
}
