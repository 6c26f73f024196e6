const mostCharacters = 3000;
const mostOfOneKind = 6;
const mostWithoutError = 25;

/** Chooses the cases that are worth keeping in a file: small ones, a few of each kind of answer to each thing that was broken. */
export class Recording {
  cases = [];
  #counts = new Map();

  offer({ input, breaker }, expected) {
    const errors = expected.errors ?? expected.result?.errors ?? [];
    const kind = [input.op, breaker, errors.length > 0 ? errors[0].message.replace(/"[^"]*"/g, '').slice(0, 20) : 'none'].join();
    const count = this.#counts.get(kind) ?? 0;
    const most = breaker ? 1 : errors.length === 0 ? mostWithoutError : mostOfOneKind;
    if (count < most && JSON.stringify([input, expected]).length <= mostCharacters) {
      this.#counts.set(kind, count + 1);
      this.cases.push({ input, expected });
    }
  }
}
