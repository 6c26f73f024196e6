/** A generated document as text. */
export function documentText({ operations, fragments, extra }) {
  return [...operations.map(operationText), ...fragments.map(fragmentText), ...extra].join('\n');
}

function operationText(operation) {
  const variables = operation.variables.length > 0 ? `(${operation.variables.map(variableText).join(', ')})` : '';
  const anonymous = operation.description === undefined && operation.kind === 'query' && !operation.name && !variables && operation.directives.length === 0;
  const head = anonymous ? '' : `${descriptionText(operation)}${operation.kind}${operation.name ? ` ${operation.name}` : ''}${variables}${directivesText(operation)} `;
  return head + selectionsText(operation.selections, 1);
}

function variableText(variable) {
  const assigned = variable.default === undefined ? '' : ` = ${variable.default}`;
  return `${descriptionText(variable)}$${variable.name}: ${variable.type}${assigned}${directivesText(variable)}`;
}

function fragmentText(fragment) {
  return `${descriptionText(fragment)}fragment ${fragment.name} on ${fragment.on}${directivesText(fragment)} ${selectionsText(fragment.selections, 1)}`;
}

function selectionsText(selections, depth) {
  const indent = '  '.repeat(depth);
  return `{\n${selections.map((selection) => `${indent}${selectionText(selection, depth)}\n`).join('')}${'  '.repeat(depth - 1)}}`;
}

function selectionText(selection, depth) {
  if (selection.kind === 'spread') {
    return `...${selection.name}${directivesText(selection)}`;
  }
  if (selection.kind === 'inline') {
    return `...${selection.on ? ` on ${selection.on}` : ''}${directivesText(selection)} ${selectionsText(selection.selections, depth + 1)}`;
  }
  const args = selection.args.map((argument) => `${argument.name}: ${argument.value}`).join(', ');
  return `${selection.alias ? `${selection.alias}: ` : ''}${selection.name}${args ? `(${args})` : ''}${directivesText(selection)}`
    + (selection.selections ? ` ${selectionsText(selection.selections, depth + 1)}` : '');
}

function descriptionText({ description }) {
  return description === undefined ? '' : `${JSON.stringify(description)} `;
}

function directivesText({ directives }) {
  return directives.map((directive) => ` ${directive}`).join('');
}
