//! The published roster: the least of everybody that a preview needs, under random names.

use crate::domain::{
    Availability, LanguageTag, Participant, PersonId, Programme, Visibility, Weekday,
};

use super::UnknownPerson;
use super::hours::{Covered, week};
use super::intern::Ids;
use super::lines::Lines;
use super::numbering::Nature;
use super::pair::Ties;
use super::person::may_be_named;
use super::pseudonyms::Pseudonyms;
use crate::base::table::number;

/// A roster that a browser may have, and who is who in it.
#[derive(Clone, Debug, Default)]
pub struct Published {
    /// The people, in the order of their published ids, which says nothing.
    pub people: Vec<Participant>,
    /// Real and published id of everybody in it, in the order of the real roster. Not to be
    /// published.
    pub ids: Vec<(PersonId, PersonId)>,
    /// How many of them have hours, but half of no part of a day.
    pub without_hours: usize,
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
    let kept_from_reader = match reader {
        Some(reader) => organisation.kept_from(programme, reader, people),
        None => vec![false; organisation.ids.len()],
    };
    let mut pseudonyms = Pseudonyms::new(organisation.ids.len(), random);
    let mut published = Published::default();
    let mut kept = Vec::new();
    for person in people {
        let number = organisation.ids.find(person.id.as_str());
        let listed = person.visibility != Visibility::Unlisted;
        if let Some(number) = number
            && listed
            && !kept_from_reader[number as usize]
        {
            let id = pseudonyms.give(number)?;
            published.ids.push((person.id.clone(), id));
            kept.push((number, person));
        }
    }
    let mut managers = Vec::new();
    for (number, _) in &kept {
        managers.push(match reader {
            None => organisation.manager(*number, &mut pseudonyms)?,
            Some(_) => None,
        });
    }
    for place in in_order_of_ids(&published.ids) {
        let ((_, person), (_, id)) = (kept[place as usize], &published.ids[place as usize]);
        let mut public = least(programme, person, id.clone());
        let lost = gives_hours(person) && public.availability.is_empty();
        published.without_hours += usize::from(lost);
        if reader.is_none() {
            public.paired_before = organisation.partners(person, &pseudonyms);
            public.manager = managers[place as usize].take();
        }
        published.people.push(public);
    }
    Ok(published)
}

/// The places in a list, in the order of the published ids.
fn in_order_of_ids(ids: &[(PersonId, PersonId)]) -> Vec<u32> {
    let mut places: Vec<(&str, u32)> = Vec::new();
    for (place, (_, published)) in (0..).zip(ids) {
        places.push((published.as_str(), place));
    }
    places.sort_unstable();
    places.into_iter().map(|(_, place)| place).collect()
}

fn find<'a>(people: &'a [Participant], id: &str) -> Result<&'a Participant, PublishError> {
    let found = people.iter().find(|person| person.id.as_str() == id);
    found.ok_or_else(|| PublishError::UnknownPerson(UnknownPerson(id.into())))
}

/// What a preview needs of a person, apart from others they name.
fn least(programme: &Programme, person: &Participant, id: PersonId) -> Participant {
    let partners = u16::try_from(person.paired_with.len()).unwrap_or(u16::MAX);
    let mut public = Participant::new(id);
    if may_be_named(programme, person.visibility) {
        public.name.clone_from(&person.name);
    }
    public.unit.clone_from(&person.unit);
    public.stage.clone_from(&person.stage);
    for language in &person.languages {
        let mut known = public.languages.iter();
        if !known.any(|known| known.same_language(language)) {
            public.languages.push(LanguageTag::new(language.primary()));
        }
    }
    public.availability = parts_of_days(programme, person);
    if !public.availability.is_empty() {
        public.time_zone.clone_from(&person.time_zone);
    }
    let sensitive = |skill| Nature::of(skill, &programme.catalogue).sensitive;
    for offer in &person.teach {
        if !sensitive(&offer.skill) {
            let mut offer = offer.clone();
            offer.ext = None;
            public.teach.push(offer);
        }
    }
    for wish in &person.learn {
        if !sensitive(&wish.skill) {
            let mut wish = wish.clone();
            (wish.why, wish.ext) = (None, None);
            public.learn.push(wish);
        }
    }
    public.approach = person.approach;
    public.cadences.clone_from(&person.cadences);
    public.duration_months = person.duration_months;
    public.formats.clone_from(&person.formats);
    public.style.clone_from(&person.style);
    public.capacity = person.capacity.saturating_sub(partners);
    public.visibility = person.visibility;
    public
}

/// Hours without a zone say nothing.
fn gives_hours(person: &Participant) -> bool {
    person.time_zone.is_some() && !person.availability.is_empty()
}

/// The parts of days that somebody's hours cover at least half of.
fn parts_of_days(programme: &Programme, person: &Participant) -> Vec<Availability> {
    if !gives_hours(person) {
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
    ids: Ids,
    people: u32,
    lines: Lines,
}

impl Organisation {
    fn new(people: &[Participant], links: &[(PersonId, PersonId)]) -> Self {
        let mut ids = Ids::default();
        for person in people {
            ids.learn(&person.id);
        }
        let size = ids.len();
        let mut managers = Vec::with_capacity(size);
        for person in people {
            if let Some(manager) = &person.manager {
                managers.push((ids.learn(&person.id), ids.learn(manager)));
            }
        }
        let mut others = Vec::with_capacity(links.len());
        for (person, manager) in links {
            others.push((ids.learn(person), ids.learn(manager)));
        }
        Self {
            lines: Lines::new(ids.len(), size, &managers, &others),
            people: number(size),
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
        let above = self.lines.nearest_above(person, &is_published);
        above.map(|number| pseudonyms.give(number)).transpose()
    }

    /// The published ids of everybody somebody is or was paired with.
    fn partners(&self, person: &Participant, pseudonyms: &Pseudonyms<'_>) -> Vec<PersonId> {
        let mut ids = Vec::new();
        Ties::listed(person, &mut |partner, tie| {
            let number = self.ids.find(partner.as_str());
            let number = number.filter(|number| *number < self.people && tie == Ties::PARTNERS);
            if let Some(id) = number.and_then(|number| pseudonyms.get(number))
                && let Err(place) = ids.binary_search(id)
            {
                ids.insert(place, id.clone());
            }
        });
        ids
    }

    /// By number, themselves and all whom anything that is not published keeps from a person.
    fn kept_from(
        &self,
        programme: &Programme,
        reader: &Participant,
        people: &[Participant],
    ) -> Vec<bool> {
        let mut kept = vec![false; self.ids.len()];
        let mut keep = |id: &PersonId| {
            if let Some(number) = self.ids.find(id.as_str()) {
                kept[number as usize] = true;
            }
        };
        keep(&reader.id);
        Ties::listed(reader, &mut |id, _| keep(id));
        for person in people {
            Ties::listed(person, &mut |id, _| {
                if *id == reader.id {
                    keep(&person.id);
                }
            });
        }
        if programme.matching.rules.reporting_line
            && let Some(number) = self.ids.find(reader.id.as_str())
        {
            let above = self.lines.upwards(number);
            for related in above.chain(self.lines.below(number)) {
                kept[related as usize] = true;
            }
        }
        kept
    }
}
