//! How many could teach what somebody wishes for.

use crate::domain::Scarcity;
use crate::matching::cohort::Cohort;
use crate::matching::intern::Word;
use crate::matching::numbering::Nature;

use super::Me;

impl Cohort {
    /// How many could teach each wish of the participant, in the order of their list, and how many
    /// of those have room. `parted` says of each person whether a rule keeps them apart.
    pub(super) fn scarcity(&self, me: &Me<'_>, parted: &[bool]) -> Vec<Scarcity> {
        let catalogue = &self.programme.catalogue;
        let mut scarcity = Vec::new();
        for wish in &me.person.learn {
            let nature = Nature::of(&wish.skill, catalogue);
            if nature.sensitive {
                continue;
            }
            let any_level = nature.perspective;
            let word = self.words.find(Word::skill(&wish.skill));
            let offers = word.map_or(&[][..], |word| self.skills.offers_of.get(word));
            let (mut teachers, mut with_room, mut last) = (0, 0, None);
            for (person, give) in offers {
                let ahead = any_level || give.level.get() > wish.level.get();
                // Several offers of one person for one skill stand together.
                if ahead && last != Some(person) && !parted[*person as usize] {
                    last = Some(person);
                    teachers += 1;
                    with_room += usize::from(self.people[*person as usize].traits.room);
                }
            }
            scarcity.push(Scarcity {
                skill: wish.skill.clone(),
                teachers,
                with_room,
            });
        }
        scarcity
    }
}
