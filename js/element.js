/**
 * `<bothways-signup>`: the custom element. Small on purpose: it draws a quiet skeleton at once,
 * fetches the questionnaire (wasm, styles, programme) once for all instances, and carries
 * attributes, properties and events across the border.
 */
import { BothwaysError, asDocument, detailOf, fromRefusal } from "./documents.js";
import { direction, languageOf } from "./language.js";
import { load } from "./load.js";
import { answersOf, download, offer, text } from "./sign-up.js";
import { Skeleton } from "./skeleton.js";
import { upgrade } from "./upgrade.js";
import { VERSION } from "./version.js";

export { BothwaysError };

/** Properties that a host may have set before the element was defined. */
const PROPERTIES = ["programme", "roster", "participant", "value", "signup", "draftData", "step"];

/**
 * The sign-up questionnaire.
 *
 * @tagname bothways-signup
 * @attr {string} programme - URL of the programme document
 * @attr {string} roster - URL of the published roster
 * @attr {string} lang - language of the interface; else the page's
 * @attr {"ltr"|"rtl"} dir - direction; else that of the language
 * @attr {"auto"|"light"|"dark"} theme - colours; `auto` follows the system
 * @attr {"none"|"session"} draft - where unfinished answers are kept
 * @attr {string} draft-key - tells two forms for one programme apart
 * @attr {number} submit-timeout - milliseconds to wait for the host's answer
 * @attr {number} heading-level - level of page headings, 1–6
 * @fires bothways-ready - the questionnaire can be used
 * @fires bothways-step - another page is shown
 * @fires bothways-change - an answer changed
 * @fires bothways-preview - the preview was worked out
 * @fires bothways-submit - the person sends the sign-up
 * @fires bothways-acknowledged - the host has taken it
 * @fires bothways-error - something went wrong; never carries answers
 * @fires bothways-resize - the height changed
 * @slot - fallback, shown until, or unless, the questionnaire runs
 * @slot header - above the questionnaire
 * @slot footer - below it
 * @csspart base - everything but the fallback
 * @csspart progress - how far one is
 * @csspart question - a question with its controls
 * @csspart label - what is asked
 * @csspart control - what is filled in, ticked or picked
 * @csspart error - what a question still needs
 * @csspart nav - the ways to other pages
 * @csspart button - a button
 * @csspart preview - who could fit
 * @csspart match-card - one of them
 */
export class BothwaysSignup extends HTMLElement {
  static observedAttributes = ["programme", "roster", "lang", "dir", "heading-level"];

