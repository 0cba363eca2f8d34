//! What one person has answered so far: a participant with gaps.

use super::{
    Agreement, Answer, Approach, Availability, CadenceId, DayPartId, Eagerness, Ext, Format, Goal,
    Hours, LanguageTag, Offer, OfferLevel, Participant, PersonId, Priority, Programme, Purpose,
    QuestionId, SkillRef, SmallMap, SmallSet, StageId, StyleId, Visibility, Weekday, Wish,
    WishLevel,
};

/// The two directions of an exchange.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// What somebody gives.
    Teach,
    /// What somebody gets.
    Learn,
}

impl Side {
    /// The opposite direction.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Teach => Self::Learn,
            Self::Learn => Self::Teach,
        }
    }
}

/// A skill picked to teach, as far as it is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferAnswer {
    /// Which.
    pub skill: SkillRef,
    /// How well they know it.
    pub level: Option<OfferLevel>,
    /// Whether they enjoy teaching it.
    pub eagerness: Option<Eagerness>,
    /// What the host adds for itself.
    pub ext: Option<Ext>,
}

/// A skill picked to learn, as far as it is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WishAnswer {
    /// Which.
    pub skill: SkillRef,
    /// Where they are.
    pub level: Option<WishLevel>,
    /// Where they want to get; above the level.
    pub goal: Option<Goal>,
    /// How much it matters.
    pub priority: Option<Priority>,
    /// Why, in their own words.
    pub why: Option<Box<str>>,
    /// What the host adds for itself.
    pub ext: Option<Ext>,
}

/// When somebody can meet, as far as it is answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HoursAnswer {
    /// The days of which any part suits, for whoever is flexible.
    pub flexible: Vec<Weekday>,
    /// Parts of days that suit.
    pub parts: SmallSet<(Weekday, DayPartId)>,
    /// Exact hours, beside the parts.
    pub exact: Vec<(Weekday, Hours)>,
}

/// Everything one person has answered so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// Who they are, when the host says so.
    pub id: Option<PersonId>,
    /// Their name, when the host says so.
    pub name: Option<Box<str>>,
    /// Where in the organisation they work.
    pub unit: Option<Box<str>>,
    /// Where in the world they work, when the host says so.
    pub location: Option<Box<str>>,
    /// Whom they report to, when the host says so.
    pub manager: Option<PersonId>,
    /// Their career stage.
    pub stage: Option<StageId>,
    /// Languages they can meet in.
    pub languages: Vec<LanguageTag>,
    /// The IANA zone of their hours.
    pub time_zone: Option<Box<str>>,
    /// When they can meet.
    pub hours: HoursAnswer,
    /// What they can teach, in the order picked.
    pub teach: Vec<OfferAnswer>,
    /// What they want to learn, in the order picked.
    pub learn: Vec<WishAnswer>,
    /// The one direction they want, when they said that they want only one.
    pub only: Option<Side>,
    /// The approach they picked.
    pub approach: Option<Approach>,
    /// Rhythms that suit them.
    pub cadences: Vec<CadenceId>,
    /// For how many months.
    pub duration_months: Option<u16>,
    /// Ways of meeting that suit them.
    pub formats: Vec<Format>,
    /// Their communication style.
    pub style: Option<StyleId>,
    /// How many partners they want.
    pub capacity: Option<u16>,
    /// Partners they have now, when the host says so.
    pub paired_with: Vec<PersonId>,
    /// Partners they had before, when the host says so.
    pub paired_before: Vec<PersonId>,
    /// People they do not want to be paired with.
    pub avoid: Vec<PersonId>,
    /// How much others may see of them.
    pub visibility: Option<Visibility>,
    /// What the host adds for itself.
    pub ext: Option<Ext>,
    /// What they want from the programme.
    pub purposes: Vec<Purpose>,
    /// What would make it worthwhile.
    pub expectations: Option<Box<str>>,
    /// Answers to the programme's own questions.
    pub questions: SmallMap<QuestionId, Answer>,
    /// Picked in the preview, most wanted first.
    pub interested: Vec<PersonId>,
    /// What they agreed to so far.
    pub agreement: Agreement,
}

