//! A person as the matching sees them: words and sets as numbers, nothing that it does not use.

use crate::domain::{
    Approach, Catalogue, Format, LanguageTag, Participant, PreviewPrivacy, Programme, Skill,
    SkillKind, SkillRef, Visibility,
};

use super::fit::{Aim, Give, Want, counted};
use super::hours::{Span, week};

/// The number of a word that nobody in the cohort uses, so that it equals nobody's.
pub(super) const UNSEEN: u32 = u32::MAX;

/// A word whose number somebody asks for.
pub(super) enum Word<'a> {
    Skill(&'a SkillRef),
    Unit(&'a str),
    /// The primary subtag of a language, in lower case.
    Language(&'a str),
}

/// What the rules and the context compare directly. What was not said is `None` or empty.
#[derive(Clone, Copy, Debug)]
pub(super) struct Traits {
    pub room: bool,
    pub approach: Option<Approach>,
    /// The place of the stage in the programme's order.
    pub stage: Option<u16>,
    /// The place of the style in the programme's order.
    pub style: Option<u16>,
    pub unit: Option<u32>,
    pub formats: Formats,
}

/// Ways of meeting, as far as the programme has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Formats(u8);

impl Formats {
    const fn bit(format: Format) -> u8 {
        1 << format as u8
    }

    fn of(formats: &[Format], programme: &Programme) -> Self {
        let known = formats.iter().filter(|f| programme.formats.contains(f));
        Self(known.fold(0, |bits, format| bits | Self::bit(*format)))
    }

    pub const fn contains(self, format: Format) -> bool {
        self.0 & Self::bit(format) != 0
    }

    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub const fn shared_with(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

/// A skill somebody can teach.
#[derive(Clone, Copy, Debug)]
pub(super) struct Offered {
    pub skill: u32,
    pub give: Give,
}

/// A wish of somebody that counts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wished {
    pub skill: u32,
    pub want: Want,
}

/// A whole person, compared with others.
#[derive(Debug)]
pub(super) struct Profile<'a> {
    pub traits: Traits,
    /// Languages they named, in order, each once.
    pub languages: Vec<u32>,
    /// Places of their cadences in the programme's list, in order, each once.
    pub cadences: Vec<u16>,
    /// Their weekly hours in UTC.
    pub week: Vec<Span>,
    /// What they teach, in their order, and in their words.
    pub offered: Vec<(Offered, &'a SkillRef)>,
    /// What they wish for and counts, in their order, and in their words.
    pub wished: Vec<(Wished, &'a SkillRef)>,
}

impl<'a> Profile<'a> {
    /// Takes of a person what the matching uses. `number` gives words their numbers; `offset` gives
    /// zones theirs, in minutes.
    pub fn new(
        person: &'a Participant,
        programme: &Programme,
        mut number: impl FnMut(Word<'_>) -> u32,
        offset: impl FnOnce(&str) -> Option<i32>,
    ) -> Self {
        let unit = person.unit.as_deref().filter(|unit| !unit.is_empty());
        let stage = person.stage.as_ref();
        let style = person.style.as_ref();
        let traits = Traits {
            room: person.has_room(),
            approach: person.approach,
            stage: stage.and_then(|id| place(programme.stage_index(id.as_str()))),
            style: style
                .and_then(|id| place(programme.styles.iter().position(|style| style.id == *id))),
            unit: unit.map(|unit| number(Word::Unit(unit))),
            formats: Formats::of(&person.formats, programme),
        };
        let catalogue = &programme.catalogue;
        let offers = person.teach.iter();
        let offers = offers.filter(|offer| !is_sensitive(&offer.skill, catalogue));
        let wishes = person.learn.iter();
        let wishes = counted(wishes.filter(|wish| !is_sensitive(&wish.skill, catalogue)));
        Self {
            traits,
            languages: languages(&person.languages, &mut number),
            cadences: cadences(person, programme),
            week: utc_week(person, programme, offset),
            offered: offers
                .map(|offer| {
                    let skill = number(Word::Skill(&offer.skill));
                    let (level, eagerness) = (offer.level, offer.eagerness);
                    let give = Give { level, eagerness };
                    (Offered { skill, give }, &offer.skill)
                })
                .collect(),
            wished: wishes
                .into_iter()
                .map(|(wish, share)| {
                    let skill = number(Word::Skill(&wish.skill));
                    let aim = if is_perspective(&wish.skill, catalogue) {
                        Aim::View
                    } else {
                        Aim::Steps(wish.level, wish.goal)
                    };
                    let want = Want { aim, share };
                    (Wished { skill, want }, &wish.skill)
                })
                .collect(),
        }
    }
}

/// Whether people may read somebody's name.
pub(super) fn may_be_named(programme: &Programme, visibility: Visibility) -> bool {
    programme.preview == PreviewPrivacy::Named && visibility == Visibility::Named
}

/// Whether a skill is on no card and in no score of a preview.
pub(super) fn is_sensitive(skill: &SkillRef, catalogue: &Catalogue) -> bool {
    in_catalogue(skill, catalogue).is_some_and(|skill| skill.sensitive)
}

fn is_perspective(skill: &SkillRef, catalogue: &Catalogue) -> bool {
    in_catalogue(skill, catalogue).is_some_and(|skill| skill.kind == SkillKind::Perspective)
}

fn in_catalogue<'a>(skill: &SkillRef, catalogue: &'a Catalogue) -> Option<&'a Skill> {
    match skill {
        SkillRef::Known(id) => catalogue.skill(id.as_str()),
        SkillRef::Own(_) => None,
    }
}

fn place(index: Option<usize>) -> Option<u16> {
    index.and_then(|index| u16::try_from(index).ok())
}

fn languages(tags: &[LanguageTag], number: &mut impl FnMut(Word<'_>) -> u32) -> Vec<u32> {
    let said = tags.iter().filter(|tag| !tag.primary().is_empty());
    let numbers = said.map(|tag| number(Word::Language(&tag.primary().to_ascii_lowercase())));
    in_order(numbers.collect())
}

fn cadences(person: &Participant, programme: &Programme) -> Vec<u16> {
    let known = person.cadences.iter().filter_map(|id| {
        let mut all = programme.cadences.iter();
        place(all.position(|cadence| cadence.id == *id))
    });
    in_order(known.collect())
}

fn in_order<T: Ord>(mut list: Vec<T>) -> Vec<T> {
    list.sort_unstable();
    list.dedup();
    list
}

/// Hours without a zone, or in one that does not exist, are not said.
fn utc_week(
    person: &Participant,
    programme: &Programme,
    offset: impl FnOnce(&str) -> Option<i32>,
) -> Vec<Span> {
    if person.availability.is_empty() {
        return Vec::new();
    }
    let zone = person.time_zone.as_deref();
    match zone.and_then(offset) {
        Some(offset) => week(&person.availability, programme, offset),
        None => Vec::new(),
    }
}
