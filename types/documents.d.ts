// Generated from the Rust types: see tests/schema.rs.

/** What a person agreed to. */
export interface Agreement {
  /** Yours to use; passed over. */
  ext?: unknown;
  /** What they hope to reach. */
  goals?: string[] | null;
  /** Each rule, in the words the person read. */
  groundRules?: string[] | null;
  /** Whether they did the training; not there when there was none. */
  training?: boolean | null;
}

export type AnswerKind = "text" | "choice" | "choices" | "scale" | "yes-no";

/** What one person has answered so far, or what is known of them: a participant with gaps, and what a sign-up adds. */
export interface Answers {
  /** Answers to the programme's own questions, by their ids. */
  answers?: { [key: string]: string | string[] | number | boolean | null } | null;
  /** The approach they picked; without one they take the other person's. */
  approach?: Approach | null;
  /** When they can meet every week, in local time. */
  availability?: (ExactHours | PartHours)[] | null;
  /** Ids of people they do not want to be paired with; never published. */
  avoid?: string[] | null;
  /** Rhythms of the programme that suit them. */
  cadences?: string[] | null;
  /** How many partners they want in this programme, those they have now included. */
  capacity?: number | null;
  /** For how many months they want to meet. */
  durationMonths?: number | null;
  /** What would make it worthwhile. */
  expectations?: string | null;
  /** Yours to use; passed over. */
  ext?: unknown;
  /** Ways of meeting that suit them. */
  formats?: Format[] | null;
  /** Names the person within the roster; never an e-mail address in what is published. */
  id?: string | null;
  /** Ids picked in the preview, most wanted first. */
  interested?: string[] | null;
  /** Languages they can meet in. */
  languages?: string[] | null;
  /** What they want to learn, in their own order. */
  learn?: Wish[] | null;
  /** Where in the world they work; never published. */
  location?: string | null;
  /** The id of whom they report to. */
  manager?: string | null;
  /** Their name. */
  name?: string | null;
  /** Ids of partners they had before. */
  pairedBefore?: string[] | null;
  /** Ids of partners they have now. */
  pairedWith?: string[] | null;
  /** What the person wants from the programme. */
  purposes?: Purpose[] | null;
  /** A career stage of the programme. */
  stage?: string | null;
  /** Their communication style, one of the programme's. */
  style?: string | null;
  /** What they can teach. */
  teach?: Offer[] | null;
  /** The IANA zone of their hours, such as `Europe/Berlin`. */
  timeZone?: string | null;
  /** Where in the organisation they work. */
  unit?: string | null;
  /** How much others may see of them. */
  visibility?: Visibility | null;
}

export type Approach = "reciprocal" | "co-mentoring" | "reverse" | "traditional";

/** A rhythm of meeting. */
export interface Cadence {
  /** Yours to use; passed over. */
  ext?: unknown;
  /** Its id. */
  id: string;
  /** What people call it; the id when left out. */
  label?: Text | null;
  /** How long one session lasts, in minutes. */
  minutes?: number | null;
  /** How many times a month. */
  perMonth?: number | null;
}

/** Something that can be chosen. */
export interface Choice {
  /** Yours to use; passed over. */
  ext?: unknown;
  /** What stands in the answer. */
  id: string;
  /** What people read; the id when left out. */
  label?: Text | null;
}

/** A part of the day: what hours are asked for and published as. */
export interface DayPart {
  /** Yours to use; passed over. */
  ext?: unknown;
  /** When it begins, local time. */
  from: string;
  /** Its id. */
  id: string;
  /** What people call it; the id when left out. */
  label?: Text | null;
  /** When it ends, local time; after it begins. `24:00` is allowed. */
  to: string;
}

export type Eagerness = "eager" | "willing" | "reluctant";

/** Weekly hours, from one time to a later one on the same day. */
export interface ExactHours {
  /** The ISO weekday: 1 is Monday, 7 Sunday. */
  day: number;
  /** Yours to use; passed over. */
  ext?: unknown;
  /** When they begin, local time. */
  from: string;
  /** When they end, local time; after they begin. `24:00` is allowed. */
  to: string;
}

