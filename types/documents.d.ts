// Generated from the Rust definitions: see tests/schema.rs.

/** A programme: what the coordinator decides. */
export interface Programme {
  /** Which document this is, and in which version. */
  schema: 'bothways/programme@1';
  /** Its id. */
  id: string;
  /** Its title. */
  title: Text;
  /** What it is about. */
  description?: Text | null;
  /** When it starts; also the date whose offsets time zones have. */
  startDate?: string | null;
  /** The approaches on offer, the default first; with several, the person picks. */
  approaches?: Approach[] | null;
  /** What it is for. */
  purposes?: Purpose[] | null;
  /** The skills it knows. */
  skillAreas: SkillArea[];
  /** Whether people may add skills that the catalogue lacks. */
  ownSkills?: boolean | null;
  /** Its own names of levels 0–4. */
  levels?: [Text, Text, Text, Text, Text] | null;
  /** Career stages from least to most experienced; never ages. */
  stages?: Stage[] | null;
  /** The parts of the day that hours are asked for and published as. */
  dayParts?: DayPart[] | null;
  /** Rhythms of meeting. */
  cadences?: Cadence[] | null;
  /** For how many months people may meet. */
  durations?: number[] | null;
  /** Ways of meeting. */
  formats?: Format[] | null;
  /** Communication styles. */
  styles?: Style[] | null;
  /** Its own questions. */
  questions?: Question[] | null;
  /** What everyone agrees to, each on its own. */
  groundRules?: Text[] | null;
  /** Something to learn before the start. */
  training?: Training | null;
  /** A self-check; its answers are never sent. */
  readiness?: Readiness[] | null;
  /** When pairs are made. */
  pairing?: Pairing | null;
  /** Whom to turn to. */
  contact?: Text | null;
  /** Who sees what. */
  privacyNotice?: Text | null;
  /** What stays between two people. */
  confidentiality?: Text | null;
  /** How to leave without fault. */
  wayOut?: Text | null;
  /** The programme's own wording of interface texts, by language and key. */
  texts?: Record<string, Record<string, string>> | null;
  /** How matches are found and shown. */
  matching?: Matching | null;
  /** How much others see. */
  privacy?: Privacy | null;
  /** Yours to use; passed over. */
  ext?: unknown;
}

/** A text shown to people: the same in every language, or one per language tag. Never markup. */
export type Text = string | Record<string, string>;

export type Approach = 'reciprocal' | 'co-mentoring' | 'reverse' | 'traditional';

export type Purpose = 'knowledge' | 'understanding' | 'retention' | 'inclusion';

/** Skills that belong together. */
export interface SkillArea {
  /** Its id. */
  id: string;
  /** What people call it; the id when left out. */
  label?: Text | null;
  /** The purposes that it serves most; for whoever picks one of them it comes first. */
  purposes?: Purpose[] | null;
  /** Its skills, in the order in which they are shown. */
  skills: Skill[];
  /** Yours to use; passed over. */
  ext?: unknown;
}

/** A skill, or a view worth hearing. */
export interface Skill {
  /** Its id; the same in every area. */
  id: string;
  /** What people call it; the id when left out. */
  label?: Text | null;
  /** Other names it is found under. */
  also?: Text[] | null;
  /** Where it is defined, such as an ESCO concept. */
  uri?: string | null;
  /** A perspective has no levels. */
  kind?: SkillKind | null;
  /** Knowledge about to be lost; comes first. */
  priority?: boolean | null;
  /** Never published and never on a card; counts only in the coordinator's plan. */
  sensitive?: boolean | null;
  /** No longer offered. */
  retired?: boolean | null;
  /** The id of what took its place. */
  replacedBy?: string | null;
  /** Yours to use; passed over. */
  ext?: unknown;
}

export type SkillKind = 'skill' | 'perspective';

