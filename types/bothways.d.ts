import type { Answers, CheckIn, Issue, Participant, Preview, Programme, Roster, SignUp } from "./documents.js";

export type { Answers, CheckIn, Issue, Participant, Preview, Programme, Roster, SignUp };

/** A document as a host may give it: the object, JSON text, UTF-8 bytes, a URL, a promise, or a function returning one. */
export type Source<T> = Given<T> | Promise<Given<T>> | (() => Given<T> | Promise<Given<T>>);

/** A document: an object, JSON text, its bytes or its address. */
export type Given<T> = T | string | URL | ArrayBuffer | Uint8Array;

/** How far the sign-up is. */
export type State = "loading" | "ready" | "dirty" | "submitting" | "acknowledged" | "failed";

/** The pages, in order. */
export type Step =
  | "start"
  | "aim"
  | "help"
  | "where-you-are"
  | "show"
  | "how-well"
  | "you"
  | "when"
  | "how"
  | "worth-it"
  | "who-could-fit"
  | "rules"
  | "check"
  | "check-in"
  | "done";

/** What a host may answer a sign-up with. */
export interface Receipt {
  /** A reference the person can quote. */
  reference?: string | number | bigint | null;
  /** What the person reads. */
  message?: string | null;
}

/** What a host may refuse a sign-up with. */
export interface Refusal {
  /** What the person reads. */
  message?: string;
  /** `false` when trying again makes no sense. */
  retry?: false;
}

export interface SubmitDetail {
  /** The sign-up; its `status` is `withdrawn` when the person takes it back. */
  signup?: SignUp;
  /** In its place with `mode="check-in"`. */
  checkIn?: CheckIn;
  /** Call it once, during the event. Fulfilled: taken. Rejected (see {@link Refusal}): not taken. */
  respondWith(promise: Promise<Receipt | void> | Receipt | void): void;
}

export interface ErrorDetail {
  code: string;
  message: string;
  path?: string;
  issues?: Issue[];
  recoverable: boolean;
  phase: "start" | "roster" | "participant" | "value" | "signup" | "draft" | "locale" | "submit";
}

export interface BothwaysEventMap {
  "bothways-ready": CustomEvent<{ version: string }>;
  "bothways-step": CustomEvent<{ step: Step }>;
  "bothways-change": CustomEvent<{ value: Answers }>;
  "bothways-preview": CustomEvent<{ considered: number; matched: number }>;
  /** A draft for you to keep, at most 4,096 characters; `null` when it may go. */
  "bothways-draft": CustomEvent<{ draft: string | null }>;
  "bothways-submit": CustomEvent<SubmitDetail>;
  "bothways-acknowledged": CustomEvent<{ id: string; revision: number; reference?: string }>;
  "bothways-error": CustomEvent<ErrorDetail>;
  "bothways-resize": CustomEvent<{ width: number; height: number }>;
}

/** Something that cannot be used, with every issue. */
export class BothwaysError extends Error {
  readonly code: string;
  readonly issues: Issue[];
}

/** `<bothways-signup>`. */
export class BothwaysSignup extends HTMLElement {
  programme: Source<Programme> | null;
  roster: Source<Roster> | null;
  /** Facts the host already knows, in place of all earlier ones; locked in the form. */
  participant: Partial<Participant> | null;
  value: Answers | null;
  /** An earlier sign-up to change or to withdraw; `null` forgets it. */
  signup: SignUp | null;
  /** The unfinished answers as one text. */
  draftData: string | null;
  step: Step;
  readonly state: State;
  /** Settles when the questionnaire can be used, or cannot. */
  readonly ready: Promise<BothwaysSignup>;
  readonly version: string;
  /** The form that it is in. */
  readonly form: HTMLFormElement | null;
  /** Its name in that form. */
  name: string;

  /** Which pages are not answered yet. Shows nothing. */
  validate(): { ok: boolean; steps: Step[] };
  submit(): void;
  withdraw(): void;
  reset(): void;
  clearDraft(): void;
  preview(): Promise<Preview | null>;
  show(step: Step): void;
}

declare global {
  /** They bubble: the element, whatever it is in, the document and the window hear them. */
  interface GlobalEventHandlersEventMap extends BothwaysEventMap {}
  interface HTMLElementTagNameMap {
    "bothways-signup": BothwaysSignup;
  }
}