export type Exclusion = "self" | "no-capacity" | "already-paired" | "avoided" | "not-available" | "reporting-line" | "no-shared-language" | "no-common-time" | "approach" | "stage" | "one-way" | "nothing-to-exchange";

export type Exposure = "shared" | "plain";

/** What a check found in a document. */
export interface Findings {
  /** What is wrong or remarkable. */
  issues: Issue[];
  /** Whether the document can be used. */
  ok: boolean;
}

export type Format = "in-person" | "video" | "call" | "chat";

/** Something wrong in a document. */
export interface Issue {
  /** What kind of wrong; stable, for programs. */
  code: string;
  /** What is wrong, what was found and what is expected; English, for whoever wrote the document. */
  message: string;
  /** Where, as JavaScript would reach it: `people[3].teach[0].level`, `title["pt-BR"]`. Empty for the document itself. */
  path: string;
  /** How bad it is. */
  severity: Severity;
}

/** Somebody to exchange with. */
export interface Match {
  /** How much of the context both answered, in basis points. */
  confidence: number;
  /** Who. */
  id: string;
  /** What else a card says. */
  reasons: Reason[];
  /** How good an exchange would be, in basis points. */
  score: number;
  /** What the participant would learn, best first. */
  youLearn: SkillFit[];
  /** What they have for the participant, in basis points. */
  youLearnFit: number;
  /** What the participant would teach, best first. */
  youTeach: SkillFit[];
  /** What the participant has for them, in basis points. */
  youTeachFit: number;
}

/** How matches are found and shown. */
export interface Matching {
  /** Whether circles of three are made. */
  circles?: boolean | null;
  /** Which matches are shown: those that keep the few whom everybody wants from filling every list, or simply the best. */
  exposure?: Exposure | null;
  /** Yours to use; passed over. */
  ext?: unknown;
  /** Whether a preview says whom the plan would give. */
  likely?: boolean | null;
  /** What the plan for everybody aims at: as many people as possible, or the highest total. */
  objective?: Objective | null;
  /** Whether the plan gives one-way pairs to those whom the exchanges left over. */
  oneWay?: boolean | null;
  /** The most matches that a preview shows. */
  previewSize?: number | null;
  /** What parts two people. */
  rules?: Rules | null;
  /** What the parts of the context count. */
  weights?: Weights | null;
}

export type NotAnswered = "time" | "stage" | "rhythm" | "unit" | "style";

export type Objective = "everyone" | "quality";

/** A skill somebody can teach. */
export interface Offer {
  /** Whether they enjoy teaching it. */
  eagerness?: Eagerness | null;
  /** Yours to use; passed over. */
  ext?: unknown;
  /** How well they know it, 1–4; means nothing for a perspective, which may leave it out. */
  level?: number | null;
  /** An id of the catalogue, or `own:` and a text of at most 60 characters. */
  skill: string;
}

/** People with something in one direction alone, best first. */
export interface OneWay {
  /** Whom the participant could teach. */
  couldLearnFromYou: string[];
  /** Who could teach the participant. */
  couldTeachYou: string[];
}

/** How two people score, seen from the first; in basis points. */
export type PairScore = {
  /** How much of the context both answered. */
  confidence: number;
  /** What the second has for the first. */
  learnFit: number;
  /** How good an exchange would be. */
  score: number;
  /** What the first has for the second. */
  teachFit: number;
} | {
  /** By the first rule that applies. */
  excluded: Exclusion;
  /** 0. */
  score: number;
};

/** When pairs are made. */
export interface Pairing {
  /** The last day to sign up. */
  closes?: string | null;
  /** The day on which pairs are made, with mode `date`. */
  date?: string | null;
  /** Yours to use; passed over. */
  ext?: unknown;
  /** As soon as a partner is there, or all at once on a date. */
  mode: PairingMode;
}

export type PairingMode = "rolling" | "date";

/** Weekly hours as a part of the day. */
export interface PartHours {
  /** The ISO weekday: 1 is Monday, 7 Sunday. */
  day: number;
  /** A part of the day that the programme names. */
  dayPart: string;
  /** Yours to use; passed over. */
  ext?: unknown;
}