/** A career stage; never an age. */
export interface Stage {
  /** Its id. */
  id: string;
  /** What people call it; the id when left out. */
  label?: Text | null;
  /** Yours to use; passed over. */
  ext?: unknown;
}

/** A part of the day: what hours are asked for and published as. */
export interface DayPart {
  /** Its id. */
  id: string;
  /** What people call it; the id when left out. */
  label?: Text | null;
  /** When it begins, local time. */
  from: string;
  /** When it ends, local time; after it begins. `24:00` is allowed. */
  to: string;
  /** Yours to use; passed over. */
  ext?: unknown;
}

/** A rhythm of meeting. */
export interface Cadence {
  /** Its id. */
  id: string;
  /** What people call it; the id when left out. */
  label?: Text | null;
  /** How many times a month. */
  perMonth?: number | null;
  /** How long one session lasts, in minutes. */
  minutes?: number | null;
  /** Yours to use; passed over. */
  ext?: unknown;
}

export type Format = 'in-person' | 'video' | 'call' | 'chat';

/** A communication style. */
export interface Style {
  /** Its id. */
  id: string;
  /** What people call it; the id when left out. */
  label?: Text | null;
  /** Yours to use; passed over. */
  ext?: unknown;
}

/** One of the programme's own questions. */
export interface Question {
  /** Its id; answers stand under it. */
  id: string;
  /** How it is answered. */
  kind: AnswerKind;
  /** What is asked. */
  label: Text;
  /** Whether it must be answered. */
  required?: boolean | null;
  /** The most characters of a `text`. */
  maxLength?: number | null;
  /** What can be chosen, for `choice` and `choices`. */
  options?: Choice[] | null;
  /** The low end of a `scale`. */
  min?: number | null;
  /** The high end of a `scale`, above the low one. */
  max?: number | null;
  /** Ask only if another question has a certain answer. */
  showIf?: ShowIf | null;
  /** Yours to use; passed over. */
  ext?: unknown;
}

export type AnswerKind = 'text' | 'choice' | 'choices' | 'scale' | 'yes-no';

/** Something that can be chosen. */
export interface Choice {
  /** What stands in the answer. */
  id: string;
  /** What people read; the id when left out. */
  label?: Text | null;
  /** Yours to use; passed over. */
  ext?: unknown;
}

/** Ask only if another question has this answer. */
export interface ShowIf {
  /** The id of the other question. */
  question: string;
  /** The answer as it stands in a sign-up: the id of a choice, a number, `true` or `false`. */
  is: string | number | boolean;
  /** Yours to use; passed over. */
  ext?: unknown;
}

/** Something to learn before the start. */
export interface Training {
  /** Whether it is a condition. */
  required?: boolean | null;
  /** What it is called. */
  label: Text;
  /** Where it is: a web address, absolute or relative to the page. */
  url?: string | null;
  /** Yours to use; passed over. */
  ext?: unknown;
}

/** An item of the self-check, which is never sent. */
export interface Readiness {
  /** Its id. */
  id: string;
  /** What one checks oneself against. */
  label: Text;
  /** Whom it is for, such as `senior`. */
  for?: string | null;
  /** Yours to use; passed over. */
  ext?: unknown;
}

/** When pairs are made. */
export interface Pairing {
  /** As soon as a partner is there, or all at once on a date. */
  mode: PairingMode;
  /** The day on which pairs are made, with mode `date`. */
  date?: string | null;
  /** The last day to sign up. */
  closes?: string | null;
  /** Yours to use; passed over. */
  ext?: unknown;
}

export type PairingMode = 'rolling' | 'date';

/** How matches are found and shown. */
export interface Matching {
  /** The most matches that a preview shows. */
  previewSize?: number | null;
  /** What the plan for everybody aims at: as many people as possible, or the highest total. */
  objective?: Objective | null;
  /** Whether circles of three are made. */
  circles?: boolean | null;
  /** Whether the plan gives one-way pairs to those whom the exchanges left over. */
  oneWay?: boolean | null;
  /** Whether a preview says whom the plan would give. */
  likely?: boolean | null;
  /** Which matches are shown: those that keep the few whom everybody wants from filling every list, or simply the best. */
  exposure?: Exposure | null;
  /** What the parts of the context count. */
  weights?: Weights | null;
  /** What parts two people. */
  rules?: Rules | null;
  /** Yours to use; passed over. */
  ext?: unknown;
}

