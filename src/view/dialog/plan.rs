//! A plan with a colleague: what the two could exchange, when and how, to be printed, copied or put
//! into a calendar.

use std::rc::Rc;

use super::close;
use super::words::Plan;
use crate::domain::PersonId;
use crate::session::Notice;
use crate::view::control::{button, heading};
use crate::view::skills::list;
use crate::view::{El, Ui, el, of};

/// The plan with somebody in the preview.
pub fn plan(ui: Ui, id: &PersonId) -> El {
    let session = ui.peek();
    let found = session.preview.as_ref().and_then(|preview| {
        let mut matches = preview.matches.iter();
        matches.find(|found| found.id == *id)
    });
    let dialog = of("dialog", "plan").attr("aria-labelledby", "dialog-title");
    match found {
        Some(found) => drawn(ui, Plan::new(ui, found), dialog),
        None => dialog,
    }
}

fn drawn(ui: Ui, plan: Plan, dialog: El) -> El {
    let title = heading(ui, 1).attr("id", "dialog-title");
    let parts = plan.parts.iter().map(|(title, lines)| {
        let title = heading(ui, 2).attr("class", "part-title").child(&**title);
        let lines = lines.iter().map(|line| el("li").child(line.clone()));
        el("section")
            .child(title)
            .child(list("bullets").children(lines))
    });
    let agreement = of("div", "agreement")
        .attr("part", "agreement")
        .child(title.child(&*plan.title))
        .child(of("p", "hint").t(ui, "plan.note"))
        .children(parts);
    let (row, told) = ways(ui, plan);
    let close = button("secondary", ui.t("plan.close")).on_click(move || close(ui));
    // It takes the focus when it opens, since it may have to be scrolled.
    let scrolled = of("div", "scrolled")
        .attr("role", "region")
        .attr("aria-labelledby", "dialog-title")
        .attr("tabindex", "0")
        .child(agreement)
        .child(row);
    let foot = of("div", "plan-foot").child(told).child(close);
    dialog.child(scrolled).child(foot)
}

/// What can be done with it, and what came of it.
fn ways(ui: Ui, plan: Plan) -> (El, El) {
    let plan = Rc::new(plan);
    let around = ui.around();
    let print = Rc::clone(&around);
    let print = button("secondary", ui.t("plan.print")).on_click(move || print.outside.print());
    let (copied, copy) = (Rc::clone(&plan), Rc::clone(&around));
    let copy =
        button("secondary", ui.t("plan.copy")).on_click(move || copy.outside.copy(&copied.text()));
    let (invited, invite) = (Rc::clone(&plan), Rc::clone(&around));
    let invite = button("primary", ui.t("plan.invite"))
        .on_click(move || invite.outside.copy(&invited.invitation));
    let calendar = plan.calendar.is_some().then(|| {
        button("secondary", ui.t("plan.calendar")).on_click(move || {
            if let Some(file) = &plan.calendar {
                around.outside.save("bothways.ics", file);
            }
        })
    });
    // What is around a dialog is not read out while it is open.
    let told =
        of("p", "told")
            .attr("role", "status")
            .live_text(ui.told(move |notice| match notice {
                Notice::Copied(true) => ui.t("plan.copied"),
                Notice::Copied(false) => ui.t("plan.not-copied"),
                _ => String::new(),
            }));
    let row = of("div", "row")
        .child(invite)
        .child(copy)
        .child(print)
        .child(calendar);
    (row, told)
}