/** A person: who they are, what they can teach and want to learn, and how they would meet. */
export interface Participant {
  /** The approach they picked; without one they take the other person's. */
  approach?: Approach | null;
  /** When they can meet every week, in local time. */
  availability?: (ExactHours | PartHours)[] | null;
  /** Ids of people they do not want to be paired with; never published. */
  avoid?: string[] | null;
  /** Rhythms of the programme that suit them. */
  cadences?: string[] | null;
  /** How many partners they want in this programme, those they have now included. */
  capacity?: number | null;
  /** For how many months they want to meet. */
  durationMonths?: number | null;
  /** Yours to use; passed over. */
  ext?: unknown;
  /** Ways of meeting that suit them. */
  formats?: Format[] | null;
  /** Names the person within the roster; never an e-mail address in what is published. */
  id: string;
  /** Languages they can meet in. */
  languages?: string[] | null;
  /** What they want to learn, in their own order. */
  learn: Wish[];
  /** Where in the world they work; never published. */
  location?: string | null;
  /** The id of whom they report to. */
  manager?: string | null;
  /** Their name. */
  name?: string | null;
  /** Ids of partners they had before. */
  pairedBefore?: string[] | null;
  /** Ids of partners they have now. */
  pairedWith?: string[] | null;
  /** A career stage of the programme. */
  stage?: string | null;
  /** Their communication style, one of the programme's. */
  style?: string | null;
  /** What they can teach. */
  teach: Offer[];
  /** The IANA zone of their hours, such as `Europe/Berlin`. */
  timeZone?: string | null;
  /** Where in the organisation they work. */
  unit?: string | null;
  /** How much others may see of them. */
  visibility?: Visibility | null;
}

/** Whom one person could exchange with, and how many others are left out for which reason. */
export interface Preview {
  /** How many others there are. */
  considered: number;
  /** How many others are left out, by reason, in the order of the rules. */
  excluded: {
    "already-paired"?: number;
    approach?: number;
    avoided?: number;
    "no-capacity"?: number;
    "no-common-time"?: number;
    "no-shared-language"?: number;
    "not-available"?: number;
    "nothing-to-exchange"?: number;
    "one-way"?: number;
    "reporting-line"?: number;
    self?: number;
    stage?: number;
  };
  /** The matches shown, best first. */
  matches: Match[];
  /** People with something in one direction alone. */
  oneWay: OneWay;
  /** Which document this is, and in which version. */
  schema: "bothways/preview@1";
}

export type PreviewPrivacy = "named" | "pseudonymous" | "off";

/** How much others see. */
export interface Privacy {
  /** Yours to use; passed over. */
  ext?: unknown;
  /** How a preview names people: by name where the person allows it, as a colleague, or there is none. */
  preview?: PreviewPrivacy | null;
}

/** A programme: what the coordinator decides. */
export interface Programme {
  /** The approaches on offer, the default first; with several, the person picks. */
  approaches?: Approach[] | null;
  /** Rhythms of meeting. */
  cadences?: Cadence[] | null;
  /** What stays between two people. */
  confidentiality?: Text | null;
  /** Whom to turn to. */
  contact?: Text | null;
  /** The parts of the day that hours are asked for and published as. */
  dayParts?: DayPart[] | null;
  /** What it is about. */
  description?: Text | null;
  /** For how many months people may meet. */
  durations?: number[] | null;
  /** Yours to use; passed over. */
  ext?: unknown;
  /** Ways of meeting. */
  formats?: Format[] | null;
  /** What everyone agrees to, each on its own. */
  groundRules?: Text[] | null;
  /** Its id. */
  id: string;
  /** Its own names of levels 0–4. */
  levels?: Text[] | null;
  /** How matches are found and shown. */
  matching?: Matching | null;
  /** Whether people may add skills that the catalogue lacks. */
  ownSkills?: boolean | null;
  /** When pairs are made. */
  pairing?: Pairing | null;
  /** How much others see. */
  privacy?: Privacy | null;
  /** Who sees what. */
  privacyNotice?: Text | null;
  /** What it is for. */
  purposes?: Purpose[] | null;
  /** Its own questions. */
  questions?: Question[] | null;
  /** A self-check; its answers are never sent. */
  readiness?: Readiness[] | null;
  /** Which document this is, and in which version. */
  schema: "bothways/programme@1";
  /** The skills it knows. */
  skillAreas: SkillArea[];
  /** Career stages from least to most experienced; never ages. */
  stages?: Stage[] | null;
  /** When it starts; also the date whose offsets time zones have. */
  startDate?: string | null;
  /** Communication styles. */
  styles?: Style[] | null;
  /** The programme's own wording of interface texts, by language and key. */
  texts?: { [key: string]: { [key: string]: string } } | null;
  /** Its title. */
  title: Text;
  /** Something to learn before the start. */
  training?: Training | null;
  /** How to leave without fault. */
  wayOut?: Text | null;
}