export type Objective = 'everyone' | 'quality';

export type Exposure = 'shared' | 'plain';

/** What the parts of the context count, in percent; together at most 60. */
export interface Weights {
  /** Weekly hours in common. */
  time?: number | null;
  /** Different stages. */
  stage?: number | null;
  /** Rhythm and ways of meeting in common. */
  rhythm?: number | null;
  /** Different units. */
  unit?: number | null;
  /** The same communication style. */
  style?: number | null;
  /** Yours to use; passed over. */
  ext?: unknown;
}

/** What parts two people, whatever they could exchange. */
export interface Rules {
  /** Whether people of whom one is above the other are kept apart. */
  reportingLine?: ReportingLine | null;
  /** Whether people who named languages must share one. */
  sharedLanguage?: boolean | null;
  /** Whether people who gave hours must share enough for one session. */
  commonTime?: boolean | null;
  /** Yours to use; passed over. */
  ext?: unknown;
}

export type ReportingLine = 'exclude' | 'allow';

/** How much others see. */
export interface Privacy {
  /** How a preview names people: by name where the person allows it, as a colleague, or there is none. */
  preview?: PreviewPrivacy | null;
  /** Yours to use; passed over. */
  ext?: unknown;
}

export type PreviewPrivacy = 'named' | 'pseudonymous' | 'off';

/** People who take part. Order means nothing. */
export interface Roster {
  /** Which document this is, and in which version. */
  schema: 'bothways/roster@1';
  /** The people; their ids differ. */
  people: Participant[];
  /** Yours to use; passed over. */
  ext?: unknown;
}

/** A person: who they are, what they can teach and want to learn, and how they would meet. */
export interface Participant {
  /** Names the person within the roster; never an e-mail address in what is published. */
  id: string;
  /** Their name. */
  name?: string | null;
  /** Where in the organisation they work. */
  unit?: string | null;
  /** Where in the world they work; never published. */
  location?: string | null;
  /** The id of whom they report to. */
  manager?: string | null;
  /** A career stage of the programme. */
  stage?: string | null;
  /** Languages they can meet in. */
  languages?: string[] | null;
  /** The IANA zone of their hours, such as `Europe/Berlin`. */
  timeZone?: string | null;
  /** When they can meet every week, in local time. */
  availability?: (ExactHours | PartHours)[] | null;
  /** What they can teach. */
  teach: Offer[];
  /** What they want to learn, in their own order. */
  learn: Wish[];
  /** The approach they picked; without one they take the other person's. */
  approach?: Approach | null;
  /** Rhythms of the programme that suit them. */
  cadences?: string[] | null;
  /** For how many months they want to meet. */
  durationMonths?: number | null;
  /** Ways of meeting that suit them. */
  formats?: Format[] | null;
  /** Their communication style, one of the programme's. */
  style?: string | null;
  /** How many partners they want in this programme, those they have now included. */
  capacity?: number | null;
  /** Ids of partners they have now. */
  pairedWith?: string[] | null;
  /** Ids of partners they had before. */
  pairedBefore?: string[] | null;
  /** Ids of people they do not want to be paired with; never published. */
  avoid?: string[] | null;
  /** How much others may see of them. */
  visibility?: Visibility | null;
  /** Yours to use; goes along as it is, but is never published. */
  ext?: unknown | null;
}

/** Weekly hours, from one time to a later one on the same day. */
export interface ExactHours {
  /** The ISO weekday: 1 is Monday, 7 Sunday. */
  day: number;
  /** When they begin, local time. */
  from: string;
  /** When they end, local time; after they begin. `24:00` is allowed. */
  to: string;
  /** Yours to use; passed over. */
  ext?: unknown;
}

