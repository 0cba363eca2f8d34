//! A programme: what the coordinator decides.

use std::borrow::Cow;

use super::{
    Approach, CadenceId, Catalogue, Date, DayPart, Format, LanguageTag, Objective, ProgrammeId,
    Purpose, Question, ReadinessId, SmallMap, StageId, StyleId, Text,
};

/// A career stage; never an age.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Its id.
    pub id: StageId,
    /// What people call it.
    pub label: Text,
}

/// A communication style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Style {
    /// Its id.
    pub id: StyleId,
    /// What people call it.
    pub label: Text,
}

/// A rhythm of meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cadence {
    /// Its id.
    pub id: CadenceId,
    /// What people call it.
    pub label: Text,
    /// How many times a month.
    pub per_month: Option<u16>,
    /// How long one session lasts, in minutes; at least 1.
    pub minutes: Option<u16>,
}

/// Something to learn before the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Training {
    /// Whether it is a condition.
    pub required: bool,
    /// What it is called.
    pub label: Text,
    /// Where it is.
    pub url: Option<Box<str>>,
}

/// An item of the self-check, which is never sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readiness {
    /// Its id.
    pub id: ReadinessId,
    /// What one checks oneself against.
    pub label: Text,
    /// Whom it is for, as the programme wrote it, such as `senior`.
    pub audience: Option<Box<str>>,
}

/// When pairs are made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pairing {
    /// As soon as a partner is there.
    #[default]
    Rolling,
    /// As soon as a partner is there, for those who sign up by this day.
    RollingUntil(Date),
    /// All at once.
    Date {
        /// On which day.
        date: Option<Date>,
        /// The last day to sign up.
        closes: Option<Date>,
    },
}

impl Pairing {
    /// The same for whoever has signed up: until when one can does not matter any more.
    #[must_use]
    pub const fn signed_up(self) -> Self {
        match self {
            Self::Rolling | Self::RollingUntil(_) => Self::Rolling,
            Self::Date { date, .. } => Self::Date { date, closes: None },
        }
    }
}

/// What the parts of the context count, in percent; together at most 60.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights {
    /// Weekly hours in common.
    pub time: f64,
    /// Different stages.
    pub stage: f64,
    /// Rhythm and ways of meeting in common.
    pub rhythm: f64,
    /// Different units.
    pub unit: f64,
    /// The same style.
    pub style: f64,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            time: 12.0,
            stage: 10.0,
            rhythm: 8.0,
            unit: 6.0,
            style: 4.0,
        }
    }
}

/// What parts two people, whatever they could exchange.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Keep people apart of whom one is above the other.
    pub reporting_line: bool,
    /// Ask for a language in common.
    pub shared_language: bool,
    /// Ask for hours in common.
    pub common_time: bool,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            reporting_line: true,
            shared_language: true,
            common_time: true,
        }
    }
}

/// Which matches of a long list a preview shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Exposure {
    /// Those that keep the few whom everybody wants from filling every list.
    #[default]
    Shared,
    /// The best ones.
    Plain,
}

/// How matches are found and shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Matching {
    /// The most matches a preview shows; at least 1.
    pub preview_size: usize,
    /// What the plan aims at.
    pub objective: Objective,
    /// Whether circles of three are made.
    pub circles: bool,
    /// Whether the plan gives one-way pairs to those it left over.
    pub one_way: bool,
    /// Whether a preview says whom the plan would give.
    pub likely: bool,
    /// Which matches are shown.
    pub exposure: Exposure,
    /// What the parts of the context count.
    pub weights: Weights,
    /// What parts two people.
    pub rules: Rules,
}

impl Default for Matching {
    fn default() -> Self {
        Self {
            preview_size: 5,
            objective: Objective::default(),
            circles: true,
            one_way: false,
            likely: false,
            exposure: Exposure::default(),
            weights: Weights::default(),
            rules: Rules::default(),
        }
    }
}

/// How a preview names people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PreviewPrivacy {
    /// By name, where the person allows it.
    #[default]
    Named,
    /// As "a colleague in …".
    Pseudonymous,
    /// There is no preview.
    Off,
}

/// Interface texts by key.
pub type Wording = SmallMap<Box<str>, Box<str>>;

/// What the coordinator decides. Immutable once read.
#[derive(Debug)]
pub struct Programme {
    /// Its id.
    pub id: ProgrammeId,
    /// Its title.
    pub title: Text,
    /// What it is about.
    pub description: Option<Text>,
    /// When it starts; also the reference date for time zones.
    pub start_date: Option<Date>,
    /// The approaches on offer; never empty, the first is the default.
    pub approaches: Vec<Approach>,
    /// What it is for.
    pub purposes: Vec<Purpose>,
    /// The skills it knows.
    pub catalogue: Catalogue,
    /// Whether people may add skills.
    pub own_skills: bool,
    /// Its own names of levels 0–4.
    pub levels: Option<[Text; 5]>,
    /// Stages from least to most experienced.
    pub stages: Vec<Stage>,
    /// The parts of the day that hours are asked for and published as.
    pub day_parts: Vec<DayPart>,
    /// Rhythms of meeting.
    pub cadences: Vec<Cadence>,
    /// How long an exchange may last, in months.
    pub durations: Vec<u16>,
    /// Ways of meeting.
    pub formats: Vec<Format>,
    /// Communication styles.
    pub styles: Vec<Style>,
    /// Its own questions.
    pub questions: Vec<Question>,
    /// What everyone agrees to.
    pub ground_rules: Vec<Text>,
    /// What to learn before the start.
    pub training: Option<Training>,
    /// The self-check.
    pub readiness: Vec<Readiness>,
    /// When pairs are made; `None` when it does not say.
    pub pairing: Option<Pairing>,
    /// Whom to turn to.
    pub contact: Option<Text>,
    /// Who sees what.
    pub privacy_notice: Option<Text>,
    /// What stays between two people.
    pub confidentiality: Option<Text>,
    /// How to leave without fault.
    pub way_out: Option<Text>,
    /// Its own wording of interface texts, by language and key.
    pub texts: Vec<(LanguageTag, Wording)>,
    /// How matches are found and shown.
    pub matching: Matching,
    /// How a preview names people.
    pub preview: PreviewPrivacy,
}

impl Programme {
    /// The place of a stage, from least (0) to most experienced.
    #[must_use]
    pub fn stage_index(&self, id: &str) -> Option<usize> {
        self.stages.iter().position(|stage| stage.id.as_str() == id)
    }

    /// The cadence of an id.
    #[must_use]
    pub fn cadence(&self, id: &str) -> Option<&Cadence> {
        self.cadences
            .iter()
            .find(|cadence| cadence.id.as_str() == id)
    }

    /// The parts of the day that people are asked for: the programme's own, else the usual ones.
    #[must_use]
    pub fn asked_day_parts(&self) -> Cow<'_, [DayPart]> {
        if self.day_parts.is_empty() {
            Cow::Owned(DayPart::usual())
        } else {
            Cow::Borrowed(&self.day_parts)
        }
    }

    /// The part of the day of an id.
    #[must_use]
    pub fn day_part(&self, id: &str) -> Option<&DayPart> {
        self.day_parts.iter().find(|part| part.id.as_str() == id)
    }
}
