// A catalogue as large as ESCO's: 13,896 skills in 411 areas, each with a few other names. The same one every time.

import { random } from "./lib/random.mjs";

const SKILLS = 13_896;
const AREAS = 411;

const VERBS = [
  "manage", "advise on", "plan", "operate", "maintain", "design", "assess", "teach", "monitor", "prepare", "repair", "coordinate",
  "negotiate", "test", "analyse", "document", "present", "supervise", "install", "develop", "review", "handle", "draw up", "promote",
];
const THINGS = [
  "budgets", "contracts", "machinery", "software", "databases", "events", "campaigns", "crops", "textiles", "spreadsheets", "vehicles",
  "networks", "customers", "volunteers", "archives", "recipes", "photographs", "manuscripts", "invoices", "timber", "greenhouses",
  "laboratories", "exhibitions", "rosters", "suppliers", "surveys", "presentations", "interviews", "translations", "tenders",
  "warehouses", "fisheries", "pipelines", "playgrounds", "festivals", "pensions", "payrolls", "prototypes", "lessons", "patients",
];
const WHERE = [
  "in a team", "abroad", "under pressure", "for small firms", "in hospitals", "at sea", "in schools", "online", "outdoors", "at night",
  "for the public", "in workshops", "on a tight schedule", "with children", "in several languages", "by hand", "in the field",
];

/** A programme with that catalogue and nothing else. */
export function largeProgramme() {
  const draw = random(20270301);
  const names = new Set();
  while (names.size < SKILLS) names.add(`${draw.pick(VERBS)} ${draw.pick(THINGS)} ${draw.pick(WHERE)}`);
  const skillAreas = Array.from({ length: AREAS }, (_, nth) => ({ id: `area-${nth}`, label: `Area ${nth + 1}`, skills: [] }));
  [...names].forEach((label, nth) => {
    const also = Array.from({ length: draw.below(5) }, () => `${draw.pick(VERBS)} ${draw.pick(THINGS)}`);
    skillAreas[nth % AREAS].skills.push({ id: `skill-${nth}`, label, also });
  });
  return { schema: "bothways/programme@1", id: "large", title: "A large catalogue", skillAreas };
}

/** What somebody types, letter by letter; some of it with a slip. */
export const TYPED = ["spreadsheets", "negotiate contracts", "presentatoins", "teach lessons with", "photograhps", "e", "supervise vol", "budgets in hospitals", "zzz"];
