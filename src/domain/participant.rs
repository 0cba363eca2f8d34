//! One person: what they offer, what they wish for and how they would meet.

use super::{
    Approach, Availability, CadenceId, Eagerness, Format, Goal, LanguageTag, OfferLevel, PersonId,
    Priority, SkillRef, StageId, StyleId, Visibility, WishLevel,
};

/// A skill somebody can teach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Which.
    pub skill: SkillRef,
    /// How well they know it. Means nothing for a perspective.
    pub level: OfferLevel,
    /// Whether they enjoy teaching it.
    pub eagerness: Eagerness,
    /// What the host adds for itself.
    pub ext: Option<Ext>,
}

/// A skill somebody wants to learn. The goal is above the level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Which.
    pub skill: SkillRef,
    /// Where they are. Means nothing for a perspective, nor does the goal.
    pub level: WishLevel,
    /// Where they want to get.
    pub goal: Goal,
    /// How much it matters to them.
    pub priority: Priority,
    /// Why, in their own words; never published.
    pub why: Option<Box<str>>,
    /// What the host adds for itself.
    pub ext: Option<Ext>,
}

/// Whatever a host adds for itself, as JSON: it goes along, and nobody reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ext(Box<str>);

impl Ext {
    /// Takes a JSON text.
    #[must_use]
    pub fn new(json: impl Into<Box<str>>) -> Self {
        Self(json.into())
    }

    /// The JSON text.
    #[must_use]
    pub fn as_json(&self) -> &str {
        &self.0
    }
}

/// A roster entry, and the heart of a sign-up. What was not said is `None` or empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: Option<Box<str>>,
    /// Where in the organisation they work.
    pub unit: Option<Box<str>>,
    /// Where in the world they work.
    pub location: Option<Box<str>>,
    /// Whom they report to.
    pub manager: Option<PersonId>,
    /// Their career stage.
    pub stage: Option<StageId>,
    /// Languages they can meet in.
    pub languages: Vec<LanguageTag>,
    /// The IANA zone of their hours; one that exists.
    pub time_zone: Option<Box<str>>,
    /// When they can meet.
    pub availability: Vec<Availability>,
    /// What they offer.
    pub teach: Vec<Offer>,
    /// What they wish for, in their own order.
    pub learn: Vec<Wish>,
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
    /// How many partners they want in this programme.
    pub capacity: u16,
    /// Partners they have now.
    pub paired_with: Vec<PersonId>,
    /// Partners they had before.
    pub paired_before: Vec<PersonId>,
    /// People they do not want to be paired with.
    pub avoid: Vec<PersonId>,
    /// How much others may see of them.
    pub visibility: Visibility,
    /// What the host adds for itself.
    pub ext: Option<Ext>,
}

impl Default for Participant {
    fn default() -> Self {
        Self::new(PersonId::default())
    }
}

impl Participant {
    /// Somebody who has said nothing yet.
    #[must_use]
    pub fn new(id: PersonId) -> Self {
        Self {
            id,
            name: None,
            unit: None,
            location: None,
            manager: None,
            stage: None,
            languages: Vec::new(),
            time_zone: None,
            availability: Vec::new(),
            teach: Vec::new(),
            learn: Vec::new(),
            approach: None,
            cadences: Vec::new(),
            duration_months: None,
            formats: Vec::new(),
            style: None,
            capacity: 1,
            paired_with: Vec::new(),
            paired_before: Vec::new(),
            avoid: Vec::new(),
            visibility: Visibility::default(),
            ext: None,
        }
    }

    /// Whether they can take another partner.
    #[must_use]
    pub fn has_room(&self) -> bool {
        usize::from(self.capacity) > self.paired_with.len()
    }
}
