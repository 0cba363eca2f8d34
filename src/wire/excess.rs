//! What a roster holds beyond the needs of a preview.

use crate::domain::{
    Availability, Hours, Offer, Participant, PreviewPrivacy, Programme, SkillId, SkillRef,
    SmallSet, Visibility, Wish,
};

/// How many people have what nobody needs to see who only looks for a match.
pub(super) struct Excess<'p> {
    needs: Needs<'p>,
    people: usize,
    counts: [usize; KINDS.len()],
}

struct Needs<'p> {
    programme: &'p Programme,
    /// The hours of its parts of the day.
    parts: Vec<Hours>,
    /// The ids of its sensitive skills.
    sensitive: SmallSet<&'p SkillId>,
}

type Kind = (&'static str, fn(&Participant, &Needs<'_>) -> bool);

const KINDS: [Kind; 8] = [
    ("`why`", |person, _| {
        person.learn.iter().any(|wish| wish.why.is_some())
    }),
    ("`avoid`", |person, _| !person.avoid.is_empty()),
    ("`ext`", |person, _| {
        let mut offered = person.teach.iter().map(|offer| &offer.ext);
        let mut wished = person.learn.iter().map(|wish| &wish.ext);
        person.ext.is_some() || offered.any(Option::is_some) || wished.any(Option::is_some)
    }),
    ("`location`", |person, _| person.location.is_some()),
    ("sensitive skills", has_sensitive_skills),
    ("visibility `unlisted`", |person, _| {
        person.visibility == Visibility::Unlisted
    }),
    ("exact hours", has_exact_hours),
    ("names not to be shown", |person, needs| {
        let shown = person.visibility == Visibility::Named
            && needs.programme.preview == PreviewPrivacy::Named;
        person.name.is_some() && !shown
    }),
];

impl<'p> Excess<'p> {
    pub fn new(programme: &'p Programme) -> Self {
        let parts = programme.asked_day_parts();
        let mut sensitive = SmallSet::default();
        for skill in programme.catalogue.skills() {
            if skill.sensitive {
                sensitive.insert(&skill.id);
            }
        }
        Self {
            needs: Needs {
                programme,
                parts: parts.iter().map(|part| part.hours).collect(),
                sensitive,
            },
            people: 0,
            counts: [0; KINDS.len()],
        }
    }

    /// Looks at one more person.
    pub fn count(&mut self, person: &Participant) {
        let mut any = false;
        for (count, (_, has)) in self.counts.iter_mut().zip(&KINDS) {
            let has = has(person, &self.needs);
            *count += usize::from(has);
            any |= has;
        }
        self.people += usize::from(any);
    }

    /// What there is too much of.
    pub fn message(&self) -> Option<String> {
        let mut found = String::new();
        for (count, (what, _)) in self.counts.iter().zip(&KINDS) {
            if *count > 0 {
                let comma = if found.is_empty() { "" } else { ", " };
                found += &format!("{comma}{what} of {count}");
            }
        }
        let people = self.people;
        (people > 0).then(|| {
            format!(
                "expected what a preview needs, found more: {found}; people concerned: {people}; \
                 publish the roster first"
            )
        })
    }
}

fn has_sensitive_skills(person: &Participant, needs: &Needs<'_>) -> bool {
    let offered = person.teach.iter().map(|Offer { skill, .. }| skill);
    let wished = person.learn.iter().map(|Wish { skill, .. }| skill);
    offered.chain(wished).any(|skill| match skill {
        SkillRef::Known(id) => needs.sensitive.contains(&id),
        SkillRef::Own(_) => false,
    })
}

/// Hours that are no part of a day spelt out.
fn has_exact_hours(person: &Participant, needs: &Needs<'_>) -> bool {
    person.availability.iter().any(|entry| match entry {
        Availability::Exact(_, hours) => !needs.parts.contains(hours),
        Availability::Part(..) => false,
    })
}