export type Purpose = "knowledge" | "understanding" | "retention" | "inclusion";

/** One of the programme's own questions. */
export interface Question {
  /** Yours to use; passed over. */
  ext?: unknown;
  /** Its id; answers stand under it. */
  id: string;
  /** How it is answered. */
  kind: AnswerKind;
  /** What is asked. */
  label: Text;
  /** The high end of a `scale`, above the low one. */
  max?: number | null;
  /** The most characters of a `text`. */
  maxLength?: number | null;
  /** The low end of a `scale`. */
  min?: number | null;
  /** What can be chosen, for `choice` and `choices`. */
  options?: Choice[] | null;
  /** Whether it must be answered. */
  required?: boolean | null;
  /** Ask only if another question has a certain answer. */
  showIf?: ShowIf | null;
}

/** An item of the self-check, which is never sent. */
export interface Readiness {
  /** Yours to use; passed over. */
  ext?: unknown;
  /** Whom it is for, such as `senior`. */
  for?: string | null;
  /** Its id. */
  id: string;
  /** What one checks oneself against. */
  label: Text;
}

/** Something a card says about a match besides the skills. */
export type Reason = {
  code: "shared-hours";
  minutes: number;
} | {
  cadence: string;
  code: "shared-cadence";
} | {
  code: "shared-format";
  format: Format;
} | {
  code: "different-stage";
} | {
  code: "different-unit";
} | {
  code: "same-style";
} | {
  code: "not-answered";
  part: NotAnswered;
} | {
  code: "reporting-line-not-checked";
};

/** What makes a preview replayable: the same engine, programme and roster give the same bytes. */
export interface Receipt {
  /** Name and version of the engine. */
  engine: string;
  /** Yours to use; passed over. */
  ext?: unknown;
  /** The hash of the programme document. */
  programmeHash: string;
  /** The hash of the roster document. */
  rosterHash: string;
  /** Who was shown, in order. */
  shown?: Shown[] | null;
  /** The UTC date whose zone offsets were used, when the programme names no start. */
  zoneDate?: string | null;
}

export type ReportingLine = "exclude" | "allow";

/** People who take part. Order means nothing. */
export interface Roster {
  /** Yours to use; passed over. */
  ext?: unknown;
  /** The people; their ids differ. */
  people: Participant[];
  /** Which document this is, and in which version. */
  schema: "bothways/roster@1";
}

/** What parts two people, whatever they could exchange. */
export interface Rules {
  /** Whether people who gave hours must share enough for one session. */
  commonTime?: boolean | null;
  /** Yours to use; passed over. */
  ext?: unknown;
  /** Whether people of whom one is above the other are kept apart. */
  reportingLine?: ReportingLine | null;
  /** Whether people who named languages must share one. */
  sharedLanguage?: boolean | null;
}

/** How bad it is. */
export type Severity = "error" | "warning";

/** Ask only if another question has this answer. */
export interface ShowIf {
  /** Yours to use; passed over. */
  ext?: unknown;
  /** The answer as it stands in a sign-up: the id of a choice, a number, `true` or `false`. */
  is: string | number | boolean;
  /** The id of the other question. */
  question: string;
}

/** Somebody who was shown. */
export interface Shown {
  /** Yours to use; passed over. */
  ext?: unknown;
  /** Their id. */
  id: string;
  /** Their score in basis points. */
  score: number;
}