  #root = this.attachShadow({ mode: "open" });
  #skeleton = new Skeleton(this.#root);
  #module;
  #unwatch;
  #id = 0;
  #mounting = 0;
  #connected = false;
  #loading = 0;
  #stage;
  #given = {};
  #kept;
  #ready = Promise.withResolvers();
  #sizes = new ResizeObserver(() => {
    const { width, height } = this.getBoundingClientRect();
    this.#fire("bothways-resize", { width, height });
  });

  constructor() {
    super();
    // Nobody has to listen: every failure is an event, too.
    this.#ready.promise.catch(() => {});
  }

  connectedCallback() {
    upgrade(this, PROPERTIES);
    this.#connected = true;
    this.#sizes.observe(this);
    if (!this.#id) this.#mount();
  }

  disconnectedCallback() {
    // A move within the page disconnects and connects again within the same task.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#connected = false;
      this.#sizes.disconnect();
      this.#unmount();
    });
  }

  attributeChangedCallback(name, before, after) {
    // While the element is defined, attributes are told before `connectedCallback`, which mounts.
    if (before === after || !this.#connected) return;
    if (name === "roster") this.#loadRoster();
    else this.#remount();
  }

  /** The programme: object, JSON text, bytes, URL or a function returning a promise of one. */
  get programme() { return this.#given.programme ?? this.#url("programme"); }
  set programme(value) { this.#given.programme = value; this.#remount(); }

  /** The roster: like `programme`. */
  get roster() { return this.#given.roster ?? this.#url("roster"); }
  set roster(value) { this.#given.roster = value; this.#loadRoster(); }

  /** Facts the host already knows; locked in the form. */
  get participant() { return this.#given.participant ?? null; }
  set participant(value) {
    this.#given.participant = value;
    if (this.#id) this.#take("setFacts", value ?? {}, "participant");
  }

  /** The answers: a participant plus `answers`. */
  get value() { return this.#id ? JSON.parse(this.#module.value(this.#id)) : this.#given.value ?? null; }
  set value(value) {
    this.#given.value = value;
    if (this.#id) this.#take("setValue", value ?? {}, "value");
  }

  /** An earlier sign-up to change. */
  get signup() { return this.#given.signup ?? null; }
  set signup(value) {
    this.#given.signup = value;
    if (value) this.value = answersOf(value);
  }

  /**
   * How far the sign-up is.
   *
   * @type {"loading"|"ready"|"dirty"|"submitting"|"acknowledged"|"failed"}
   */
  get state() { return this.#id ? this.#module.state(this.#id) : "loading"; }

  /** The name of the page on show. */
  get step() { return this.#id ? this.#module.step(this.#id) : this.#given.step ?? "start"; }
  set step(value) { this.show(value); }

  /** Settles when the questionnaire can be used, or cannot. */
  get ready() { return this.#ready.promise; }

  /** The version of the package. */
  get version() { return VERSION; }

  /** Which pages are not answered yet: `{ ok, steps }`. Shows nothing. */
  validate() {
    const steps = this.#id ? this.#module.unanswered(this.#id) : [];
    return { ok: this.#id > 0 && steps.length === 0, steps };
  }

  /** Sends the sign-up, as the button on Check does. */
  submit() { if (this.#id) this.#module.submit(this.#id); }

  /** Clears the answers; facts of the host stay. */
  reset() { if (this.#id) this.#module.clear(this.#id); }

  /** Forgets what is kept for this tab. */
  clearDraft() { if (this.#id) this.#module.forgetDraft(this.#id); }

  /** Whom the person could exchange with, as a preview document; `null` without a roster. */
  async preview() {
    await this.ready;
    const text = this.#id ? this.#module.preview(this.#id) : undefined;
    return text ? JSON.parse(text) : null;
  }

  /** Shows a page by its name. */
  show(step) {
    this.#given.step = step;
    if (this.#id) this.#module.show(this.#id, step, true);
  }

  async #mount() {
    const turn = ++this.#mounting;
    const late = () => turn !== this.#mounting || !this.isConnected;
    this.#skeleton.show();
    const programme = this.programme;
    if (programme == null) return;
    try {
      const [{ module, sheet }, document] = await Promise.all([
        load(),
        asDocument(programme, "PROGRAMME_FETCH"),
      ]);
      if (late()) return;
      this.#module = module;
      this.#unwatch = module.onEnd((error) => this.#terminated(error));
      this.#start(module, sheet, document);
    } catch (error) {
      if (!late()) this.#fail(error);
    }
  }

  #start(module, sheet, document) {
    this.#root.adoptedStyleSheets = [sheet];
    this.#stage = window.document.createElement("div");
    this.#stage.className = "stage";
    this.#direct();
    this.#root.append(this.#stage);
    const options = {
      language: languageOf(this),
      headingLevel: Number(this.getAttribute("heading-level")) || 2,
      submitTimeout: Number(this.getAttribute("submit-timeout")) || 30_000,
      draftKey: this.getAttribute("draft") === "session" ? this.getAttribute("draft-key") ?? "" : undefined,
      facts: this.participant ? JSON.stringify(this.participant) : undefined,
    };
    try {
      this.#id = module.mount(this.#stage, this.#port(), document, options);
    } catch (thrown) {
      this.#stage.remove();
      throw fromRefusal(thrown, "PROGRAMME_INVALID");
    }
    this.#skeleton.hide();
    const { value, step } = this.#given;
    const answers = this.#kept ?? value;
    if (answers) this.#take("setValue", answers, "value");
    // Nothing takes the focus on load.
    if (step) module.show(this.#id, step, false);
    this.#kept = undefined;
    this.#ready.resolve(this);
    this.#fire("bothways-ready", { version: VERSION });
    this.#loadRoster();
  }

  #unmount() {
    this.#mounting++;
    if (!this.#id) return;
    this.#kept = this.value;
    this.#given.step = this.step;
    this.#unwatch();
    this.#module.unmount(this.#id);
    this.#id = 0;
    this.#stage.remove();
  }

  #remount() {
    if (!this.#connected) return;
    this.#unmount();
    this.#mount();
  }

  async #loadRoster() {
    const [id, roster, turn] = [this.#id, this.roster, ++this.#loading];
    if (!id || roster == null) return;
    this.#module.rosterLoading(id);
    const stale = () => id !== this.#id || turn !== this.#loading;
    try {
      const document = await asDocument(roster, "ROSTER_FETCH");
      if (stale()) return;
      const issues = JSON.parse(this.#module.setRoster(id, document)).issues;
      for (const { code, message, path } of issues.filter((issue) => issue.code === "ROSTER_EXCESS")) {
        this.#report({ code, message, path, recoverable: true, phase: "roster" });
      }
    } catch (thrown) {
      if (stale()) return;
      if (thrown instanceof BothwaysError) this.#module.rosterFailed(id);
      this.#report(detailOf(fromRefusal(thrown, "ROSTER_INVALID"), "roster", true));
    }
  }

  #take(verb, value, phase) {
    try {
      this.#module[verb](this.#id, JSON.stringify(value));
    } catch (thrown) {
      const error = fromRefusal(thrown, "PARTICIPANT_INVALID");
      // The end of the module has been told by now, and there is nothing to go on with.
      if (!this.#id) throw error;
      this.#report(detailOf(error, phase, true));
    }
  }

  /** What Rust may ask of the element. */
  #port() {
    return {
      emit: (name, detail) => this.#fire(name, JSON.parse(detail)),
      submit: (signup) => this.#submit(JSON.parse(signup)),
      download,
    };
  }

  /** Hands a sign-up to the host, and what comes of it to the questionnaire. */
  #submit(signup) {
    const id = this.#id;
    const module = this.#module;
    const { prevented, answer } = offer(this, signup);
    // A listener may have taken the element off the page; then there is nobody left to tell.
    const gone = () => id !== this.#id;
    if (gone()) return;
    if (prevented) return module.settlePrevented(id);
    if (!answer) {
      module.settleUnheard(id);
      this.#report({ code: "HOST_ABSENT", message: "Nobody called respondWith.", recoverable: true, phase: "submit" });
      return;
    }
    answer.then(
      (receipt) => {
        if (gone()) return;
        module.settleAcknowledged(id, text(receipt?.reference), text(receipt?.message));
        this.#fire("bothways-acknowledged", { id: signup.id, revision: signup.revision, reference: receipt?.reference });
      },
      (refusal) => {
        if (gone()) return;
        const retry = refusal?.retry !== false;
        // What an `Error` says is for developers; a refusal's message is for people.
        module.settleRejected(id, refusal instanceof Error ? undefined : text(refusal?.message), retry);
        this.#report({ code: "HOST_REJECTED", message: "The host refused the sign-up.", recoverable: retry, phase: "submit" });
      },
    );
  }

  /** The module is gone, and with it the power to draw: the fallback takes over. */
  #terminated(error) {
    this.#mounting++;
    this.#id = 0;
    this.#fail(fromRefusal(error));
  }

  #fail(error) {
    this.#unwatch?.();
    this.#stage?.remove();
    this.#skeleton.fail();
    this.#report(detailOf(error, "start", false));
    this.#ready.reject(error);
  }

  #report(detail) {
    this.#fire("bothways-error", detail);
  }

  #fire(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  #direct() {
    this.#stage.lang = languageOf(this);
    this.#stage.dir = this.dir || direction(languageOf(this));
  }

  #url(name) {
    const value = this.getAttribute(name);
    return value ? new URL(value, document.baseURI) : null;
  }
}

if (!customElements.get("bothways-signup")) customElements.define("bothways-signup", BothwaysSignup);
