import graphql from '../graphql.js';

/** Finds the places of a generated document at which a breaker may break something. */
export class Places {
  constructor(document) {
    this.document = document;
    this.selectionLists = [];
    for (const root of [...document.operations, ...document.fragments]) {
      this.#collect(root.selections, root.type);
    }
    this.selections = this.selectionLists.flatMap((list) => list.selections);
    this.fields = this.selections.filter((selection) => selection.kind === 'field');
    this.leafFields = this.fields.filter((field) => field.definition && !field.selections);
    this.compositeFields = this.fields.filter((field) => field.definition && field.selections);
    this.fieldsWithArguments = this.fields.filter((field) => field.definition?.args.length > 0);
    this.inlines = this.selections.filter((selection) => selection.kind === 'inline');
    this.spreads = this.selections.filter((selection) => selection.kind === 'spread');
    this.variables = document.operations.flatMap((operation) => operation.variables);
  }

  /** Everything that bears directives, with its location. */
  directiveHolders() {
    const { operations, fragments } = this.document;
    return [
      ...operations.map((holder) => ({ holder, location: holder.kind.toUpperCase() })),
      ...fragments.map((holder) => ({ holder, location: 'FRAGMENT_DEFINITION' })),
      ...this.fields.map((holder) => ({ holder, location: 'FIELD' })),
      ...this.inlines.map((holder) => ({ holder, location: 'INLINE_FRAGMENT' })),
      ...this.spreads.map((holder) => ({ holder, location: 'FRAGMENT_SPREAD' })),
      ...this.variables.map((holder) => ({ holder, location: 'VARIABLE_DEFINITION' })),
    ];
  }

  #collect(selections, type) {
    this.selectionLists.push({ selections, type });
    for (const selection of selections) {
      const inside = selection.type ?? graphql.getNamedType(selection.definition?.type);
      if (selection.selections && inside) {
        this.#collect(selection.selections, inside);
      }
    }
  }
}