impl Answers {
    /// The participant that these answers make. What was not answered takes the contract's
    /// defaults; an offer whose level is still open counts at the level most people mean, 2.
    #[must_use]
    pub fn participant(&self, id: PersonId, programme: &Programme) -> Participant {
        let teach = if self.only == Some(Side::Learn) {
            &[][..]
        } else {
            &self.teach
        };
        let learn = if self.only == Some(Side::Teach) {
            &[][..]
        } else {
            &self.learn
        };
        Participant {
            id,
            name: self.name.clone(),
            unit: self.unit.clone(),
            location: self.location.clone(),
            manager: self.manager.clone(),
            stage: self.stage.clone(),
            languages: self.languages.clone(),
            time_zone: self.time_zone.clone(),
            availability: self.hours.availability(programme),
            teach: teach.iter().map(OfferAnswer::offer).collect(),
            learn: learn.iter().map(WishAnswer::wish).collect(),
            approach: self.approach,
            cadences: self.cadences.clone(),
            duration_months: self.duration_months,
            formats: self.formats.clone(),
            style: self.style.clone(),
            capacity: self.capacity.unwrap_or(1),
            paired_with: self.paired_with.clone(),
            paired_before: self.paired_before.clone(),
            avoid: self.avoid.clone(),
            visibility: self.visibility.unwrap_or_default(),
            ext: self.ext.clone(),
        }
    }
}

impl OfferAnswer {
    /// A skill just picked.
    #[must_use]
    pub const fn new(skill: SkillRef) -> Self {
        Self {
            skill,
            level: None,
            eagerness: None,
            ext: None,
        }
    }

    fn offer(&self) -> Offer {
        const USUAL: OfferLevel = match OfferLevel::new(2) {
            Some(level) => level,
            None => OfferLevel::MIN,
        };
        Offer {
            skill: self.skill.clone(),
            level: self.level.unwrap_or(USUAL),
            eagerness: self.eagerness.unwrap_or_default(),
            ext: self.ext.clone(),
        }
    }
}

impl WishAnswer {
    /// A skill just picked.
    #[must_use]
    pub const fn new(skill: SkillRef) -> Self {
        Self {
            skill,
            level: None,
            goal: None,
            priority: None,
            why: None,
            ext: None,
        }
    }

    /// A goal that the level has caught up with since is no goal any more.
    pub fn keep_goal_above_level(&mut self) {
        let level = self.level.unwrap_or(WishLevel::MIN);
        self.goal.take_if(|goal| goal.get() <= level.get());
    }

    fn wish(&self) -> Wish {
        let level = self.level.unwrap_or(WishLevel::MIN);
        Wish {
            skill: self.skill.clone(),
            level,
            goal: self.goal.unwrap_or_else(|| Goal::after(level)),
            priority: self.priority.unwrap_or_default(),
            why: self.why.clone(),
            ext: self.ext.clone(),
        }
    }
}

impl HoursAnswer {
    /// Whether any part of some days suits.
    #[must_use]
    pub const fn is_flexible(&self) -> bool {
        !self.flexible.is_empty()
    }

    /// Whether anything was said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !self.is_flexible() && self.parts.is_empty() && self.exact.is_empty()
    }

    /// The weekly hours, parts of days spelt out as the hours they stand for, so that whoever
    /// reads them needs no programme. Being flexible goes before what was picked otherwise.
    #[must_use]
    pub fn availability(&self, programme: &Programme) -> Vec<Availability> {
        let asked = programme.asked_day_parts();
        let mut availability = Vec::new();
        if self.is_flexible() {
            for day in &self.flexible {
                for part in asked.iter() {
                    availability.push(Availability::Exact(*day, part.hours));
                }
            }
            return availability;
        }
        for (day, id) in self.parts.iter() {
            if let Some(part) = asked.iter().find(|part| part.id == *id) {
                availability.push(Availability::Exact(*day, part.hours));
            }
        }
        for (day, hours) in &self.exact {
            availability.push(Availability::Exact(*day, *hours));
        }
        availability
    }

    /// The answer that weekly hours stand for: hours that are exactly a part of the day are that part.
    #[must_use]
    pub fn from_availability(availability: &[Availability], programme: &Programme) -> Self {
        let parts = programme.asked_day_parts();
        let mut answer = Self::default();
        for entry in availability {
            let (day, part) = match entry {
                Availability::Part(day, part) => (*day, part),
                Availability::Exact(day, hours) => {
                    let Some(part) = parts.iter().find(|part| part.hours == *hours) else {
                        answer.exact.push((*day, *hours));
                        continue;
                    };
                    (*day, &part.id)
                }
            };
            answer.parts.insert((day, part.clone()));
        }
        answer
    }
}