/** Weekly hours as a part of the day. */
export interface PartHours {
  /** The ISO weekday: 1 is Monday, 7 Sunday. */
  day: number;
  /** A part of the day that the programme names. */
  dayPart: string;
  /** Yours to use; passed over. */
  ext?: unknown;
}

/** A skill somebody can teach. */
export interface Offer {
  /** An id of the catalogue, or `own:` and a text of at most 60 characters. */
  skill: string;
  /** How well they know it, 1–4; means nothing for a perspective, which may leave it out. */
  level?: number | null;
  /** Whether they enjoy teaching it. */
  eagerness?: Eagerness | null;
  /** Yours to use; goes along as it is, but is never published. */
  ext?: unknown | null;
}

export type Eagerness = 'eager' | 'willing' | 'reluctant';

/** A skill somebody wants to learn. */
export interface Wish {
  /** An id of the catalogue, or `own:` and a text of at most 60 characters. */
  skill: string;
  /** Where they are, 0–3. */
  level?: number | null;
  /** Where they want to get, 1–4 and above the level; two levels up when left out, at most 4. */
  goal?: number | null;
  /** How much it matters, 1–3; 3 is most wanted. */
  priority?: number | null;
  /** Why, in their own words; never published. */
  why?: string | null;
  /** Yours to use; goes along as it is, but is never published. */
  ext?: unknown | null;
}

export type Visibility = 'named' | 'pseudonymous' | 'unlisted';

/** What one person has answered so far, or what is known of them: a participant with gaps, and what a sign-up adds. */
export interface Answers {
  /** Names the person within the roster; never an e-mail address in what is published. */
  id?: string | null;
  /** Their name. */
  name?: string | null;
  /** Where in the organisation they work. */
  unit?: string | null;
  /** Where in the world they work; never published. */
  location?: string | null;
  /** The id of whom they report to. */
  manager?: string | null;
  /** A career stage of the programme. */
  stage?: string | null;
  /** Languages they can meet in. */
  languages?: string[] | null;
  /** The IANA zone of their hours, such as `Europe/Berlin`. */
  timeZone?: string | null;
  /** When they can meet every week, in local time. */
  availability?: (ExactHours | PartHours)[] | null;
  /** What they can teach. */
  teach?: Offer[] | null;
  /** What they want to learn, in their own order. */
  learn?: Wish[] | null;
  /** The approach they picked; without one they take the other person's. */
  approach?: Approach | null;
  /** Rhythms of the programme that suit them. */
  cadences?: string[] | null;
  /** For how many months they want to meet. */
  durationMonths?: number | null;
  /** Ways of meeting that suit them. */
  formats?: Format[] | null;
  /** Their communication style, one of the programme's. */
  style?: string | null;
  /** How many partners they want in this programme, those they have now included. */
  capacity?: number | null;
  /** Ids of partners they have now. */
  pairedWith?: string[] | null;
  /** Ids of partners they had before. */
  pairedBefore?: string[] | null;
  /** Ids of people they do not want to be paired with; never published. */
  avoid?: string[] | null;
  /** How much others may see of them. */
  visibility?: Visibility | null;
  /** Yours to use; goes along as it is, but is never published. */
  ext?: unknown | null;
  /** Answers to the programme's own questions, by their ids. */
  answers?: Record<string, string | string[] | number | boolean | null> | null;
  /** What the person wants from the programme. */
  purposes?: Purpose[] | null;
  /** What would make it worthwhile. */
  expectations?: string | null;
  /** Ids picked in the preview, most wanted first. */
  interested?: string[] | null;
  /** What the person agreed to. */
  agreement?: Agreement | null;
  /** The one direction they want, when they said that they want only one: what was picked on the other side stays, and does not count. */
  only?: Side | null;
}

