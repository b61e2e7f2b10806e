// The newest rows of an endless list, oldest first. Pure.

export const MOST_KEPT = 100_000;

/** @template {{id: string}} T */
export class Rows {
  /** @type {T[]} */
  #rows = [];
  /** Position of the first row, counted from where the list began; older ones are negative. */
  #first = 0;
  /** @type {Map<string, number>} */
  #positions = new Map();

  get count() {
    return this.#rows.length;
  }

  /** @param {number} index */
  at(index) {
    return this.#rows[index];
  }

  /** @param {string} id */
  indexOf(id) {
    const position = this.#positions.get(id);
    return position === undefined ? -1 : position - this.#first;
  }

  /** @param {T[]} newestFirst */
  reset(newestFirst) {
    this.#rows = [];
    this.#first = 0;
    this.#positions.clear();
    this.older(newestFirst);
  }

  /** Puts a page before all others. @param {T[]} newestFirst @returns {number} rows added */
  older(newestFirst) {
    const fresh = newestFirst.filter((row) => !this.#positions.has(row.id)).reverse();
    this.#first -= fresh.length;
    fresh.forEach((row, i) => this.#positions.set(row.id, this.#first + i));
    this.#rows = fresh.concat(this.#rows);
    return fresh.length;
  }

  /**
   * Adds what is new and takes over what changed.
   * @param {T[]} oldestFirst
   * @returns {{added: number, dropped: number}} dropped from the old end
   */
  newer(oldestFirst) {
    let added = 0;
    for (const row of oldestFirst) {
      const index = this.indexOf(row.id);
      if (index >= 0) {
        this.#rows[index] = row;
      } else {
        this.#positions.set(row.id, this.#first + this.#rows.length);
        this.#rows.push(row);
        added++;
      }
    }
    const dropped = this.#rows.length > MOST_KEPT ? this.#rows.length - MOST_KEPT + 1000 : 0;
    for (const row of this.#rows.splice(0, dropped)) {
      this.#positions.delete(row.id);
    }
    this.#first += dropped;
    return { added, dropped };
  }
}
