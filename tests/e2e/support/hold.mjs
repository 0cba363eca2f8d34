/** Runs in the page: a half of the module, the second one if no other is named, comes when the test says so. */
export function hold(half = "bothways_more") {
  const { fetch } = window;
  const { promise, resolve } = Promise.withResolvers();
  window.release = resolve;
  window.fetch = async (address, ...rest) => {
    if (String(address).includes(half)) await promise;
    return fetch(address, ...rest);
  };
}
