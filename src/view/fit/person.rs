//! Who somebody is, as far as the preview may say.

use crate::domain::PersonId;
use crate::view::{Phrase, Ui};

/// Somebody in the preview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Which.
    pub id: PersonId,
    /// Their name, or "A colleague in …".
    pub name: String,
    /// The same within a sentence.
    pub within: String,
    /// Whether they have a name.
    pub is_named: bool,
    /// Stage and unit, where they are not in the name already.
    pub details: Vec<Phrase>,
}

impl Person {
    /// Looks somebody up.
    #[must_use]
    pub fn of(ui: Ui, id: &PersonId) -> Self {
        let session = ui.peek();
        let card = session.card(id);
        let unit = card.and_then(|card| card.unit.as_deref());
        let named = card.and_then(|card| card.name.as_deref());
        let [name, within] = match (named, unit) {
            (Some(name), _) => [name, name].map(str::to_owned),
            (None, Some(unit)) => ["fit.someone.in", "fit.someone.in.within"]
                .map(|key| ui.fill(key, &[("unit", unit)])),
            (None, None) => ["fit.someone", "fit.someone.within"].map(|key| ui.t(key)),
        };
        let mut details = Vec::new();
        for stage in &session.programme.stages {
            if card.is_some_and(|card| card.stage.as_ref() == Some(&stage.id)) {
                details.push(ui.text(&stage.label));
            }
        }
        details.extend(unit.filter(|_| named.is_some()).map(Phrase::own));
        Self {
            id: id.clone(),
            name,
            within,
            is_named: named.is_some(),
            details,
        }
    }
}