/** What a person agreed to. */
export interface Agreement {
  /** Each rule, in the words the person read. */
  groundRules?: string[] | null;
  /** Whether they did the training, or said that they will before they meet; not there when there was none. */
  training?: boolean | null;
  /** What they hope to reach. */
  goals?: string[] | null;
  /** Yours to use; goes along as it is. */
  ext?: unknown | null;
}

export type Side = 'teach' | 'learn';

/** What a person hands to the host page. */
export interface SignUp {
  /** Which document this is, and in which version. */
  schema: 'bothways/signup@1';
  /** A UUID, the same over retries. */
  id: string;
  /** Counts from 1; the highest revision of a participant wins. */
  revision: number;
  /** Whether it still stands. */
  status?: Status | null;
  /** The id of the programme it is for. */
  programme: string;
  /** The hash of the programme document that was answered. */
  programmeHash: string;
  /** When it was sent: an RFC 3339 instant in UTC. */
  submittedAt: string;
  /** The language it was answered in. */
  locale: string;
  /** The answers that a roster carries, exactly as a roster has them. */
  participant: Participant;
  /** Answers to the programme's own questions, by their ids. */
  answers?: Record<string, string | string[] | number | boolean | null> | null;
  /** What the person wants from the programme. */
  purposes?: Purpose[] | null;
  /** What would make it worthwhile. */
  expectations?: string | null;
  /** Ids picked in the preview, most wanted first; never changes a score. */
  interested?: string[] | null;
  /** What the person agreed to. */
  agreement?: Agreement | null;
  /** What the preview showed. */
  preview?: Receipt | null;
  /** Yours to use; goes along into later revisions as it is. */
  ext?: unknown | null;
}

export type Status = 'active' | 'withdrawn';

/** What makes a preview replayable: the same engine, programme and roster give the same bytes. */
export interface Receipt {
  /** Name and version of the engine. */
  engine: string;
  /** The hash of the programme document. */
  programmeHash: string;
  /** The hash of the roster document. */
  rosterHash: string;
  /** The UTC date whose zone offsets were used, when the programme names no start. */
  zoneDate?: string | null;
  /** `plain` when that chose whom to show, other than the programme has it: nobody knew yet whom many would pick. */
  exposure?: Exposure | null;
  /** Who was shown, in order. */
  shown?: Shown[] | null;
  /** Yours to use; passed over. */
  ext?: unknown;
}

/** Somebody who was shown. */
export interface Shown {
  /** Their id. */
  id: string;
  /** Their score in basis points. */
  score: number;
  /** Yours to use; passed over. */
  ext?: unknown;
}

/** How it goes, as one of a pair that already meets tells the host page. */
export interface CheckIn {
  /** Which document this is, and in which version. */
  schema: 'bothways/check-in@1';
  /** A UUID, the same over retries. */
  id: string;
  /** Counts from 1; the highest revision of an id wins. */
  revision: number;
  /** The id of the programme it is about. */
  programme: string;
  /** The hash of the programme document. */
  programmeHash: string;
  /** When it was sent: an RFC 3339 instant in UTC. */
  submittedAt: string;
  /** The language it was answered in. */
  locale: string;
  /** Who tells: the id that the host gave. */
  participant?: string;
  /** Whom they meet: the `pairedWith` that the host gave. */
  with?: string[];
  /** What they answered, by question: `bothways:met`, `bothways:gained`, `bothways:gave`, `bothways:balance`, `bothways:would-help` and `bothways:next`. */
  answers?: Record<string, string | string[] | number | boolean | null>;
}

