/**
 * Settles once what is drawn now is on the screen and can be used; before long also where nothing is being painted, as in
 * a tab that nobody looks at.
 */
export const painted = () => new Promise((resolve) => {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  setTimeout(resolve, 1000);
});
