// The questionnaire of the demo programme as a SurveyJS model: same pages, same order, same skills, in SurveyJS's own
// ways of asking. What SurveyJS has no counterpart for (who could fit) is left out, to its advantage.
//
// The skills that are ticked on one page become panels on the next through a shared `valueName`, as its documentation
// has it; the tag box searches as you type and takes skills of one's own.

/** A `Text` as SurveyJS's localised string. */
function text(value) {
  if (typeof value === "string") return value;
  const { en, ...others } = value;
  return { default: en, ...others };
}

const choice = ({ id, label }) => ({ value: id, text: text(label) });
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
const FORMATS = { "in-person": "In person", video: "Video", call: "A call", chat: "Chat" };
const PURPOSES = {
  knowledge: "Passing on knowledge", understanding: "Understanding each other", retention: "Staying and growing here", inclusion: "Seeing things differently",
};
const APPROACHES = {
  reciprocal: "We both teach, we both learn", "co-mentoring": "We swap roles from time to time",
  reverse: "The one with less experience shows", traditional: "The one with more experience shows",
};
const LANGUAGES = { en: "English", de: "Deutsch", sv: "Svenska", pt: "Português", pl: "Polski", es: "Español", fr: "Français" };
const choices = (names) => Object.entries(names).map(([value, label]) => ({ value, text: label }));

/** A SurveyJS model for a parsed programme document. */
export function surveyModel(programme) {
  return {
    title: text(programme.title),
    firstPageIsStartPage: true,
    startSurveyText: "Start",
    completeText: "Send",
    showProgressBar: true,
    showPreviewBeforeComplete: true,
    pages: [
      start(programme), help(programme), whereYouAre(programme), show(programme), howWell(programme),
      you(programme), when(programme), how(programme), worthIt(programme), rules(programme),
    ],
  };
}

/** What it is, what one does, how long it takes, when pairs are made, who sees what: as the first page of Bothways has it. */
function start({ description, privacyNotice, pairing }) {
  const paragraph = (name, words) => ({ type: "html", name, html: marked(words, "<p>", "</p>") });
  const when = pairing.mode === "rolling" ? "Pairs are made as people sign up." : "Pairs are made together.";
  return {
    name: "start",
    elements: [
      paragraph("what", description),
      {
        type: "html", name: "steps",
        html: "<ol><li>Say what you would like help with.</li><li>Say what you could show a colleague.</li><li>Send it, and hear who was found.</li></ol>",
      },
      paragraph("how-long", "About five minutes. You can stop at any time and come back."),
      paragraph("when", when),
      paragraph("who-sees-what", privacyNotice),
    ],
  };
}

/** A `Text` with markup around it, in every language. */
function marked(words, before, after) {
  const localised = text(words);
  if (typeof localised === "string") return `${before}${localised}${after}`;
  return Object.fromEntries(Object.entries(localised).map(([language, one]) => [language, `${before}${one}${after}`]));
}

const skillsOf = (programme) => programme.skillAreas.flatMap((area) => area.skills).filter((skill) => !skill.retired);

function picker(programme, name, title, nothing) {
  return {
    name,
    elements: [
      {
        type: "tagbox", name: `${name}-skills`, valueName: name, valuePropertyName: "skill", title, isRequired: true,
        choices: skillsOf(programme).map(choice), searchMode: "contains", maxSelectedChoices: 8,
        allowCustomChoices: programme.ownSkills, visibleIf: `{${name}-nothing} <> true`,
      },
      { type: "boolean", name: `${name}-nothing`, title: nothing },
    ],
  };
}

const help = (programme) => picker(programme, "learn", "What would you like help with?", "I only want to teach");
const show = (programme) => picker(programme, "teach", "What could you show a colleague?", "I only want to learn");

function perSkill(name, valueName, title, templateElements) {
  return {
    name,
    elements: [{
      type: "paneldynamic", name: `${name}-skills`, valueName, title, templateTitle: "{panel.skill}",
      allowAddPanel: false, allowRemovePanel: false,
      // Never seen: it is what turns a skill's id into its label in the title above.
      templateElements: [{ type: "dropdown", name: "skill", visible: false, choicesFromQuestion: `${valueName}-skills` }, ...templateElements],
    }],
  };
}