/** Whom one person could exchange with, and how many others are left out for which reason. */
export interface Preview {
  /** Which document this is, and in which version. */
  schema: 'bothways/preview@1';
  /** How many others there are. */
  considered: number;
  /** The matches shown, best first. */
  matches: Match[];
  /** Circles of three with people who are no match, best first. */
  circles: Circle[];
  /** People with something in one direction alone. */
  oneWay: OneWay;
  /** How many others are left out, by reason, in the order of the rules. */
  excluded: Partial<Record<Exclusion, number>>;
  /** The one skill more that would help most, best first. */
  openings: Opening[];
  /** How many could teach each wish, in the order of the wishes. */
  scarcity: Scarcity[];
  /** Whom the plan for everybody would give; left out where it was not asked for or may be somebody else. */
  likely?: Likely;
}

/** Somebody to exchange with. Scores and fits are in basis points. */
export interface Match {
  /** Who. */
  id: string;
  /** How good an exchange would be. */
  score: number;
  /** What the participant has for them. */
  youTeachFit: number;
  /** What they have for the participant. */
  youLearnFit: number;
  /** How much of the context both answered. */
  confidence: number;
  /** What the participant would teach, best first. */
  youTeach: SkillFit[];
  /** What the participant would learn, best first. */
  youLearn: SkillFit[];
  /** How many others have them among their own first matches; left out until that is known. */
  inDemand?: number;
  /** What else a card says. */
  reasons: Reason[];
}

/** How well an offer meets a wish. */
export interface SkillFit {
  /** Which skill. */
  skill: string;
  /** How well, in basis points. */
  fit: number;
}

/** Something a card says about a match besides the skills. */
export interface Reason {
  /** What. */
  code: ReasonCode;
  /** With `shared-hours`: how many minutes a week. */
  minutes?: number;
  /** With `shared-cadence`: which. */
  cadence?: string;
  /** With `shared-format`: which. */
  format?: Format;
  /** With `not-answered`: which part of the context one of them did not answer. */
  part?: NotAnswered;
}

export type ReasonCode = 'shared-hours' | 'shared-cadence' | 'shared-format' | 'different-stage' | 'different-unit' | 'same-style' | 'not-answered' | 'reporting-line-not-checked';

export type NotAnswered = 'time' | 'stage' | 'rhythm' | 'unit' | 'style';

/** A circle of three people, of whom each teaches the next. */
export interface Circle {
  /** Who, in teaching order, from the participant. */
  members: string[];
  /** How good it would be. */
  score: number;
  /** Who teaches whom what. */
  steps: Step[];
}

/** One direction of a circle. */
export interface Step {
  /** Who teaches. */
  from: string;
  /** Who learns. */
  to: string;
  /** What, best first. */
  skills: string[];
}

/** People with something in one direction alone, best first. */
export interface OneWay {
  /** Who could teach the participant. */
  couldTeachYou: string[];
  /** Whom the participant could teach. */
  couldLearnFromYou: string[];
}

export type Exclusion = 'self' | 'no-capacity' | 'already-paired' | 'avoided' | 'not-available' | 'reporting-line' | 'no-shared-language' | 'no-common-time' | 'approach' | 'stage' | 'one-way' | 'nothing-to-exchange';

/** A skill that would make matches of people with whom there is nothing to exchange as yet. */
export interface Opening {
  /** Where to add it. */
  list: Side;
  /** Which skill. */
  skill: string;
  /** How many more matches there would be. */
  newMatches: number;
}

/** How many could teach what the participant wishes for. */
export interface Scarcity {
  /** Which skill. */
  skill: string;
  /** How many could, and are kept apart by no rule. */
  teachers: number;
  /** How many of them have room for a partner. */
  withRoom: number;
}

/** Whom the best plan for everybody gives the participant, if it were made now. Only where it would be a worse one if these people could not be together. Where the best circles are not known for sure, as among more than a hundred people, it is what the best pairs are. */
export interface Likely {
  /** The other, or in a circle the other two: first whom the participant teaches. */
  with: string[];
  /** How good it would be. */
  score: number;
  /** How much the total score of the plan would fall if these people could not be together. It rises where better groups of fewer people take the place of many. */
  costOfAnother: number;
  /** How many fewer people would be in a group. Left out where the plan aims at quality alone. */
  fewerMatched?: number;
}

