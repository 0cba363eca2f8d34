//! The zone that hours are in.

use super::{Ui, intl};
use crate::session::Action;

/// Hours mean nothing without a zone: where none was said, they are in the one that the browser is in.
pub fn settle_zone(ui: Ui) {
    if ui.peek().answers.time_zone.is_none()
        && let Some(zone) = intl::own_zone()
    {
        ui.send(Action::TimeZone(zone.into()));
    }
}

/// The same for hours that were said before, as by the host: they are shown so, and sent so.
pub fn settle_zone_of_hours(ui: Ui) {
    if !ui.peek().answers.hours.is_empty() {
        settle_zone(ui);
    }
}
