/** A promise that settles when something can be used, or cannot; once that failed, there may be another. */
export class Ready {
  #settle;
  #failed = false;

  constructor() {
    this.#begin();
  }

  /** Begins anew, if it failed. */
  again() {
    if (this.#failed) this.#begin();
  }

  #begin() {
    this.#failed = false;
    this.#settle = Promise.withResolvers();
    // Nobody has to listen: every failure is an event, too.
    this.promise.catch(() => {});
  }

  get promise() { return this.#settle.promise; }

  resolve(value) { this.#settle.resolve(value); }

  reject(error) {
    this.#failed = true;
    this.#settle.reject(error);
  }
}