/** Who exchanges with whom. Scores and shares are in basis points. */
export interface CohortPlan {
  /** Which document this is, and in which version. */
  schema: 'bothways/cohort@1';
  /** Pairs, in the order of their members' ids. */
  pairs: Group[];
  /** Circles of three, of whom each teaches the next and the last the first. */
  circles: Group[];
  /** One-way pairs among those whom no group took; counted apart. */
  oneWay: OneWayPair[];
  /** Who is in no group, and why. */
  unmatched: Unmatched[];
  /** How many people are in a group. */
  peopleMatched: number;
  /** The scores of the groups, once for each member. */
  totalScore: number;
  /** What no plan exceeds by its objective: for `everyone`, first by people, then by score. */
  bound: Reach;
  /** Whether no plan is better. */
  optimal: boolean;
  /** What it comes to. */
  metrics: Metrics;
}

/** People who exchange. */
export interface Group {
  /** Who; of a circle in teaching order. */
  members: string[];
  /** How good it is. */
  score: number;
}

/** Somebody who teaches somebody else, and no more than that. */
export interface OneWayPair {
  /** Who teaches. */
  teacher: string;
  /** Who learns. */
  learner: string;
  /** What the direction is worth. */
  score: number;
}

/** Somebody in no group. */
export interface Unmatched {
  /** Who. */
  id: string;
  /** Why. */
  reason: WhyAlone;
}

export type WhyAlone = 'no-room' | 'nothing-to-exchange' | 'left-over';

/** What a plan reaches, or could at most. */
export interface Reach {
  /** How many people are in a group. */
  peopleMatched: number;
  /** The scores of the groups, once for each member. */
  totalScore: number;
}

/** What a plan comes to, in basis points. */
export interface Metrics {
  /** The share of people with room who are in a group. */
  coverage: number;
  /** The mean of the scores of people in a group. */
  meanScore: number;
  /** The score that a tenth of them have less than. */
  p10Score: number;
  /** The share of them of whose most wanted wishes at least one is served. */
  topWantServed: number;
  /** How evenly they give and get: the lesser of the two by the greater, over all of them. */
  balance: number;
  /** Pairs of people in different groups who would both score higher together. */
  blockingPairs: number;
  /** Coverage by stage, of stages with five people or more. */
  byStage: Record<string, Coverage>;
  /** Coverage by unit, of units with five people or more. */
  byUnit: Record<string, Coverage>;
  /** The lowest coverage of a stage by the highest. */
  stageParity: number;
  /** The lowest coverage of a unit by the highest. */
  unitParity: number;
}

/** How many of some people are in a group. */
export interface Coverage {
  /** How many have room for a partner. */
  people: number;
  /** The share of them who are in a group. */
  coverage: number;
}

/** How two people score, seen from the first; in basis points. */
export interface PairScore {
  /** How good an exchange would be; 0 for people who are kept apart. */
  score: number;
  /** What the first has for the second. */
  teachFit?: number;
  /** What the second has for the first. */
  learnFit?: number;
  /** How much of the context both answered. */
  confidence?: number;
  /** What keeps them apart: the first rule that applies. There are no other figures then. */
  excluded?: Exclusion;
}

/** What a check found in a document. */
export interface Findings {
  /** Whether the document can be used. */
  ok: boolean;
  /** What is wrong or remarkable. */
  issues: Issue[];
}

/** Something wrong in a document. */
export interface Issue {
  /** Where, as JavaScript would reach it: `people[3].teach[0].level`, `title["pt-BR"]`. Empty for the document itself. */
  path: string;
  /** What kind of wrong; stable, for programs. */
  code: string;
  /** What is wrong, what was found and what is expected; English, for whoever wrote the document. */
  message: string;
  /** How bad it is. */
  severity: Severity;
}

export type Severity = 'error' | 'warning';
