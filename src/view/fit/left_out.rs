//! Everyone who was left out, counted by reason.

use crate::domain::Exclusion;
use crate::view::control::fold;
use crate::view::skills::list;
use crate::view::{El, Ui, el};

/// Why the others are not here, for those who want to know.
pub fn left_out(ui: Ui, excluded: &[(Exclusion, usize)]) -> Option<El> {
    let mut all = 0;
    let mut reasons = list("bullets");
    for (reason, count) in excluded {
        all += count;
        reasons = reasons.child(el("li").child(ui.count(key(*reason), *count)));
    }
    let title = ui.count(&ui.mutual("fit.left-out"), all);
    (all > 0).then(|| fold(title).child(reasons))
}

const fn key(reason: Exclusion) -> &'static str {
    match reason.discreet() {
        Exclusion::ReportingLine => "fit.left-out.reporting-line",
        Exclusion::NoSharedLanguage => "fit.left-out.no-shared-language",
        Exclusion::NoCommonTime => "fit.left-out.no-common-time",
        Exclusion::Approach => "fit.left-out.approach",
        Exclusion::Stage => "fit.left-out.stage",
        Exclusion::OneWay => "fit.left-out.one-way",
        Exclusion::NothingToExchange => "fit.left-out.nothing-to-exchange",
        _ => "fit.left-out.not-available",
    }
}
