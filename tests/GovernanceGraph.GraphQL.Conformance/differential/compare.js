/** Whether two answers say the same; the order of validation errors does not count, that of data and of executed errors does. */
export function sameAnswer(one, other) {
  return comparable(one) === comparable(other);
}

function comparable(answer) {
  if (answer.result) {
    const { result } = answer;
    const executed = 'data' in result;
    return JSON.stringify([answer.id, executed, result.data, errorTexts(result.errors, executed)]);
  }
  return JSON.stringify([answer.id, answer.fault, answer.printed, errorTexts(answer.errors, false)]);
}

function errorTexts(errors, ordered) {
  const texts = errors?.map(({ message, locations, path }) => JSON.stringify([message, locations, path]));
  return ordered ? texts : texts?.sort();
}