/** Views have no levels, so nobody is asked for one. */
const hasLevel = (programme) => {
  const views = skillsOf(programme).filter((skill) => skill.kind === "perspective").map(({ id }) => `'${id}'`);
  return views.length > 0 ? `!({panel.skill} anyof [${views.join(", ")}])` : undefined;
};

const levels = (programme, from, to) =>
  programme.levels.map((label, value) => ({ value, text: text(label) })).slice(from, to + 1);

function whereYouAre(programme) {
  return perSkill("where-you-are", "learn", "Where are you with each of them now?", [
    { type: "radiogroup", name: "level", title: "Now", choices: levels(programme, 0, 3), visibleIf: hasLevel(programme) },
    {
      type: "radiogroup", name: "priority", title: "How much it matters", colCount: 3,
      choices: [{ value: 3, text: "Most" }, { value: 2, text: "Much" }, { value: 1, text: "Some" }],
    },
  ]);
}

function howWell(programme) {
  return perSkill("how-well", "teach", "How well do you know them?", [
    { type: "radiogroup", name: "level", title: "How well", isRequired: true, choices: levels(programme, 1, 4), visibleIf: hasLevel(programme) },
    {
      type: "radiogroup", name: "eagerness", title: "Do you enjoy showing it?",
      choices: [{ value: "eager", text: "Very much" }, { value: "willing", text: "Gladly enough" }, { value: "reluctant", text: "If need be" }],
    },
  ]);
}

function you(programme) {
  return {
    name: "you",
    elements: [
      { type: "radiogroup", name: "stage", title: "Where are you in your working life?", choices: programme.stages.map(choice) },
      { type: "tagbox", name: "languages", title: "Languages you can meet in", choices: choices(LANGUAGES), allowCustomChoices: true },
      { type: "text", name: "unit", title: "Your unit", maxLength: 100 },
    ],
  };
}

function when(programme) {
  return {
    name: "when",
    elements: [
      {
        type: "matrix", cellType: "checkbox", name: "availability", title: "Which parts of which days suit you?",
        rows: DAYS.map((day, index) => ({ value: index + 1, text: day })), columns: programme.dayParts.map(choice),
        visibleIf: "{flexible} <> true",
      },
      { type: "boolean", name: "flexible", title: "I am flexible" },
    ],
  };
}

function how(programme) {
  return {
    name: "how",
    elements: [
      { type: "radiogroup", name: "approach", title: "How would you like to do it?", choices: programme.approaches.map((id) => ({ value: id, text: APPROACHES[id] })) },
      { type: "checkbox", name: "cadences", title: "How often?", choices: programme.cadences.map(choice) },
      { type: "radiogroup", name: "durationMonths", title: "For how long?", choices: programme.durations.map((months) => ({ value: months, text: `${months} months` })) },
      { type: "checkbox", name: "formats", title: "Where?", choices: programme.formats.map((id) => ({ value: id, text: FORMATS[id] })) },
      { type: "radiogroup", name: "style", title: "Which style suits you?", choices: programme.styles.map(choice) },
    ],
  };
}

function worthIt(programme) {
  const kinds = { text: "comment", "yes-no": "boolean" };
  return {
    name: "worth-it",
    elements: [
      ...programme.questions.map(({ id, kind, label, maxLength, required, showIf }) => ({
        type: kinds[kind], name: id, title: text(label), maxLength, isRequired: required,
        visibleIf: showIf && `{${showIf.question}} = ${showIf.is}`,
      })),
      { type: "checkbox", name: "purposes", title: "What is it for?", choices: programme.purposes.map((id) => ({ value: id, text: PURPOSES[id] })) },
    ],
  };
}

function rules(programme) {
  const agreed = programme.groundRules.map((rule, index) => ({ value: index, text: text(rule) }));
  return {
    name: "rules",
    elements: [
      { type: "checkbox", name: "groundRules", title: "We agree", choices: agreed, isRequired: true, minSelectedChoices: agreed.length },
      { type: "checkbox", name: "training", title: "Before you start", isRequired: programme.training.required, choices: [{ value: true, text: text(programme.training.label) }] },
      { type: "checkbox", name: "readiness", title: "Are you ready?", choices: programme.readiness.map(choice) },
    ],
  };
}
