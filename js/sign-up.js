/**
 * Handing a sign-up over: to the host as an event, to the person as a file.
 */

/**
 * Fires `bothways-submit`. `answer` is the promise that a listener gave to `respondWith`, if one did.
 *
 * @returns {{prevented: boolean, answer?: Promise<unknown>}}
 */
export function offer(element, signup) {
  let answer;
  const respondWith = (promise) => {
    if (answer) throw new DOMException("respondWith was called before.", "InvalidStateError");
    if (event.eventPhase === Event.NONE) {
      throw new DOMException("respondWith must be called during the event.", "InvalidStateError");
    }
    answer = Promise.resolve(promise);
  };
  const event = new CustomEvent("bothways-submit", {
    bubbles: true, composed: true, cancelable: true, detail: { signup, respondWith },
  });
  element.dispatchEvent(event);
  return { prevented: event.defaultPrevented, answer };
}

/** Hands the person a file. */
export function download(name, text) {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  // Browsers read the file after the click has returned; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** What a person answered in an earlier sign-up. */
export function answersOf({ participant, answers, purposes, expectations, interested }) {
  return { ...participant, answers, purposes, expectations, interested };
}

/** What may be shown of what a host answered: a text, or nothing. */
export function text(value) {
  return typeof value === "string" && value ? value : undefined;
}
