//! People who said the same.

use super::cohort::Cohort;
use super::fit::Aim;
use super::intern::Sets;
use super::person::{Offered, Wished};
use super::skills::Skills;
use crate::base::lists::Lists;
use crate::base::rest::at_once;
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
        let mut sets = Sets::default();
        let (mut classes, mut people) = (Vec::new(), Vec::new());
        let mut of_class = Skills::default();
        for person in &cohort.order().people {
            if !keep(*person) {
                continue;
            }
            let (offered, wished) = (skills.offered.get(*person), skills.wished.get(*person));
            let said = said(cohort, *person, offered, wished);
            let class = sets.learn(&said);
            if class as usize == of_class.offered.len() {
                of_class.push(offered, wished, &[]);
            }
            classes.push(class);
            people.push(*person);
        }
        at_once(of_class.index(cohort.words.len(), &|| false));
        Self {
            members: Lists::sorted(sets.len(), &classes, &people),
            skills: of_class,
        }
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
