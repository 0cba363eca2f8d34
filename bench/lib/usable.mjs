// Runs in the measured page, put there by the browser before the page's own scripts: no part of what is downloaded.

/**
 * Calls `__usable` with the milliseconds since the navigation began, once the first page can be used: the `event`, if
 * one is named, has fired, the `button` inside `host` is laid out, visible and enabled, and two more frames have
 * begun, so that a frame with the button has been painted and the page's thread was free to begin the next.
 */
export function watchUsable({ event, host, button }) {
  let heard = event === undefined;
  if (!heard) addEventListener(event, () => { heard = true; }, { capture: true, once: true });

  function there() {
    const scope = host === undefined ? document : document.querySelector(host)?.shadowRoot;
    const found = heard ? scope?.querySelector(button) : undefined;
    if (!found || found.disabled) return false;
    const { width, height } = found.getBoundingClientRect();
    return width > 0 && height > 0 && found.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  }

  requestAnimationFrame(function look() {
    if (!there()) return requestAnimationFrame(look);
    return requestAnimationFrame(() => requestAnimationFrame(() => globalThis.__usable(String(performance.now()))));
  });
}

/** Milliseconds until anything was painted; the browser says so only some time after the fact. */
export const firstPaint = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
