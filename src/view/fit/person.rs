//! Who somebody is, as far as the preview may say.

use crate::domain::PersonId;
use crate::view::Ui;

/// Somebody in the preview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Which.
    pub id: PersonId,
    /// Their name, or "a colleague in …".
    pub name: String,
    /// Stage and unit, where they are not in the name already.
    pub details: Vec<String>,
}

impl Person {
    /// Looks somebody up.
    #[must_use]
    pub fn of(ui: Ui, id: &PersonId) -> Self {
        ui.peek(|session| {
            let card = session.card(id);
            let unit = card.and_then(|card| card.unit.as_deref());
            let named = card.and_then(|card| card.name.as_deref());
            let stages = session.programme.stages.iter();
            let stage = stages
                .filter(|stage| card.is_some_and(|card| card.stage.as_ref() == Some(&stage.id)))
                .map(|stage| ui.text(&stage.label));
            let name = match (named, unit) {
                (Some(name), _) => name.to_owned(),
                (None, Some(unit)) => ui.fill("fit.someone.in", &[("unit", unit)]),
                (None, None) => ui.t("fit.someone"),
            };
            let unit = unit.filter(|_| named.is_some()).map(str::to_owned);
            Self {
                id: id.clone(),
                name,
                details: stage.chain(unit).collect(),
            }
        })
    }
}
