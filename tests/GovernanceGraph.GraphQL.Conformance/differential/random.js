/** Numbers that follow from a seed alone, the same on every machine. */
export class Random {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** The generator of one case: neighbours have nothing in common. */
  static forCase(seed, index) {
    const random = new Random(seed ^ Math.imul(index + 1, 0x9e3779b1));
    random.next();
    return random;
  }

  /** At least 0, less than 1 (the generator "mulberry32"). */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  below(limit) {
    return Math.floor(this.next() * limit);
  }

  between(least, most) {
    return least + this.below(most - least + 1);
  }

  chance(probability) {
    return this.next() < probability;
  }

  pick(items) {
    return items[this.below(items.length)];
  }

  /** One of the functions, called; each stands with its weight. */
  weighted(choices) {
    let rest = this.next() * choices.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, choice] of choices) {
      rest -= weight;
      if (rest < 0) {
        return choice();
      }
    }
    return choices[0][1]();
  }

  many(least, most, make) {
    return Array.from({ length: this.between(least, most) }, (_, index) => make(index));
  }

  some(items, probability) {
    return items.filter(() => this.chance(probability));
  }

  shuffled(items) {
    const result = [...items];
    for (let last = result.length - 1; last > 0; last--) {
      const other = this.below(last + 1);
      [result[last], result[other]] = [result[other], result[last]];
    }
    return result;
  }
}
