/**
 * The engine in a Worker of its own: nothing that it does keeps the page waiting, and anything can be cancelled.
 */
import { answering } from "./answering.js";
import { BothwaysError } from "./documents.js";

/**
 * One Worker at a time, and one thing at a time in it. What is computed there hears nothing until it is done, so
 * whoever cancels ends the Worker; the next thing to do starts another on the same compiled module.
 */
class Line {
  #options;
  #worker;
  #jobs = [];
  #count = 0;
  #closed = false;
  /** The cohorts that the Worker has open. */
  #open = new Set();
  /** Whether a Worker can be started; unknown until one has answered, or failed. */
  #startable;

  /**
   * @param {{module: WebAssembly.Module, Worker: typeof Worker, createEngine: Function, onProgress?: Function}} options -
   *   `Worker` is the platform's
   */
  constructor(options) {
    this.#options = options;
  }

  /** Has `message` answered. `cohort` is opened first where this Worker has not done so. */
  ask(message, { cohort, signal } = {}) {
    return new Promise((resolve, reject) => {
      const job = { id: ++this.#count, message, cohort, resolve, reject, done: () => signal?.removeEventListener("abort", cancel) };
      const cancel = () => this.#cancel(job, signal.reason);
      if (this.#closed) return message.call === "close" ? resolve() : reject(new BothwaysError("ENGINE_CLOSED", "this engine was closed"));
      if (signal?.aborted) return reject(signal.reason);
      signal?.addEventListener("abort", cancel);
      this.#jobs.push(job);
      if (this.#jobs.length === 1) this.#next();
    });
  }

  /** Lets go of everything; what is asked for and not answered is refused. */
  end() {
    this.#closed = true;
    this.#stop();
    for (const { message, resolve, reject, done } of this.#jobs.splice(0)) {
      done();
      // With the Worker, every roster is gone.
      if (message.call === "close") resolve();
      else reject(new BothwaysError("ENGINE_CLOSED", "this engine was closed"));
    }
  }

  #next() {
    const [job] = this.#jobs;
    if (!job) return;
    const { id, message, cohort } = job;
    const toOpen = cohort && !this.#open.has(cohort.key);
    // What the Worker does not hold, it need not let go of.
    if (toOpen && message.call === "close") return this.#settle(job, "resolve");
    this.#worker ??= this.#start();
    const documents = toOpen ? cohort.documents : undefined;
    try {
      this.#worker.postMessage({ ...message, id, cohort: cohort?.key, documents, module: this.#options.module });
    } catch (error) {
      // A function or the like is in a document.
      this.#settle(job, "reject", new BothwaysError(refusing(message, documents), error.message));
    }
  }

  #start() {
    if (this.#startable !== false) {
      try {
        return this.#elsewhere();
      } catch {
        this.#startable = false;
      }
    }
    return this.#here();
  }

  #elsewhere() {
    const worker = new this.#options.Worker(trusted(new URL("./worker.js", import.meta.url)), { type: "module", name: "bothways" });
    const hear = (data) => this.#hear(data);
    const fail = ({ message }) => worker === this.#worker && this.#fail(message);
    if (worker.on) worker.on("message", hear).on("error", fail);
    else Object.assign(worker, { onmessage: ({ data }) => hear(data), onerror: fail });
    return worker;
  }

  /** A policy or another origin may allow no Worker. The same is done here then, bit by bit. */
  #here() {
    const answer = answering(this.#options.createEngine, (data) => this.#hear(data));
    let stop;
    return {
      postMessage({ args, ...message }) {
        stop = new AbortController();
        setTimeout(answer, 0, { ...message, args: structuredClone(args) }, stop.signal);
      },
      abort: () => stop?.abort(),
    };
  }

  #hear({ id, progress, result, refusal, opened }) {
    const [job] = this.#jobs;
    // What was cancelled is nobody's any more.
    if (job?.id !== id) return;
    this.#startable ??= true;
    if (progress) return void this.#options.onProgress?.(progress);
    if (opened) this.#open.add(opened);
    // A module that has trapped does nothing any more.
    if (refusal?.code === "WASM_TERMINATED") this.#leave();
    if (refusal) this.#settle(job, "reject", new BothwaysError(refusal.code, refusal.message, refusal.issues));
    else this.#settle(job, "resolve", result);
  }

  #fail(message = "the Worker ended") {
    const [job] = this.#jobs;
    this.#stop();
    this.#startable ??= false;
    if (this.#startable && job) this.#settle(job, "reject", new BothwaysError("WASM_TERMINATED", message));
    else this.#next();
  }

  #settle(job, how, value) {
    this.#jobs.splice(this.#jobs.indexOf(job), 1);
    job.done();
    job[how](value);
    this.#next();
  }

  #cancel(job, reason) {
    const first = job === this.#jobs[0];
    if (first) this.#stop();
    this.#jobs.splice(this.#jobs.indexOf(job), 1);
    job.done();
    job.reject(reason);
    if (first) this.#next();
  }

  #stop() {
    this.#worker?.abort?.();
    if (this.#worker?.terminate) this.#leave();
  }

  #leave() {
    this.#worker?.terminate?.();
    this.#worker = undefined;
    this.#open.clear();
  }
}

