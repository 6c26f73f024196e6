/** Counts what a run has seen. */
export class Summary {
  cases = {};
  differences = 0;
  unanswered = 0;
  faultless = 0;
  broken = {};

  add({ input, breaker }, expected) {
    this.cases[input.op] = (this.cases[input.op] ?? 0) + 1;
    if (!expected) {
      this.unanswered++;
      return;
    }
    const errors = expected.errors ?? expected.result?.errors ?? [];
    this.faultless += errors.length === 0 ? 1 : 0;
    if (breaker) {
      const counts = (this.broken[breaker] ??= { tried: 0, refused: 0 });
      counts.tried++;
      counts.refused += errors.length > 0 ? 1 : 0;
    }
  }

  /** Breakers that were tried often and never broke anything test nothing. */
  idleBreakers() {
    return Object.entries(this.broken).filter(([, { tried, refused }]) => tried >= 20 && refused === 0).map(([name]) => name);
  }

  print(seed) {
    const total = Object.values(this.cases).reduce((sum, count) => sum + count, 0);
    const kinds = Object.entries(this.cases).map(([operation, count]) => `${operation} ${count}`).join(', ');
    console.log(`seed ${seed}: ${total} cases (${kinds}), ${this.faultless} without an error, `
      + `${Object.keys(this.broken).length} breakers, ${this.unanswered} that the reference cannot answer, ${this.differences} differences`);
  }
}
