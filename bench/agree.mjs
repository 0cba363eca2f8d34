// Do two implementations say the same? A fast preview that is wrong would not be worth measuring.

/** Fits and scores may differ in the last basis point, by the rules' own words; an order never. */
const ROUNDING = 1;
const FIGURES = ["score", "youTeachFit", "youLearnFit", "confidence"];

/** The first difference between two previews as a sentence, or `undefined`. Only what both documents hold is compared. */
export function difference(ours, theirs) {
  return firstOf([
    () => unequal("considered", ours.considered, theirs.considered),
    () => unequal("the reasons for leaving out", sorted(ours.excluded), sorted(theirs.excluded)),
    () => unequal("the matches and their order", ids(ours.matches), ids(theirs.matches)),
    ...theirs.matches.map((match, index) => () => differentMatch(ours.matches[index], match)),
    () => unequal("couldTeachYou", ours.oneWay.couldTeachYou, theirs.oneWay.couldTeachYou),
    () => unequal("couldLearnFromYou", ours.oneWay.couldLearnFromYou, theirs.oneWay.couldLearnFromYou),
  ]);
}

function differentMatch(ours, theirs) {
  return firstOf([
    ...FIGURES.map((name) => () => far(`${theirs.id}: ${name}`, ours[name], theirs[name])),
    ...["youTeach", "youLearn"].flatMap((list) => [
      () => unequal(`${theirs.id}: ${list}`, skillsOf(ours[list]), skillsOf(theirs[list])),
      ...theirs[list].map(({ skill, fit }, index) => () => far(`${theirs.id}: ${list} ${skill}`, ours[list][index].fit, fit)),
    ]),
  ]);
}

/** Lazily, so that a later check may rely on the earlier ones. */
function firstOf(checks) {
  for (const check of checks) {
    const found = check();
    if (found) return found;
  }
  return undefined;
}

function unequal(what, ours, theirs) {
  const [left, right] = [JSON.stringify(ours), JSON.stringify(theirs)];
  return left === right ? undefined : `${what}: ${left}, and the reference says ${right}`;
}

const far = (what, ours, theirs) =>
  (Math.abs(ours - theirs) <= ROUNDING ? undefined : `${what}: ${ours}, and the reference says ${theirs}`);

const ids = (matches) => matches.map(({ id }) => id);
const skillsOf = (list) => list.map(({ skill }) => skill);
/** A reason with nobody in it may be there as 0 or not at all. */
const sorted = (counts) => Object.entries(counts).filter(([, count]) => count > 0).sort();
