/**
 * Handing a sign-up or a check-in over: to the host as an event, to the person as a file.
 */
/**
 * Fires `bothways-submit`. `answer` is the promise that a listener gave to `respondWith`, if one did.
 *
 * @returns {{prevented: boolean, answer?: Promise<unknown>}}
 */
function offer(element, handed) {
  let answer;
  const respondWith = (promise) => {
    if (answer) throw new DOMException("respondWith was called before.", "InvalidStateError");
    if (event.eventPhase === Event.NONE) {
      throw new DOMException("respondWith must be called during the event.", "InvalidStateError");
    }
    answer = Promise.resolve(promise);
  };
  const what = handed.schema.startsWith("bothways/check-in") ? { checkIn: handed } : { signup: handed };
  const event = new CustomEvent("bothways-submit", {
    bubbles: true, composed: true, cancelable: true, detail: { ...what, respondWith },
  });
  element.dispatchEvent(event);
  return { prevented: event.defaultPrevented, answer };
}

/** Hands documents to the host, and what comes of them to the questionnaire, also if that was drawn anew meanwhile. */
export class Outbox {
  #to;
  #handed = 0;
  #newest;
  /** The latest revision that the host has taken, and whose it is. */
  #taken = {};
  #untold;

  /**
   * @param {{element: HTMLElement, tell: (verb: string, ...said: unknown[]) => boolean,
   *   fire: (name: string, detail: object) => void}} to - `tell` calls the questionnaire, unless there is none just now
   */
  constructor(to) {
    this.#to = to;
  }

  /** Hands a document over; what the host does to its copy is its own affair. */
  hand(handed, copy) {
    const turn = ++this.#handed;
    const { id, revision } = handed;
    this.#newest = handed;
    const { prevented, answer } = offer(this.#to.element, copy);
    if (prevented) {
      answer?.catch(() => {});
      return this.#tell("settlePrevented");
    }
    if (!answer) {
      this.#tell("settleUnheard");
      return this.#report("HOST_ABSENT", "Nobody called respondWith.", true);
    }
    answer.then(
      (receipt) => {
        // An older revision says nothing of the one that the host was given since, and less of another person's.
        const [reference, newest] = [text(receipt, "reference"), this.#newest];
        const of = whose(handed);
        const outdated = this.#taken.of === of && revision < this.#taken.revision;
        if (!outdated) this.#taken = { of, revision };
        if (id === newest.id && revision === newest.revision) {
          // Another try of the same that is refused later, such as a duplicate, is no news.
          this.#handed += 1;
          this.#tell("settleAcknowledged", reference, text(receipt, "message"));
        } else if (handed.status && of === whose(newest) && !outdated) this.#to.tell("settleEarlier", JSON.stringify(handed));
        this.#to.fire("bothways-acknowledged", { id, revision, reference });
      },
      (refusal) => {
        // It has been sent again, and that is what there is to wait for.
        if (turn !== this.#handed) return;
        const retry = said(refusal, "retry") !== false;
        // What an `Error` says is for developers; a refusal's message is for people.
        this.#tell("settleRejected", refusal instanceof Error ? undefined : text(refusal, "message"), retry);
        this.#report("HOST_REJECTED", "The host refused the sign-up.", retry);
      },
    );
  }

  /** Tells the questionnaire, which is on the page again, what came while it was not. */
  catchUp() {
    if (this.#untold) this.#to.tell(...this.#untold);
    this.#untold = undefined;
  }

  #tell(...said) {
    if (!this.#to.tell(...said)) this.#untold = said;
  }

  #report(code, message, recoverable) {
    this.#to.fire("bothways-error", { code, message, recoverable, phase: "submit" });
  }
}

/** Whose a sign-up is, and for what. */
const whose = ({ programme, participant }) => JSON.stringify([programme, participant?.id]);

const TYPES = { ics: "text/calendar", json: "application/json", txt: "text/plain;charset=utf-8" };

/** Hands the person a file. */
export function download(name, content) {
  const type = TYPES[name.split(".").at(-1)];
  const url = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  // Browsers read the file after the click has returned; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A text of a host's answer that may be shown, or nothing. References are often numbers. */
function text(answer, name) {
  const value = said(answer, name);
  return ["string", "number", "bigint"].includes(typeof value) && String(value) ? String(value) : undefined;
}

/** What an answer says under a name; what fails to say it says nothing. */
function said(answer, name) {
  try {
    return answer?.[name];
  } catch {
    return undefined;
  }
}
