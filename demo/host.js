// The host's half of the demonstration: what a learning platform would do with the widget, and a window into it.
// It uses only the element's documented attributes, properties and events, and never innerHTML.

const signup = document.querySelector("bothways-signup");
const byId = (id) => document.getElementById(id);

/** Long enough to see the widget wait, short enough not to annoy. */
const ANSWER_AFTER_MS = 600;
const MOST_LINES = 60;

const EVENTS = [
  "bothways-ready", "bothways-step", "bothways-change", "bothways-preview", "bothways-draft",
  "bothways-submit", "bothways-acknowledged", "bothways-error", "bothways-resize",
];

/** A line about an event. What the person answered stays out of it; only the sign-up itself is shown, further down. */
function describe(type, detail) {
  switch (type) {
    case "bothways-ready": return "The questionnaire is there.";
    case "bothways-step": return detail?.step === undefined ? "Another page." : `Page: ${detail.step}`;
    case "bothways-change": return "An answer changed.";
    case "bothways-preview": return previewLine(detail?.preview ?? detail);
    case "bothways-draft": return detail.draft === null ? "The draft may go." : `A draft to keep, ${detail.draft.length} characters.`;
    case "bothways-submit": return `${detail.checkIn ? "Check-in" : "Sign-up"} ${(detail.checkIn ?? detail.signup).id}, revision ${(detail.checkIn ?? detail.signup).revision}.`;
    case "bothways-acknowledged": return detail?.reference ? `Reference ${detail.reference}.` : "Taken.";
    case "bothways-error": return `${detail?.code}: ${detail?.message}`;
    case "bothways-resize": return detail?.height === undefined ? "Another height." : `${Math.round(detail.height)} px high.`;
    default: return "";
  }
}

function previewLine(preview) {
  if (!Array.isArray(preview?.matches)) return "Who could fit, worked out in this browser.";
  return `${preview.matches.length} shown, ${preview.considered} people considered.`;
}

const heard = byId("heard");

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

/** Newest first. A run of the same line is one with a count: typing would otherwise push everything else out. */
function hear(type, what) {
  const latest = heard.firstElementChild;
  const same = type === "bothways-resize" ? type : `${type} ${what}`;
  const times = latest?.dataset.same === same ? Number(latest.dataset.times) + 1 : 1;
  const line = document.createElement("li");
  line.dataset.same = same;
  line.dataset.times = String(times);
  line.classList.toggle("is-error", type === "bothways-error");
  const clock = element("time", new Date().toLocaleTimeString("en-GB"));
  line.append(clock, " ", element("code", type));
  if (times > 1) line.append(element("span", ` ${times} times`, "times"));
  line.append(" ", element("span", what, "what"));
  if (times > 1) latest.replaceWith(line);
  else heard.prepend(line);
  while (heard.childElementCount > MOST_LINES) heard.lastElementChild.remove();
}

for (const type of EVENTS) signup.addEventListener(type, (event) => hear(type, describe(type, event.detail)));

hear("page", "Waiting for the widget.");
customElements.whenDefined("bothways-signup").then(() => hear("page", "The element is defined."));
byId("heard-clear").addEventListener("click", () => heard.replaceChildren());

// ---- a sign-up arrives ----

/** Short, and without the letters and figures that are mistaken for each other on the phone. */
function newReference() {
  const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  const letters = [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => alphabet[byte % alphabet.length]).join("");
  return `BW-${letters.slice(0, 3)}-${letters.slice(3)}`;
}

/** A retry brings the same id, so it gets the same reference: nobody is signed up twice. */
const references = new Map();

function receive(entry) {
  if (!references.has(entry.id)) references.set(entry.id, newReference());
  const reference = references.get(entry.id);
  const withdrawn = entry.status === "withdrawn";
  byId("received-note").textContent = `${withdrawn ? "Withdrawn" : "Received"} under the reference ${reference}. This is all the platform has:`;
  const shown = byId("received");
  shown.querySelector("pre").textContent = JSON.stringify(entry, null, 2);
  shown.hidden = false;
  markDone(!withdrawn);
  const message = entry.schema.startsWith("bothways/check-in")
    ? "The Both ways team reads it this week."
    : withdrawn
      ? "You are off the list. You can sign up again whenever you like."
      : "The Both ways team confirms this by e-mail within a week.";
  return { reference, message };
}