/** What a person hands to the host page. */
export interface SignUp {
  /** What the person agreed to. */
  agreement?: Agreement | null;
  /** Answers to the programme's own questions, by their ids. */
  answers?: { [key: string]: string | string[] | number | boolean | null } | null;
  /** What would make it worthwhile. */
  expectations?: string | null;
  /** Yours to use; passed over. */
  ext?: unknown;
  /** A UUID, the same over retries. */
  id: string;
  /** Ids picked in the preview, most wanted first; never changes a score. */
  interested?: string[] | null;
  /** The language it was answered in. */
  locale: string;
  /** The answers that a roster carries, exactly as a roster has them. */
  participant: Participant;
  /** What the preview showed. */
  preview?: Receipt | null;
  /** The id of the programme it is for. */
  programme: string;
  /** The hash of the programme document that was answered. */
  programmeHash: string;
  /** What the person wants from the programme. */
  purposes?: Purpose[] | null;
  /** Counts from 1; the highest revision of a participant wins. */
  revision: number;
  /** Which document this is, and in which version. */
  schema: "bothways/signup@1";
  /** Whether it still stands. */
  status?: Status | null;
  /** When it was sent: an RFC 3339 instant in UTC. */
  submittedAt: string;
}

/** A skill, or a view worth hearing. */
export interface Skill {
  /** Other names it is found under. */
  also?: Text[] | null;
  /** Yours to use; passed over. */
  ext?: unknown;
  /** Its id; the same in every area. */
  id: string;
  /** A perspective has no levels. */
  kind?: SkillKind | null;
  /** What people call it; the id when left out. */
  label?: Text | null;
  /** Knowledge about to be lost; comes first. */
  priority?: boolean | null;
  /** The id of what took its place. */
  replacedBy?: string | null;
  /** No longer offered. */
  retired?: boolean | null;
  /** Never published and never on a card; counts only in the coordinator's plan. */
  sensitive?: boolean | null;
  /** Where it is defined, such as an ESCO concept. */
  uri?: string | null;
}

/** Skills that belong together. */
export interface SkillArea {
  /** Yours to use; passed over. */
  ext?: unknown;
  /** Its id. */
  id: string;
  /** What people call it; the id when left out. */
  label?: Text | null;
  /** Its skills, in the order in which they are shown. */
  skills: Skill[];
}

/** How well an offer meets a wish. */
export interface SkillFit {
  /** How well, in basis points. */
  fit: number;
  /** Which skill. */
  skill: string;
}

export type SkillKind = "skill" | "perspective";

/** A career stage; never an age. */
export interface Stage {
  /** Yours to use; passed over. */
  ext?: unknown;
  /** Its id. */
  id: string;
  /** What people call it; the id when left out. */
  label?: Text | null;
}

export type Status = "active" | "withdrawn";

/** A communication style. */
export interface Style {
  /** Yours to use; passed over. */
  ext?: unknown;
  /** Its id. */
  id: string;
  /** What people call it; the id when left out. */
  label?: Text | null;
}

/** A text shown to people: the same in every language, or one per language tag. Never markup. */
export type Text = string | { [key: string]: string };

/** Something to learn before the start. */
export interface Training {
  /** Yours to use; passed over. */
  ext?: unknown;
  /** What it is called. */
  label: Text;
  /** Whether it is a condition. */
  required?: boolean | null;
  /** Where it is: a web address, absolute or relative to the page. */
  url?: string | null;
}

export type Visibility = "named" | "pseudonymous" | "unlisted";

/** What the parts of the context count, in percent; together at most 60. */
export interface Weights {
  /** Yours to use; passed over. */
  ext?: unknown;
  /** Rhythm and ways of meeting in common. */
  rhythm?: number | null;
  /** Different stages. */
  stage?: number | null;
  /** The same communication style. */
  style?: number | null;
  /** Weekly hours in common. */
  time?: number | null;
  /** Different units. */
  unit?: number | null;
}

/** A skill somebody wants to learn. */
export interface Wish {
  /** Yours to use; passed over. */
  ext?: unknown;
  /** Where they want to get, 1–4 and above the level; two levels up when left out, at most 4. */
  goal?: number | null;
  /** Where they are, 0–3. */
  level?: number | null;
  /** How much it matters, 1–3; 3 is most wanted. */
  priority?: number | null;
  /** An id of the catalogue, or `own:` and a text of at most 60 characters. */
  skill: string;
  /** Why, in their own words; never published. */
  why?: string | null;
}
