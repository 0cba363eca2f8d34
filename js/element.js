/**
 * `<bothways-signup>`: the custom element. Small on purpose: it draws a quiet skeleton at once, fetches the questionnaire
 * (wasm, styles, programme) once for all instances, and carries attributes, properties and events across the border.
 */
import { Away } from "./away.js";
import { BothwaysError, asDocument, detailOf, fromRefusal, jsonOf } from "./documents.js";
import { FormControl, keepInForm } from "./form-control.js";
import { languageOf } from "./language.js";
import { load, loadMore } from "./load.js";
import { localeFor } from "./locale.js";
import { optionsOf, urlOf } from "./options.js";
import { sizeOf, stageIn } from "./page.js";
import { mounted, portOf } from "./port.js";
import { Ready } from "./ready.js";
import { Rosters } from "./roster.js";
import { Outbox } from "./sign-up.js";
import { Skeleton } from "./skeleton.js";
import { upgrade } from "./upgrade.js";
import { VERSION } from "./version.js";

export { BothwaysError };

/**
 * The sign-up questionnaire.
 *
 * @tagname bothways-signup
 * @attr {string} programme - URL of the programme document
 * @attr {string} roster - URL of the published roster
 * @attr {string} lang - language of the interface; else the page's
 * @attr {"ltr"|"rtl"} dir - direction; else that of the language
 * @attr {"auto"|"light"|"dark"} theme - colours; `auto` follows the system
 * @attr {"sign-up"|"check-in"} mode - what it is for: signing up, or telling how it goes as a pair that already meets
 * @attr {boolean} readonly - shows the answers, and lets nobody change them
 * @attr {string} name - its name in a form, which then carries the answers as JSON
 * @attr {string} locale - URL of a JSON file that adds a language or changes texts of one
 * @attr {"none"|"session"|"local"|"host"} draft - where unfinished answers are kept
 * @attr {string} draft-key - tells two forms for one programme apart
 * @attr {number} submit-timeout - milliseconds to wait for the host's answer
 * @attr {number} heading-level - level of page headings, 1–6
 * @fires bothways-ready - the questionnaire can be used
 * @fires bothways-step - another page is shown
 * @fires bothways-change - an answer changed
 * @fires bothways-preview - the preview was worked out
 * @fires bothways-draft - a draft for the host to keep, or `null` to forget it
 * @fires bothways-submit - the person sends the sign-up or the check-in
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
 * @csspart agreement - a plan with one of them
 */
export class BothwaysSignup extends FormControl {
  static observedAttributes = [
    "programme", "roster", "lang", "dir", "heading-level", "locale", "mode", "readonly", "draft", "draft-key", "submit-timeout",
  ];

