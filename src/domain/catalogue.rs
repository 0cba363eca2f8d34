//! The skills a programme knows.

use std::cell::OnceCell;

use super::own_skill::{OwnSkill, fold};
use super::{AreaId, Places, Platform, Purpose, SkillId, Text};

/// What marks the id of a skill that is not in the catalogue.
pub(crate) const OWN_PREFIX: &str = "own:";

/// Whether a skill has levels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SkillKind {
    /// Something one knows more or less well.
    #[default]
    Skill,
    /// A view worth hearing; has no levels.
    Perspective,
}

/// A skill of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skill {
    /// Its id.
    pub id: SkillId,
    /// What people call it.
    pub label: Text,
    /// Other names it is found under.
    pub also: Vec<Text>,
    /// Where it is defined, such as an ESCO concept.
    pub uri: Option<Box<str>>,
    /// Whether it has levels.
    pub kind: SkillKind,
    /// Knowledge about to be lost; comes first.
    pub priority: bool,
    /// Never published and never on a card; counts in the coordinator's plan alone.
    pub sensitive: bool,
    /// No longer offered.
    pub retired: bool,
    /// What took its place.
    pub replaced_by: Option<SkillId>,
}

/// Skills that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillArea {
    /// Its id.
    pub id: AreaId,
    /// What people call it.
    pub label: Text,
    /// The purposes that it serves most.
    pub purposes: Vec<Purpose>,
    /// Its skills, in the programme's order.
    pub skills: Vec<Skill>,
}

/// Why a text names no skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SkillRefError {
    /// There is nothing in it, or nothing but white space after `own:`.
    Empty,
    /// An own skill of more than 60 characters, or an id of more than 128.
    TooLong,
}

/// What an offer or a wish is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum SkillRef {
    /// A skill by its id. Usually in the catalogue, but an id that it lacks stays.
    Known(SkillId),
    /// A skill in somebody's own words.
    Own(OwnSkill),
}

impl Default for SkillRef {
    fn default() -> Self {
        Self::Known(SkillId::default())
    }
}

impl SkillRef {
    /// The id as documents carry it, an own skill in its author's words.
    #[must_use]
    pub fn to_id(&self) -> String {
        match self {
            Self::Known(id) => id.as_str().to_owned(),
            Self::Own(own) => format!("{OWN_PREFIX}{}", own.text()),
        }
    }
}

/// All the skills of a programme, by area, found by id or by any of their names.
#[derive(Debug, Default)]
pub struct Catalogue {
    areas: Vec<SkillArea>,
    /// The area of every skill, and its place there. What follows are places in this list.
    spots: Vec<(usize, usize)>,
    by_id: Places,
    by_name: OnceCell<Places>,
}

impl Catalogue {
    /// Takes areas whose skills all have different ids; of equal ones the first is kept.
    #[must_use]
    pub fn new(areas: Vec<SkillArea>) -> Self {
        let mut spots = Vec::new();
        let mut by_id = Places::default();
        for (a, area) in areas.iter().enumerate() {
            for (s, skill) in area.skills.iter().enumerate() {
                by_id.insert(skill.id.as_str(), spots.len());
                spots.push((a, s));
            }
        }
        Self {
            areas,
            spots,
            by_id,
            by_name: OnceCell::new(),
        }
    }

    /// The areas, in the programme's order.
    #[must_use]
    pub fn areas(&self) -> &[SkillArea] {
        &self.areas
    }

    /// All skills, in the programme's order.
    pub fn skills(&self) -> impl Iterator<Item = &Skill> {
        self.areas.iter().flat_map(|area| &area.skills)
    }

    /// Whether it has sensitive skills, which only the coordinator's plan knows.
    #[must_use]
    pub fn any_sensitive(&self) -> bool {
        self.skills().any(|skill| skill.sensitive)
    }

    /// The skill of an id.
    #[must_use]
    pub fn skill(&self, id: &str) -> Option<&Skill> {
        self.at(self.place(id)?)
    }

    /// The place of the skill of an id among [all](Self::skills).
    #[must_use]
    pub fn place(&self, id: &str) -> Option<usize> {
        self.by_id.get(id)
    }

