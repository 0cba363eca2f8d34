//! The published roster: the least of everybody that a preview needs, under random names.

use crate::domain::{
    Availability, LanguageTag, Offer, Participant, PersonId, Programme, Visibility, Weekday, Wish,
};

use super::UnknownPerson;
use super::hours::{Covered, week};
use super::intern::Interner;
use super::lines::Lines;
use super::person::{is_sensitive, may_be_named};
use super::pseudonyms::Pseudonyms;

/// A roster that a browser may have, and who is who in it.
#[derive(Clone, Debug, Default)]
pub struct Published {
    /// The people, in the order of their published ids, which says nothing.
    pub people: Vec<Participant>,
    /// Real and published id of everybody in it, in the order of the real roster. Not to be
    /// published.
    pub ids: Vec<(PersonId, PersonId)>,
}

/// Why a roster was not published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PublishError {
    /// It was to be published for somebody who is not in it.
    UnknownPerson(UnknownPerson),
    /// The random numbers repeat themselves.
    NotRandom,
}

impl std::fmt::Display for PublishError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::UnknownPerson(unknown) => unknown.fmt(f),
            Self::NotRandom => f.write_str("the random numbers repeat themselves"),
        }
    }
}

impl std::error::Error for PublishError {}

/// Publishes a roster: what a preview needs of everybody, and nothing else.
///
/// Ids become 128 random bits. Left out are unlisted people, reasons for wishes, whom somebody
/// avoids, locations, sensitive skills, and names that the programme or the person keeps back.
/// What else is coarser than in the full roster:
///
/// - Hours become the programme's parts of the day, or the hours of the usual parts where it has
///   none: those of which the person's hours cover at least half on that day, in their own time.
///   Without any, the zone goes too.
/// - `capacity` becomes the room that is left. Partners of now and before become one list, of those
///   who are published: a preview treats both alike, and need not tell who meets whom.
/// - `manager` becomes the nearest published person above, so that lines run on through those who
///   are not published. An unknown manager stays unknown and the same for all who name them, under
///   an id that nobody has. Where the line above has only unlisted people there is nobody.
/// - Languages become primary subtags.
///
/// With `reader`, the roster is for that person's eyes: they, and all whom reporting line, avoidance
/// or partnership keep from them, are taken out, and those fields with them.
///
/// `links` are the managers of people left out of the roster, as (person, manager); `random` gives
/// 128 random bits at every call, from a source fit for secrets.
///
/// # Errors
///
/// [`PublishError::UnknownPerson`] when `reader` is nobody in `people`, [`PublishError::NotRandom`]
/// when `random` repeats itself.
pub fn publish(
    programme: &Programme,
    people: &[Participant],
    links: &[(PersonId, PersonId)],
    reader: Option<&str>,
    random: &mut dyn FnMut() -> u128,
) -> Result<Published, PublishError> {
    let reader = match reader {
        Some(id) => Some(find(people, id)?),
        None => None,
    };
    let organisation = Organisation::new(people, links);
    let is_kept = |person: &Participant| {
        let keeps_apart = |reader| organisation.keeps_apart(programme, reader, person);
        person.visibility != Visibility::Unlisted && !reader.is_some_and(keeps_apart)
    };
    let kept = people.iter().filter(|person| is_kept(person));
    let kept = kept.filter_map(|person| Some((organisation.ids.find(&person.id)?, person)));
    let kept: Vec<(u32, &Participant)> = kept.collect();

    let mut pseudonyms = Pseudonyms::new(random);
    let mut published = Published::default();
    for (number, person) in &kept {
        let id = pseudonyms.give(*number)?;
        published.ids.push((person.id.clone(), id));
    }
    for ((number, person), (_, id)) in kept.into_iter().zip(&published.ids) {
        let mut public = least(programme, person, id.clone());
        if reader.is_none() {
            public.paired_before = organisation.partners(person, &pseudonyms);
            public.manager = organisation.manager(number, &mut pseudonyms)?;
        }
        published.people.push(public);
    }
    published.people.sort_unstable_by(|a, b| a.id.cmp(&b.id));
    Ok(published)
}

fn find<'a>(people: &'a [Participant], id: &str) -> Result<&'a Participant, PublishError> {
    let found = people.iter().find(|person| person.id.as_str() == id);
    found.ok_or_else(|| PublishError::UnknownPerson(UnknownPerson(id.into())))
}

