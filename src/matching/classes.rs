//! People who said the same.

use super::cohort::Cohort;
use super::fit::Aim;
use super::intern::Sets;
use super::person::{Offered, Wished};
use super::skills::Skills;
use crate::base::lists::Lists;
use crate::base::rest::{at_once, rest_if};
use crate::base::table::number;

/// People sorted into classes of those who said the same in everything that scores and rules of
/// answers depend on. Between two classes all pairs score alike, unless somebody is tied to another;
/// where many people are alike, comparing classes is all that there is to do.
#[derive(Debug)]
pub(super) struct Classes {
    /// The people of each class, in the order of their ids.
    pub members: Lists<u32>,
    /// What each class has in skills: its number stands for that of a person.
    pub skills: Skills,
}

impl Classes {
    /// Sorts those whom `keep` keeps.
    pub fn new(cohort: &Cohort, skills: &Skills, keep: &dyn Fn(u32) -> bool) -> Self {
        at_once(Self::sorted(cohort, skills, keep, &|| false))
    }

    /// The same, for somebody who waits: it rests whenever that is `due`.
    pub async fn sorted(
        cohort: &Cohort,
        skills: &Skills,
        keep: &dyn Fn(u32) -> bool,
        due: &dyn Fn() -> bool,
    ) -> Self {
        let mut sorting = Sorting::default();
        while sorting.go_on(cohort, skills, keep, SOME) {
            rest_if(due).await;
        }
        sorting.finish(cohort, due).await
    }

    /// How many there are.
    pub fn len(&self) -> u32 {
        number(self.members.len())
    }

    /// The people of each class by their places in the order of ids.
    pub fn by_place(&self, cohort: &Cohort) -> Lists<u32> {
        let places = &cohort.order().places;
        let mut lists = Lists::default();
        for class in 0..self.len() {
            let members = self.members.get(class).iter();
            let by_place = members.map(|person| places[*person as usize]);
            lists.push(&by_place.collect::<Vec<_>>());
        }
        lists
    }

    /// Somebody of a class: the first one by id.
    pub fn first(&self, class: u32) -> u32 {
        self.members.get(class)[0]
    }
}

/// So many people are sorted in about a millisecond.
pub(super) const SOME: usize = 256;

/// People on their way into their classes.
#[derive(Debug, Default)]
pub(super) struct Sorting {
    sets: Sets,
    classes: Vec<u32>,
    people: Vec<u32>,
    skills: Skills,
    next: usize,
}

impl Sorting {
    /// Goes through so many more people, of whom `keep` keeps some, and says whether anybody is left.
    pub fn go_on(
        &mut self,
        cohort: &Cohort,
        skills: &Skills,
        keep: &dyn Fn(u32) -> bool,
        people: usize,
    ) -> bool {
        let left = &cohort.order().people[self.next..];
        let now = &left[..left.len().min(people)];
        for person in now.iter().filter(|person| keep(**person)) {
            let (offered, wished) = (skills.offered.get(*person), skills.wished.get(*person));
            let said = said(cohort, *person, offered, wished);
            let class = self.sets.learn(&said);
            if class as usize == self.skills.offered.len() {
                self.skills.push(offered, wished, &[]);
            }
            self.classes.push(class);
            self.people.push(*person);
        }
        self.next += now.len();
        now.len() < left.len()
    }

    /// The classes, once nobody is left.
    pub async fn finish(mut self, cohort: &Cohort, due: &dyn Fn() -> bool) -> Classes {
        self.skills.index(cohort.words.len(), due).await;
        Classes {
            members: Lists::sorted(self.sets.len(), &self.classes, &self.people),
            skills: self.skills,
        }
    }
}

/// Everything a person said that counts, as numbers.
fn said(cohort: &Cohort, person: u32, offered: &[Offered], wished: &[Wished]) -> Vec<u32> {
    let person = &cohort.people[person as usize];
    let traits = &person.traits;
    let maybe = |said: Option<u32>| said.map_or(0, |said| said + 1);
    let mut all = vec![
        u32::from(traits.room),
        maybe(traits.approach.map(|approach| approach as u32)),
        maybe(traits.stage.map(u32::from)),
        maybe(traits.style.map(u32::from)),
        maybe(traits.unit),
        traits.formats.number(),
        person.languages,
        person.cadences,
        person.week,
        number(offered.len()),
    ];
    for Offered { skill, give } in offered {
        all.extend([*skill, u32::from(give.level.get()), give.eagerness as u32]);
    }
    for Wished { skill, want } in wished {
        let aim = match want.aim {
            Aim::View => 0,
            Aim::Steps(level, goal) => u32::from(level.get()) << 8 | u32::from(goal.get()),
        };
        all.extend([*skill, aim, want.share as u32]);
    }
    all
}
