/**
 * What stands between an element's questionnaire and its next one: what the one left behind, and what the host sets
 * while there is none.
 */
export class Away {
  #left = {};
  #set = {};
  #verb;
  /** The draft that a questionnaire was begun with. */
  #tried;

  /** The questionnaire of this number leaves the page. */
  leave(module, number) {
    this.#left = { number, draft: module.draft(number), value: module.value(number) };
  }

  /** Another one of this number goes before anybody has seen it. */
  pass(number) { this.#left.number = number; }

  /**
   * What the next one goes on with: a draft, of which an empty one forgets what is kept, whether the host has brought it, and the
   * number of the last one.
   */
  back() {
    const { draftData } = this.#set;
    this.#tried = draftData;
    const { number = 0, draft } = this.#left;
    return draftData == null ? { draft, brought: false, number } : { draft: String(draftData), brought: true, number };
  }

  /** The next one is there. */
  arrive() { this.#left = {}; }

  /** Keeps what the host sets. */
  keep(given = {}) {
    Object.assign(this.#set, given);
    const { participant } = given;
    const { id } = JSON.parse(this.#left.value ?? "{}");
    // Nobody is shown what somebody else has answered, and nothing is done for them that somebody else wanted.
    if (participant && id && participant.id !== id) {
      this.#left = { number: this.#left.number };
      this.#verb = undefined;
    }
  }

  /** What is to be done once there is a questionnaire again. */
  plan(verb) { this.#verb = verb; }

  /** Does it. */
  act(run) {
    const verb = this.#verb;
    this.#verb = undefined;
    if (verb) run(verb);
  }

  /** Hands over what the host has set. */
  take() {
    const set = this.#set;
    this.#set = {};
    if (set.draftData === this.#tried) delete set.draftData;
    this.#tried = undefined;
    return set;
  }

  get value() { return this.#set.value ?? JSON.parse(this.#left.value ?? "null"); }

  get draftData() { return this.#set.draftData || this.#left.draft || null; }
}