  #root = this.attachShadow({ mode: "open" });
  #skeleton = new Skeleton(this.#root);
  #module;
  #unwatch;
  #id = 0;
  #mounting = 0;
  #connected = false;
  #rosters = new Rosters();
  #stage;
  #given = {};
  #away = new Away();
  #ready = new Ready();
  #outbox = new Outbox({
    element: this,
    tell: (verb, ...said) => this.#id > 0 && (this.#module[verb](this.#id, ...said), true),
    fire: (name, detail) => this.#fire(name, detail),
  });
  #port = portOf({
    root: this.#root,
    keep: (value) => keepInForm(this, value),
    fire: (name, detail) => this.#fire(name, detail),
    hand: (...handed) => this.#outbox.hand(...handed),
    copied: (worked) => this.#id > 0 && this.#module.copied(this.#id, worked),
  });
  #sizes = new ResizeObserver(() => this.#fire("bothways-resize", sizeOf(this)));

  connectedCallback() {
    upgrade(this);
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
      this.#away.plan(undefined);
      this.#unmount();
    });
  }

  attributeChangedCallback(name, before, after) {
    // While the element is defined, attributes are told before `connectedCallback`, which mounts.
    // What has failed begins anew, also at the same address.
    if ((before === after && !this.#ready.failed) || !this.#connected) return;
    if (name === "roster") this.#loadRoster();
    else this.#remount();
  }

  /** The programme: object, JSON text, bytes, URL or a function returning a promise of one. */
  get programme() { return this.#given.programme ?? urlOf(this, "programme"); }
  set programme(value) { this.#given.programme = value; this.#remount(); }

  /** The roster: like `programme`. */
  get roster() { return this.#given.roster ?? urlOf(this, "roster"); }
  set roster(value) { this.#given.roster = value; this.#loadRoster(); }

  /** Facts the host already knows; locked in the form. */
  get participant() { return this.#given.participant ?? null; }
  set participant(value) { this.#give("participant", value, {}); }

  /** The answers: a participant plus `answers`. */
  get value() {
    return this.#id ? JSON.parse(this.#module.value(this.#id)) : this.#away.value;
  }
  set value(value) { this.#set({ value: value ?? {} }); }

  /** An earlier sign-up to change or to withdraw. */
  get signup() { return this.#given.signup ?? null; }
  set signup(value) { this.#give("signup", value, null); }

  /** The unfinished answers as one text: what `bothways-draft` gave, to go on with it. */
  get draftData() { return this.#id ? this.#module.draft(this.#id) : this.#away.draftData; }
  set draftData(value) { this.#set({ draftData: value || null }); }

  /**
   * How far the sign-up is.
   * @type {"loading"|"ready"|"dirty"|"submitting"|"acknowledged"|"failed"}
   */
  get state() { return this.#id ? this.#module.state(this.#id) : this.#ready.failed ? "failed" : "loading"; }

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
  submit() { this.#act("submit"); }

  /** Takes the sign-up back, as the button at the end does, without asking. */
  withdraw() { this.#act("withdraw"); }

  /** Clears the answers; facts of the host stay. */
  reset() {
    if (this.#id) this.#take("value", (module, id) => module.clear(id));
    else this.#away.keep({ draftData: "", value: {} });
  }

  /** Forgets what is kept unfinished. */
  clearDraft() { if (this.#id) this.#module.forgetDraft(this.#id); else this.#away.keep({ draftData: "" }); }

  /** Whom the person could exchange with, as a preview document; `null` without a roster. */
  async preview() {
    await this.#rosters.settled(() => this.ready);
    while (this.#id && this.#module.gathers(this.#id)) await new Promise((resolve) => setTimeout(resolve, 16));
    return JSON.parse((this.#id && this.#module.preview(this.#id)) || "null");
  }

  /** Shows a page by its name. */
  show(step) {
    this.#given.step = String(step);
    if (this.#id) this.#module.show(this.#id, this.#given.step, true);
  }

  async #mount() {
    const turn = ++this.#mounting;
    this.#ready.again();
    const late = () => turn !== this.#mounting || !this.isConnected;
    this.#skeleton.show(languageOf(this));
    try {
      const { programme } = this;
      if (programme == null) return;
      const [{ module, sheet }, document, locale] = await Promise.all([
        load(),
        asDocument(programme, "PROGRAMME_FETCH", { silence: 30_000 }),
        localeFor(languageOf(this), urlOf(this, "locale"), (error) => this.#report(detailOf(error, "locale", true))),
      ]);
      if (late()) return;
      this.#module = module;
      this.#unwatch = module.onEnd((error) => this.#terminated(error));
      await this.#start(module, sheet, document, locale);
    } catch (error) {
      if (!late()) this.#fail(error);
    }
  }

  async #start(module, sheet, document, locale) {
    const turn = this.#mounting;
    this.#root.adoptedStyleSheets = [sheet];
    const stage = this.#stage = stageIn(this.#root, locale.language, this.dir);
    const options = optionsOf(this, locale, this.participant, this.#away.back());
    const id = mounted(module, stage, this.#port, document, options);
    // Whoever heard of something meanwhile may have had it drawn anew.
    if (turn !== this.#mounting) {
      this.#away.pass(id);
      module.unmount(id);
      return stage.remove();
    }
    this.#id = id;
    this.#skeleton.hide();
    this.#set();
    if (turn !== this.#mounting) return;
    // Nothing takes the focus on load.
    if (this.#given.step) module.show(this.#id, this.#given.step, false);
    this.#away.arrive();
    this.#outbox.catchUp();
    this.formAssociatedCallback();
    const whole = this.#complete(module);
    // The first page can be used without the rest.
    if (module.step(id) !== "start") await whole;
    if (turn !== this.#mounting) return;
    this.#ready.resolve(this);
    const { turns } = this.#rosters;
    this.#fire("bothways-ready", { version: VERSION });
    // Unless whoever hears of it has set one by now.
    if (turns === this.#rosters.turns) this.#loadRoster();
    if (turn === this.#mounting) this.#away.act((verb) => module[verb](id));
  }

  /** Does it, or does it once the questionnaire is there. */
  #act(verb) {
    if (this.#id) this.#module[verb](this.#id);
    else if (this.isConnected) this.#away.plan(verb);
  }

  /** The rest comes while the first page is read. */
  #complete(module) {
    const turn = this.#mounting;
    return loadMore(module).catch((error) => {
      if (turn !== this.#mounting) return;
      this.#unmount();
      this.#fail(error);
    });
  }

  #unmount() {
    this.#mounting++;
    this.#unwatch?.();
    if (!this.#id) return;
    const [number, module] = [this.#id, this.#module];
    this.#away.leave(module, number);
    // Of the very same programme, the page is part of what it goes on with.
    this.#given.step = undefined;
    // Whoever has it drawn anew while they are told of a click ends what the click still does.
    queueMicrotask(() => module.unmount(number));
    this.#rosters.drop();
    this.#id = 0;
    this.#stage.remove();
  }

  #remount() { this.#unmount(); if (this.#connected) this.#mount(); }

  #loadRoster() {
    if (this.#id && this.#ready.usable) this.#rosters.load(this.roster, { module: this.#module, id: this.#id, report: (detail) => this.#report(detail) });
  }

  /** Takes what the host knows. What is refused counts no more: what was there before does. */
  #give(name, value, nothing) {
    const before = this.#given[name];
    this.#given[name] = value;
    if (!this.#set({ [name]: value ?? nothing }) && this.#given[name] === value) this.#given[name] = before;
  }

  /** Has the questionnaire take what the host sets, as soon as there is one; whether it has not refused what the host knows. */
  #set(fresh) {
    this.#away.keep(fresh);
    if (!this.#id) return true;
    const { participant, signup, value, draftData } = this.#away.take();
    let met = !participant || this.#take("participant", (module, id, code) => module.setFacts(id, jsonOf(participant, code)));
    if (signup) met = this.#take("signup", (module, id, code) => module.setEarlier(id, jsonOf({ schema: "bothways/signup@1", ...signup }, code), !value), "SIGNUP_INVALID") && met;
    else if (signup === null) this.#module.forgetEarlier(this.#id);
    if (value) this.#take("value", (module, id, code) => module.setValue(id, jsonOf(value, code)));
    if (draftData) this.#take("draft", (module, id) => module.resume(id, String(draftData)));
    return met;
  }

  /** Says whether the questionnaire took it; why not, the host is told. */
  #take(phase, work, code = "PARTICIPANT_INVALID") {
    try {
      work(this.#module, this.#id, code);
      this.formAssociatedCallback();
      return true;
    } catch (thrown) {
      const error = fromRefusal(thrown, code);
      // The end of the module has been told by now, and there is nothing to go on with.
      if (!this.#id) throw error;
      this.#report(detailOf(error, phase, true));
      return false;
    }
  }

  /** The module is gone, and with it the power to draw: the fallback takes over. */
  #terminated(error) {
    this.#mounting++;
    this.#id = 0;
    this.#rosters.drop();
    this.#fail(fromRefusal(error));
  }

  #fail(error) {
    this.#unwatch?.();
    this.#away.plan(undefined);
    this.#stage?.remove();
    this.#skeleton.fail();
    // Before it is told, since whoever hears may start anew.
    this.#ready.again();
    this.#ready.reject(error);
    this.#report(detailOf(error, "start", false));
  }

  #report(detail) { this.#fire("bothways-error", detail); }

  #fire(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}

if (!customElements.get("bothways-signup")) customElements.define("bothways-signup", BothwaysSignup);
