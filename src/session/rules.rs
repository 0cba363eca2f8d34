//! Ground rules, training, and a look at oneself.

use super::asked::Part;
use super::{Session, Truth};
use crate::domain::{Approach, OWN_QUESTION, Readiness};

/// An item of the look at oneself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SelfCheckItem<'a> {
    /// In the programme's words.
    Programme(&'a Readiness),
    /// In ours: what the key of its text ends with.
    Own(&'static str),
}

impl SelfCheckItem<'_> {
    /// What its answer is kept by, whatever other items there are.
    fn key(self) -> Box<str> {
        match self {
            Self::Programme(item) => item.id.as_str().into(),
            Self::Own(name) => format!("{OWN_QUESTION}{name}").into(),
        }
    }
}

impl Session {
    /// Whether the ground rule at a place is agreed to, in whatever language it was read.
    #[must_use]
    pub fn agreed(&self, place: usize) -> bool {
        let rule = self.programme.ground_rules.get(place);
        rule.is_some_and(|rule| self.answers.agreement.has(rule))
    }

    /// What one may ask oneself: the programme's items for somebody at this stage, else ours. Who
    /// is to be shown things by somebody with fewer years is asked about their ego in any case.
    #[must_use]
    pub fn self_check_items(&self) -> Vec<SelfCheckItem<'_>> {
        const OWN: [&str; 3] = ["rank", "candour", "favours"];
        let mut items = Vec::new();
        let mut for_senior = false;
        for item in &self.programme.readiness {
            let audience = item.audience.as_deref();
            if self.is_for(audience) {
                items.push(SelfCheckItem::Programme(item));
                for_senior |= audience == Some("senior");
            }
        }
        if items.is_empty() {
            items.extend(OWN.map(SelfCheckItem::Own));
        }
        let reverse = self.approach() == Some(Approach::Reverse);
        if reverse && self.part() == Part::IsShown && !for_senior {
            items.push(SelfCheckItem::Own("ego"));
        }
        items
    }

    /// What the person said to each of these items, in order.
    pub fn self_checked(&self) -> impl Iterator<Item = Option<Truth>> {
        let items = self.self_check_items().into_iter();
        items.map(|item| self.self_check.get(&item.key()).copied())
    }

    /// Answers the item at a place, for the person alone.
    pub(super) fn check_self(&mut self, place: usize, truth: Truth) {
        let item = self.self_check_items().get(place).map(|item| item.key());
        if let Some(key) = item {
            self.self_check.insert(key, truth);
        }
    }

    /// Whether an item is for people at this person's stage. The earlier half of the stages are the
    /// juniors; who did not say their stage sees all.
    fn is_for(&self, audience: Option<&str>) -> bool {
        let stages = self.programme.stages.len();
        let stage = self.answers.stage.as_ref();
        let place = stage.and_then(|stage| self.programme.stage_index(stage.as_str()));
        let senior = place.map(|place| 2 * place + 1 > stages);
        match (audience, senior) {
            (Some("senior"), Some(senior)) => senior,
            (Some("junior"), Some(senior)) => !senior,
            _ => true,
        }
    }

    /// Agrees to a ground rule, or takes it back.
    pub(super) fn agree(&mut self, place: usize, on: bool) {
        let Some(rule) = self.programme.ground_rules.get(place).cloned() else {
            return;
        };
        let agreed = &mut self.answers_mut().agreement.ground_rules;
        let is_rule = |text: &str| rule.wordings().any(|(_, wording)| *wording == *text);
        agreed.retain(|text| !is_rule(text));
        if on {
            agreed.push(rule.get("").into());
        }
    }
}
