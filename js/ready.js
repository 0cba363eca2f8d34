/** A promise that settles when something can be used, or cannot; it may begin anew. */
export class Ready {
  #settle;
  #settled = false;
  /** Whether it can, so far as is known, and whether it cannot. */
  usable = false;
  failed = false;

  constructor() {
    this.#begin();
  }

  /** Begins anew, unless it has just begun. */
  again() {
    if (this.#settled) this.#begin();
  }

  #begin() {
    this.#settled = this.usable = this.failed = false;
    this.#settle = Promise.withResolvers();
    // Nobody has to listen: every failure is an event, too.
    this.promise.catch(() => {});
  }

  get promise() { return this.#settle.promise; }

  resolve(value) {
    this.#settled = this.usable = true;
    this.#settle.resolve(value);
  }

  reject(error) {
    this.#settled = this.failed = true;
    this.#settle.reject(error);
  }
}
