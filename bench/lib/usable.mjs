// Runs in the measured page, put there by the browser before the page's own scripts: no part of what is downloaded.

/**
 * Calls `__usable` with the milliseconds since the navigation began, once the first page can be used: the `event`, if
 * one is named, has fired, the `button` inside `host` is laid out, visible and enabled, and two more frames have
 * begun, so that a frame with the button has been painted and the page's thread was free to begin the next.
 *
 * Then the button is clicked at once, and `__ledOn` is called in the same way when the second page is there, by its `control`.
 */
export function watchUsable({ event, host, button, control }) {
  let heard = event === undefined;
  if (!heard) addEventListener(event, () => { heard = true; }, { capture: true, once: true });

  function there(selector) {
    const scope = host === undefined ? document : document.querySelector(host)?.shadowRoot;
    const found = heard ? scope?.querySelector(selector) : undefined;
    if (!found || found.disabled) return undefined;
    const { width, height } = found.getBoundingClientRect();
    return width > 0 && height > 0 && found.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ? found : undefined;
  }

  const frame = () => new Promise(requestAnimationFrame);
  async function arrival(selector, tell) {
    let found;
    do await frame(); while (!(found = there(selector)));
    await frame();
    await frame();
    tell(String(performance.now()));
    return found;
  }

  arrival(button, (time) => globalThis.__usable(time)).then((found) => {
    found.click();
    return arrival(control, (time) => globalThis.__ledOn(time));
  });
}

/** Milliseconds until anything was painted; the browser says so only some time after the fact. */
export const firstPaint = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