/// What a preview needs of a person, apart from others they name.
fn least(programme: &Programme, person: &Participant, id: PersonId) -> Participant {
    let name = person.name.clone();
    let partners = u16::try_from(person.paired_with.len()).unwrap_or(u16::MAX);
    let availability = parts_of_days(programme, person);
    let zone = person.time_zone.clone();
    let mut languages: Vec<LanguageTag> = Vec::new();
    for language in &person.languages {
        if !languages.iter().any(|known| known.same_language(language)) {
            languages.push(LanguageTag::new(language.primary()));
        }
    }
    let is_public = |skill| !is_sensitive(skill, &programme.catalogue);
    let offers = person.teach.iter().filter(|offer| is_public(&offer.skill));
    let wishes = person.learn.iter().filter(|wish| is_public(&wish.skill));
    Participant {
        name: name.filter(|_| may_be_named(programme, person.visibility)),
        unit: person.unit.clone(),
        stage: person.stage.clone(),
        languages,
        time_zone: zone.filter(|_| !availability.is_empty()),
        availability,
        teach: offers.map(Offer::clone).collect(),
        learn: wishes
            .map(|wish| Wish {
                why: None,
                ..wish.clone()
            })
            .collect(),
        approach: person.approach,
        cadences: person.cadences.clone(),
        duration_months: person.duration_months,
        formats: person.formats.clone(),
        style: person.style.clone(),
        capacity: person.capacity.saturating_sub(partners),
        visibility: person.visibility,
        ..Participant::new(id)
    }
}

/// The parts of days that somebody's hours cover at least half of.
fn parts_of_days(programme: &Programme, person: &Participant) -> Vec<Availability> {
    // Hours without a zone say nothing.
    if person.time_zone.is_none() {
        return Vec::new();
    }
    // A week in their own time, as if it were UTC.
    let own = Covered::new(&week(&person.availability, programme, 0));
    let mut covered = Vec::new();
    for day in Weekday::all() {
        for part in programme.asked_day_parts().iter() {
            if own.covers_half(day, part.hours) {
                covered.push(if programme.day_parts.is_empty() {
                    Availability::Exact(day, part.hours)
                } else {
                    Availability::Part(day, part.id.clone())
                });
            }
        }
    }
    covered
}

/// Everybody a roster holds or names, numbered, people first.
struct Organisation {
    ids: Interner<PersonId>,
    people: usize,
    lines: Lines,
}

impl Organisation {
    fn new(people: &[Participant], links: &[(PersonId, PersonId)]) -> Self {
        let mut ids = Interner::default();
        for person in people {
            ids.intern(&person.id);
        }
        let size = ids.len();
        let own = people
            .iter()
            .filter_map(|person| Some((&person.id, person.manager.as_ref()?)));
        let mut number = |(person, manager)| (ids.intern(person), ids.intern(manager));
        let managers: Vec<_> = own.map(&mut number).collect();
        let links: Vec<_> = links.iter().map(|(p, m)| number((p, m))).collect();
        Self {
            lines: Lines::new(ids.len(), size, &managers, &links),
            people: size,
            ids,
        }
    }

    /// The nearest published person above somebody, or a random id for the first unknown one.
    fn manager(
        &self,
        person: u32,
        pseudonyms: &mut Pseudonyms<'_>,
    ) -> Result<Option<PersonId>, PublishError> {
        let is_published = |number| pseudonyms.get(number).is_some();
        let above = self.lines.nearest_above(person, is_published);
        above.map(|number| pseudonyms.give(number)).transpose()
    }

    /// The published ids of everybody somebody is or was paired with.
    fn partners(&self, person: &Participant, pseudonyms: &Pseudonyms<'_>) -> Vec<PersonId> {
        let partners = person.paired_with.iter().chain(&person.paired_before);
        let numbers = partners.filter_map(|id| self.ids.find(id));
        let numbers = numbers.filter(|number| (*number as usize) < self.people);
        let mut ids: Vec<_> = numbers.filter_map(|n| pseudonyms.get(n).cloned()).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// Whether anything that is not published keeps two people apart.
    fn keeps_apart(&self, programme: &Programme, a: &Participant, b: &Participant) -> bool {
        let lists = |one: &Participant, other: &PersonId| {
            [&one.paired_with, &one.paired_before, &one.avoid]
                .into_iter()
                .any(|list| list.contains(other))
        };
        let in_line = || {
            let (a, b) = (self.ids.find(&a.id), self.ids.find(&b.id));
            a.zip(b).is_some_and(|(a, b)| self.lines.related(a, b))
        };
        let rule = programme.matching.rules.reporting_line;
        a.id == b.id || lists(a, &b.id) || lists(b, &a.id) || (rule && in_line())
    }
}
