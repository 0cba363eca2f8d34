/** Properties set on a plain element, before it was defined, become properties of what it is now. */
export function upgrade(element, names) {
  for (const name of names.filter((one) => Object.hasOwn(element, one))) {
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}