/**
 * Where a page demands Trusted Types, a Worker's address must be of a policy of this name. Its only address is that of the
 * file beside this one.
 */
let policy;
function trusted(url) {
  if (!globalThis.trustedTypes) return url;
  policy ??= globalThis.trustedTypes.createPolicy("bothways", { createScriptURL: () => url.href });
  return policy.createScriptURL(url.href);
}

/** The code for what cannot be handed to a Worker, as the engine has it: of the first that cannot. */
function refusing({ call, args = [] }, documents = []) {
  const opening = ["PROGRAMME_INVALID", "ROSTER_INVALID"];
  const codes = {
    checkProgramme: opening, publish: [...opening, "UNKNOWN_PERSON"], score: ["UNKNOWN_PERSON", "UNKNOWN_PERSON"],
    preview: ["PARTICIPANT_INVALID", "PREVIEW_INVALID"], plan: ["PLAN_INVALID"],
  };
  const place = documents.findIndex((one) => !isCloneable(one));
  return opening[place] ?? codes[call][args.findIndex((one) => !isCloneable(one))];
}

function isCloneable(value) {
  try {
    structuredClone(value);
    return true;
  } catch {
    return false;
  }
}

/** As the engine, but everything is answered later. */
export class WorkerEngine {
  #line;
  #keys = 0;

  constructor(options) {
    this.#line = new Line(options);
  }

  /** Checks a programme document: `{ ok, issues }`. */
  checkProgramme(programme, options) { return this.#line.ask({ call: "checkProgramme", args: [programme] }, options); }

  /**
   * Opens a roster under a programme. Either may be a `URL`, which the Worker fetches. Both are kept, to be opened again
   * after something was cancelled.
   */
  async open(programme, roster, options) {
    const { signal } = options ?? {};
    const documents = [programme, roster].map((given) => (given instanceof URL ? { address: given.href } : { given }));
    const cohort = { key: ++this.#keys, documents };
    return new WorkerCohort(this.#line, cohort, await this.#line.ask({}, { cohort, signal }));
  }

  /** What a browser may have of a roster: `{ roster, ids, issues }`. */
  async publish(programme, roster, options) {
    const { signal, ...asked } = options ?? {};
    return this.#line.ask({ call: "publish", args: [programme, roster, asked] }, { signal });
  }

  /** Ends the Worker, which would keep Node running. */
  close() { this.#line.end(); }
}

class WorkerCohort {
  #line;
  #cohort;
  #closed = false;

  constructor(line, cohort, { size, issues }) {
    this.#line = line;
    this.#cohort = cohort;
    /** How many people are in it. */
    this.size = size;
    /** What is wrong with the roster. */
    this.issues = issues;
  }

  /** How two people score, from the first one's side. */
  score(a, b, options) { return this.#ask("score", [a, b], options); }

  /** Whom a participant could exchange with. */
  async preview(participant, options) {
    const { signal, ...asked } = options ?? {};
    return this.#ask("preview", [participant, asked], { signal });
  }

  /** Finds out whom many would pick. */
  gather(options) { return this.#ask("gather", [], options); }

  /** The plan for everybody. */
  async plan(request) {
    // As text or bytes, it is a document like any other.
    if (typeof request !== "object" || ArrayBuffer.isView(request)) return this.#ask("plan", [request]);
    const { signal, ...asked } = request ?? {};
    return this.#ask("plan", [asked], { signal });
  }

  /** Lets go of the roster; every later call is refused. */
  async close() {
    if (this.#closed) return;
    const closed = this.#ask("close", []);
    this.#closed = true;
    await closed.finally(() => (this.#cohort.documents = undefined));
  }

  async #ask(call, args, options) {
    if (this.#closed) throw new BothwaysError("COHORT_CLOSED", "this cohort was closed");
    return this.#line.ask({ call, args }, { ...options, cohort: this.#cohort });
  }
}