function markDone(done) {
  byId("lesson-sign-up").classList.toggle("is-done", done);
  const count = done ? 3 : 2;
  byId("progress").value = count;
  byId("progress-text").textContent = `${count} of 6 done`;
}

const after = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const ANSWERS = {
  receive: (entry) => after(ANSWER_AFTER_MS).then(() => receive(entry)),
  refuse: () => after(ANSWER_AFTER_MS).then(() => Promise.reject({ message: "Sign-ups are closed for maintenance until two o’clock." })),
  silence: () => new Promise(() => {}),
};

signup.addEventListener("bothways-submit", (event) => {
  const { value } = document.querySelector("input[name=answer]:checked");
  // "deaf": a page that never calls respondWith, because nobody wrote that part
  if (value in ANSWERS) event.detail.respondWith(ANSWERS[value](event.detail.checkIn ?? event.detail.signup));
});

/** A platform would keep it with the person's course data; here it lasts as long as the page. */
let kept = null;
signup.addEventListener("bothways-draft", (event) => { kept = event.detail.draft; });

// ---- how the widget shows ----

byId("theme").addEventListener("change", ({ target }) => {
  signup.setAttribute("theme", target.value);
  // The page goes along, as a platform with its own switch would.
  if (target.value === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = target.value;
});

byId("lang").addEventListener("change", ({ target }) => signup.setAttribute("lang", target.value));

byId("dir").addEventListener("change", ({ target }) => {
  if (target.value) signup.setAttribute("dir", target.value);
  else signup.removeAttribute("dir");
});

byId("mode").addEventListener("change", ({ target }) => {
  signup.toggleAttribute("readonly", target.value === "readonly");
  signup.setAttribute("mode", target.value);
});

byId("draft").addEventListener("change", ({ target }) => {
  signup.setAttribute("draft", target.value);
  if (target.value === "host" && kept !== null) signup.draftData = kept;
});

byId("known").addEventListener("change", ({ target }) => {
  signup.participant = target.checked
    ? { id: "noor-westbrook", name: "Noor Westbrook", unit: "Customer care", location: "Leipzig", timeZone: "Europe/Berlin" }
    : null;
});

// ---- documents of one's own ----

/** What a coordinator's page would have: the whole roster, where the widget gets the published one. */
const DEMO = { programme: new URL("demo/programme.json", document.baseURI), roster: new URL("demo/roster.json", document.baseURI) };
export const inUse = { ...DEMO };

const NOBODY = { schema: "bothways/roster@1", people: [] };

byId("own-use").addEventListener("click", async () => {
  const [programme] = byId("own-programme").files;
  const [roster] = byId("own-roster").files;
  const note = byId("own-note");
  if (!programme && !roster) {
    note.textContent = "Choose a programme, a roster or both first.";
    return;
  }
  try {
    const [programmeText, rosterText] = await Promise.all([programme?.text(), roster?.text()]);
    // Somebody else's programme with our invented people would compare skills that do not meet.
    if (programmeText !== undefined) signup.programme = programmeText;
    signup.roster = rosterText ?? NOBODY;
    Object.assign(inUse, { programme: programmeText ?? inUse.programme, roster: rosterText ?? JSON.stringify(NOBODY) });
    note.textContent = `In use: ${[programme?.name, roster?.name].filter(Boolean).join(" and ")}.`;
  } catch {
    note.textContent = "A file could not be read. The widget still has what it had before; choose the file again.";
  }
});

byId("own-back").addEventListener("click", () => {
  Object.assign(inUse, DEMO);
  signup.programme = DEMO.programme;
  signup.roster = new URL("demo/roster.published.json", document.baseURI);
  byId("own-programme").value = "";
  byId("own-roster").value = "";
  byId("own-note").textContent = "Back to the demo’s own documents.";
});

// ---- the coordinator ----

byId("plan-make").addEventListener("click", async () => (await import("./plan.js")).make());

// ---- the platform itself ----

document.querySelector(".bar-search").addEventListener("submit", (event) => {
  event.preventDefault(); // there is nothing to find, and a reload would cost the person their page
  byId("elsewhere").focus();
});

const narrow = matchMedia("(max-width: 760px)");
const outline = document.querySelector(".outline details");
const fold = () => { outline.open = !narrow.matches; };
narrow.addEventListener("change", fold);
fold();
