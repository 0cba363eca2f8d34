//! A person as the matching sees them: words and sets as numbers, nothing that it does not use.

use crate::domain::{
    Approach, Format, LanguageTag, Participant, PreviewPrivacy, Programme, SkillRef, Visibility,
};

use super::fit::{Aim, COUNTED_WISHES, Give, Want, weighed};
use super::hours::week;
use super::intern::{Kind, Word};
use super::numbering::{Nature, Numbering};
use super::pair::Several;
use crate::base::table::number;

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
        let mut known = Self(0);
        for format in formats {
            if programme.formats.contains(format) {
                known.0 |= Self::bit(*format);
            }
        }
        known
    }

    pub const fn contains(self, format: Format) -> bool {
        self.0 & Self::bit(format) != 0
    }

    /// The whole of them as a number.
    pub const fn number(self) -> u32 {
        self.0 as u32
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

/// A wish of somebody.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wished {
    pub skill: u32,
    pub want: Want,
}

/// Who looks at a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Seen {
    /// Everybody else, who sees no sensitive skills.
    ByOthers,
    /// The coordinator, who makes the plan.
    ByCoordinator,
}

/// A whole person, compared with others.
#[derive(Debug)]
pub(super) struct Profile<'a> {
    pub traits: Traits,
    /// Languages they named, in order, each once.
    pub languages: Vec<u32>,
    /// Places of their cadences in the programme's list, in order, each once.
    pub cadences: Vec<u32>,
    /// Their weekly hours in UTC.
    pub week: Vec<u32>,
    /// What they teach, in their order.
    pub offered: Vec<Offered>,
    /// What they wish for and counts, in their order.
    pub wished: Vec<Wished>,
    /// What else they wish for.
    pub uncounted: Vec<Wished>,
    /// The same in their words.
    pub offered_words: Vec<&'a SkillRef>,
    pub wished_words: Vec<&'a SkillRef>,
    /// Whether they named a skill that whoever looks does not see.
    pub hides: bool,
}

impl<'a> Profile<'a> {
    /// Takes of a person what the matching uses.
    pub fn new(
        person: &'a Participant,
        programme: &Programme,
        seen: Seen,
        numbers: &mut dyn Numbering,
    ) -> Self {
        let hidden = |nature: Nature| seen == Seen::ByOthers && nature.sensitive;
        let mut profile = Self {
            traits: Traits::new(person, programme, numbers),
            languages: languages(&person.languages, numbers),
            cadences: cadences(person, programme),
            week: utc_week(person, programme, numbers),
            offered: Vec::with_capacity(person.teach.len()),
            wished: Vec::with_capacity(COUNTED_WISHES),
            uncounted: Vec::new(),
            offered_words: Vec::with_capacity(person.teach.len()),
            wished_words: Vec::with_capacity(COUNTED_WISHES),
            hides: false,
        };
        for offer in &person.teach {
            let (skill, nature) = numbers.skill(&offer.skill);
            if hidden(nature) {
                profile.hides = true;
            } else {
                let (level, eagerness) = (offer.level, offer.eagerness);
                let give = Give { level, eagerness };
                profile.offered.push(Offered { skill, give });
                profile.offered_words.push(&offer.skill);
            }
        }
        let mut priorities = Vec::with_capacity(person.learn.len());
        let mut wishes = Vec::with_capacity(person.learn.len());
        for wish in &person.learn {
            let (skill, nature) = numbers.skill(&wish.skill);
            if hidden(nature) {
                profile.hides = true;
            } else {
                priorities.push(wish.priority);
                wishes.push((wish, skill, nature));
            }
        }
        for ((wish, skill, nature), (share, counts)) in wishes.into_iter().zip(weighed(&priorities))
        {
            let aim = match nature.perspective {
                true => Aim::View,
                false => Aim::Steps(wish.level, wish.goal),
            };
            let want = Want { aim, share };
            if counts {
                profile.wished.push(Wished { skill, want });
                profile.wished_words.push(&wish.skill);
            } else {
                profile.uncounted.push(Wished { skill, want });
            }
        }
        profile
    }

    /// The things they have several of.
    pub fn several(&self) -> Several<'_> {
        Several {
            languages: &self.languages,
            cadences: &self.cadences,
            week: &self.week,
        }
    }
}

impl Traits {
    fn new(person: &Participant, programme: &Programme, numbers: &mut dyn Numbering) -> Self {
        let stage = person.stage.as_ref();
        let stage = stage.and_then(|id| programme.stage_index(id.as_str()));
        let style = person.style.as_ref();
        let style = style.and_then(|id| programme.styles.iter().position(|style| style.id == *id));
        let unit = person.unit.as_deref().filter(|unit| !unit.is_empty());
        Self {
            room: person.has_room(),
            approach: person.approach,
            stage: place(stage),
            style: place(style),
            unit: unit.map(|text| {
                numbers.word(Word {
                    kind: Kind::Unit,
                    text,
                })
            }),
            formats: Formats::of(&person.formats, programme),
        }
    }
}

/// Whether people may read somebody's name.
pub(super) fn may_be_named(programme: &Programme, visibility: Visibility) -> bool {
    programme.preview == PreviewPrivacy::Named && visibility == Visibility::Named
}

fn place(index: Option<usize>) -> Option<u16> {
    index.and_then(|index| u16::try_from(index).ok())
}

fn languages(tags: &[LanguageTag], numbers: &mut dyn Numbering) -> Vec<u32> {
    let mut languages = Vec::new();
    for tag in tags {
        let text = &*tag.primary().to_ascii_lowercase();
        if !text.is_empty() {
            let kind = Kind::Language;
            languages.push(numbers.word(Word { kind, text }));
        }
    }
    in_order(languages)
}

fn cadences(person: &Participant, programme: &Programme) -> Vec<u32> {
    let mut cadences = Vec::new();
    for id in &person.cadences {
        let mut all = programme.cadences.iter();
        if let Some(place) = all.position(|cadence| cadence.id == *id) {
            cadences.push(number(place));
        }
    }
    in_order(cadences)
}

fn in_order(mut set: Vec<u32>) -> Vec<u32> {
    set.sort_unstable();
    set.dedup();
    set
}

/// Hours without a zone, or in one that does not exist, are not said.
fn utc_week(person: &Participant, programme: &Programme, numbers: &mut dyn Numbering) -> Vec<u32> {
    if person.availability.is_empty() {
        return Vec::new();
    }
    let zone = person.time_zone.as_deref();
    match zone.and_then(|zone| numbers.offset(zone)) {
        Some(offset) => week(&person.availability, programme, offset),
        None => Vec::new(),
    }
}