    /// The place of the area that a skill is in.
    #[must_use]
    pub fn area_of(&self, id: &str) -> Option<usize> {
        let &(area, _) = self.spots.get(self.place(id)?)?;
        Some(area)
    }

    /// The skill at a place.
    #[must_use]
    pub fn at(&self, place: usize) -> Option<&Skill> {
        let &(area, skill) = self.spots.get(place)?;
        self.areas.get(area)?.skills.get(skill)
    }

    /// Reads what a document calls a skill: an id, or `own:` and a text. An own text that equals a
    /// label or another name in any language *is* that skill.
    ///
    /// # Errors
    ///
    /// [`SkillRefError`] when it is blank or too long.
    pub fn resolve(&self, id: &str, platform: &dyn Platform) -> Result<SkillRef, SkillRefError> {
        match id.strip_prefix(OWN_PREFIX) {
            Some(text) => Ok(self.settle(OwnSkill::new(text, platform)?, platform)),
            None => SkillId::new(id)
                .map(SkillRef::Known)
                .map_err(|error| match error {
                    super::IdError::Empty => SkillRefError::Empty,
                    super::IdError::TooLong => SkillRefError::TooLong,
                }),
        }
    }

    fn settle(&self, own: OwnSkill, platform: &dyn Platform) -> SkillRef {
        let by_name = self.by_name.get_or_init(|| self.names(platform));
        let skill = by_name.get(own.folded()).and_then(|spot| self.at(spot));
        match skill {
            Some(skill) => SkillRef::Known(skill.id.clone()),
            None => SkillRef::Own(own),
        }
    }

    fn names(&self, platform: &dyn Platform) -> Places {
        let mut names = Places::default();
        for (spot, skill) in self.skills().enumerate() {
            for text in std::iter::once(&skill.label).chain(&skill.also) {
                for (_, wording) in text.wordings() {
                    names.insert(&fold(wording, platform), spot);
                }
            }
        }
        names
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::LanguageTag;
    use crate::test_platform::TestPlatform;

    fn catalogue() -> Catalogue {
        let label = Text::by_language(vec![
            (LanguageTag::new("en"), "Spreadsheets".into()),
            (LanguageTag::new("fr"), "Tableurs à jour".into()),
        ]);
        let skill = Skill {
            id: SkillId::new("excel").unwrap(),
            label: label.unwrap(),
            also: vec![Text::plain("Excel")],
            uri: None,
            kind: SkillKind::Skill,
            priority: false,
            sensitive: false,
            retired: false,
            replaced_by: None,
        };
        let id = AreaId::new("office").unwrap();
        Catalogue::new(vec![SkillArea {
            id,
            label: Text::plain("Office"),
            purposes: Vec::new(),
            skills: vec![skill],
        }])
    }

    #[test]
    fn an_own_text_that_equals_any_name_in_any_language_is_that_skill() {
        let catalogue = catalogue();
        let excel = SkillRef::Known(SkillId::new("excel").unwrap());
        for text in [
            "own:  EXCEL ",
            "own:spreadsheets",
            "own:tableurs\u{a0} A\u{300} jour",
            "own:ｅｘｃｅｌ",
        ] {
            assert_eq!(
                catalogue.resolve(text, &TestPlatform),
                Ok(excel.clone()),
                "{text}"
            );
        }
    }

    #[test]
    fn a_skill_is_in_one_area_and_an_unknown_one_in_none() {
        assert_eq!(catalogue().area_of("excel"), Some(0));
        assert_eq!(catalogue().area_of("whistling"), None);
    }

    #[test]
    fn own_skills_are_equal_when_their_folded_texts_are() {
        let catalogue = catalogue();
        let own = |text| catalogue.resolve(text, &TestPlatform);
        assert_eq!(own("own:Knife  Skills"), own("own: knife\u{3000}skills"));
        assert_ne!(own("own:Knife Skills"), own("own:Knives"));
        assert_eq!(own("own: \t"), Err(SkillRefError::Empty));
        assert_eq!(
            own(&format!("own:{}", "ß".repeat(61))),
            Err(SkillRefError::TooLong)
        );
    }
}
