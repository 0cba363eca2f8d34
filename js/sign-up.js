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

/**
 * Hands a document to the host, and what comes of it to the questionnaire.
 *
 * @param {object} handed - the document
 * @param {{element: HTMLElement, module: object, id: number, gone: () => boolean, report: (detail: object) => void,
 *   acknowledged: (receipt: object) => void}} to - `gone` tells whether the questionnaire has left the page meanwhile
 */
export function handOver(handed, { element, module, id, gone, report, acknowledged }) {
  const { prevented, answer } = offer(element, handed);
  // A listener may have taken the element off the page; then there is nobody left to tell.
  if (gone()) return;
  if (prevented) return module.settlePrevented(id);
  if (!answer) {
    module.settleUnheard(id);
    report({ code: "HOST_ABSENT", message: "Nobody called respondWith.", recoverable: true, phase: "submit" });
    return;
  }
  answer.then(
    (receipt) => {
      if (gone()) return;
      module.settleAcknowledged(id, text(receipt?.reference), text(receipt?.message));
      acknowledged(receipt);
    },
    (refusal) => {
      if (gone()) return;
      const retry = refusal?.retry !== false;
      // What an `Error` says is for developers; a refusal's message is for people.
      module.settleRejected(id, refusal instanceof Error ? undefined : text(refusal?.message), retry);
      report({ code: "HOST_REJECTED", message: "The host refused the sign-up.", recoverable: retry, phase: "submit" });
    },
  );
}

/** Hands the person a file. */
export function download(name, content) {
  const type = name.endsWith(".ics") ? "text/calendar" : "application/json";
  const url = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  // Browsers read the file after the click has returned; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** What a person answered in an earlier sign-up. */
export function answersOf({ participant, answers, purposes, expectations, interested, agreement }) {
  return { ...participant, answers, purposes, expectations, interested, agreement };
}

/** What may be shown of what a host answered: a text, or nothing. */
function text(value) {
  return typeof value === "string" && value ? value : undefined;
}
