const PROPERTIES = ["programme", "roster", "participant", "value", "signup", "draftData", "step", "name"];

/** Properties set on a plain element, before it was defined, become properties of what it is now. */
export function upgrade(element) {
  for (const name of PROPERTIES.filter((one) => Object.hasOwn(element, one))) {
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}
