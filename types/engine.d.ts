import type { CohortPlan, Issue, PairScore, Participant, Preview, Programme, Roster } from "./documents.js";

export type { CohortPlan, Issue, PairScore, Participant, Preview, Programme, Roster };

/** A document: the object, JSON text or UTF-8 bytes. */
export type Source<T> = T | string | ArrayBuffer | Uint8Array;

/** Something that cannot be used, with every issue. */
export class BothwaysError extends Error {
  /**
   * A document: `PROGRAMME_INVALID`, `ROSTER_INVALID`, `PARTICIPANT_INVALID`, `PLAN_INVALID`, `PREVIEW_INVALID`, `PUBLISH_INVALID`; in a Worker also
   * `PROGRAMME_FETCH` and `ROSTER_FETCH`. A person whom the roster lacks: `UNKNOWN_PERSON`. What was closed: `COHORT_CLOSED`,
   * `ENGINE_CLOSED`. The module: `WASM_FETCH`, `WASM_UNSUPPORTED`, `WASM_CSP`, `WASM_MIME`, and `WASM_TERMINATED` after its end.
   */
  readonly code: string;
  readonly issues: Issue[];
}

/** Starts the engine in a browser, a Worker or Node. The module is compiled once. */
export function createEngine(options?: {
  /**
   * `bothways_bg.wasm`, if it is not beside `engine.js`. Its second half, `bothways_more.wasm`, is looked for beside a URL
   * that is given here, else beside `engine.js`.
   */
  wasm?: URL | BufferSource | WebAssembly.Module;
  /** Hears often, and in between, how far something is. */
  onProgress?: (progress: Progress) => void;
}): Promise<Engine>;

/** How far something is that takes long. */
export interface Progress {
  /**
   * `roster`: people were read. `demand`: it is being found out whom many would pick. `comparing`, `pairs`, `circles`: a
   * plan is being made.
   */
  phase: "roster" | "demand" | "comparing" | "pairs" | "circles";
  /** How much of the phase is done. */
  done: number;
  /** Of how much, if that is known. */
  of?: number;
}

/**
 * Starts the engine in a Worker of its own, in a browser or in Node; `worker.js` lies beside `engine.js`. Nothing keeps the
 * page waiting, and what was given a `signal` ends at once when that is aborted: the Worker is ended, and the next thing to
 * do starts another, which opens the rosters again. Where a browser allows no Worker, the same is done on the page's thread,
 * bit by bit, and ends with the bit at hand.
 */
export function createWorkerEngine(options?: {
  /** As for `createEngine`. */
  wasm?: URL | BufferSource | WebAssembly.Module;
  /** Hears at most every 50 ms how far something is. */
  onProgress?: (progress: Progress) => void;
}): Promise<WorkerEngine>;

/** Something that can be cancelled; it is then rejected with the signal's reason. */
export interface Cancellable {
  signal?: AbortSignal;
}

/** {@link Engine}, with promises. */
export interface WorkerEngine {
  checkProgramme(programme: Source<Programme>, options?: Cancellable): Promise<{ ok: boolean; issues: Issue[] }>;
  /** Documents may be `URL`s here, which the Worker fetches. They are kept, to be opened again after a cancel. */
  open(programme: Source<Programme> | URL, roster: Source<Roster> | URL, options?: Cancellable): Promise<WorkerCohort>;
  publish(
    programme: Source<Programme>,
    roster: Source<Roster>,
    options?: { for?: string } & Cancellable,
  ): Promise<ReturnType<Engine["publish"]>>;
  /** Ends the Worker, which would keep Node running. What is not answered yet is rejected. */
  close(): void;
}

/** {@link Cohort}, with promises. */
export interface WorkerCohort {
  readonly size: number;
  readonly issues: Issue[];
  score(a: string, b: string, options?: Cancellable): Promise<PairScore>;
  preview(participant: Source<Participant>, options?: Parameters<Cohort["preview"]>[1] & Cancellable): Promise<ReturnType<Cohort["preview"]>>;
  plan(request?: Parameters<Cohort["plan"]>[0] & Cancellable): Promise<ReturnType<Cohort["plan"]>>;
  gather(options?: Cancellable): Promise<void>;
  close(): Promise<void>;
}

export interface Engine {
  /** Name and version, as receipts carry them. */
  readonly name: string;
  readonly version: string;
  checkProgramme(programme: Source<Programme>): { ok: boolean; issues: Issue[] };
  /** Throws a {@link BothwaysError} when either document cannot be used. */
  open(programme: Source<Programme>, roster: Source<Roster>): Cohort;
  /** What a browser may have of a roster. `ids` maps real ids to published ones and stays with the coordinator. */
  publish(
    programme: Source<Programme>,
    roster: Source<Roster>,
    options?: { for?: string },
  ): { roster: Roster; ids: Record<string, string>; issues: Issue[] };
}

export interface Cohort {
  readonly size: number;
  readonly issues: Issue[];
  /** How two people score, from `a`'s side. */
  score(a: string, b: string): PairScore;
  /**
   * Whom a participant could exchange with. The first one compares everybody with everybody, to know whom many would
   * pick. They need not be in the roster; if they are, this replaces them.
   */
  preview(
    participant: Source<Participant>,
    options?: {
      /** The most matches to show; absent what the programme says. */
      size?: number;
      /** Whether to look for circles of three; absent what the programme says. */
      circles?: boolean;
      /**
       * Whether to say whom the plan for everybody would give; absent what the programme says. Takes as long as
       * the plan of pairs: ask in a Worker.
       */
      likely?: boolean;
    },
  ): Preview & {
    /** What did not count of the participant or of the options; absent where all did. */
    issues?: Issue[];
  };
  /**
   * Who exchanges with whom. Pairs alone are the exact best; with circles it is no worse, and `bound` says how far it may
   * be from the best. Throws a {@link BothwaysError} for what contradicts itself or the rules. Can take seconds: ask in a
   * Worker.
   */
  plan(request?: {
    objective?: "everyone" | "quality";
    /** Whether there may be circles of three; absent what the programme says. */
    circles?: boolean;
    /** Groups that are kept: two ids, or three in teaching order. */
    locked?: string[][];
    /** Groups that are never made. Two people named here are in no circle together either. */
    forbidden?: string[][];
  }): CohortPlan & {
    /** What did not count of the request; absent where all did. */
    issues?: Issue[];
  };
  /**
   * Finds out whom many would pick, as the first preview does by itself among up to 20,000 people. Beyond, it takes
   * minutes, and previews do without until it was done: no `inDemand`, and the best matches are shown.
   */
  gather(): void;
  /** Lets go of the roster; every later call throws. */
  close(): void;
}
