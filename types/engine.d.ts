import type { CohortPlan, Issue, PairScore, Participant, Preview, Programme, Roster } from "./documents";

export type { CohortPlan, Issue, PairScore, Participant, Preview, Programme, Roster };

/** A document: the object, JSON text or UTF-8 bytes. */
export type Source<T> = T | string | ArrayBuffer | Uint8Array;

/** Something that cannot be used, with every issue. */
export class BothwaysError extends Error {
  readonly code: string;
  readonly issues: Issue[];
}

/** Starts the engine in a browser, a Worker or Node. The module is compiled once. */
export function createEngine(options?: { wasm?: URL | BufferSource | WebAssembly.Module }): Promise<Engine>;

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
  ): Preview;
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
    /** Groups that are never made. */
    forbidden?: string[][];
  }): CohortPlan;
  /** Lets go of the roster; every later call throws. */
  close(): void;
}
