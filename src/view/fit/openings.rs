//! What would open more exchanges: one tap each, or no.

use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::preview::PREVIEW;
use crate::domain::{Opening, Side};
use crate::session::Action;
use crate::view::control::{button, part_title};
use crate::view::icon::{Icon, icon};
use crate::view::skills::list;
use crate::view::{El, Ui, el, nothing, of};

/// The few answers more that would help most.
pub fn openings(ui: Ui) -> El {
    el("div").live(
        move || ui.read().openings(),
        move |openings| {
            if openings.is_empty() {
                return nothing();
            }
            of("section", "openings")
                .child(part_title(ui).t(ui, "fit.openings"))
                .child(of("p", "hint").t(ui, note(openings)))
                .child(list("people").children(openings.iter().map(|one| opening(ui, one))))
                .into_any()
        },
    )
}

/// How well one knows it is asked of what one shows.
fn note(openings: &[Opening]) -> &'static str {
    let shows = openings.iter().any(|opening| opening.side == Side::Teach);
    if shows {
        "fit.openings.note"
    } else {
        "fit.openings.note.learn"
    }
}

/// Moves the focus, once the answer is drawn: on to what is left of the list, or to whom there is to
/// see now.
fn go_on(ui: Ui, stays: bool) {
    let root = ui.around().root.clone();
    request_animation_frame(move || {
        let find = |selector| root.query_selector(selector).ok().flatten();
        let next = find(".openings button").filter(|_| stays);
        let Some(next) = next.or_else(|| find(PREVIEW)) else {
            return;
        };
        if !stays {
            next.scroll_into_view();
        }
        if let Ok(next) = next.dyn_into::<HtmlElement>() {
            _ = next.focus();
        }
    });
}

fn opening(ui: Ui, opening: &Opening) -> El {
    let (key, class) = match opening.side {
        Side::Teach => ("fit.openings.teach", "opening give"),
        Side::Learn => ("fit.openings.learn", "opening get"),
    };
    let skill = ui.skill(&opening.skill);
    let text = ui.count_of(&ui.mutual(key), opening.new_matches, &[("skill", &skill)]);
    let answer = |kind, key, action: Action| {
        let about = of("span", "unseen").child(format!(" {}", &*skill));
        button(kind, ui.t(key)).child(about).on_click(move || {
            // The button goes with what it was about.
            go_on(ui, matches!(action, Action::NotMe(..)));
            ui.send(action.clone());
        })
    };
    let (side, about) = (opening.side, opening.skill.clone());
    let yes = answer(
        "secondary",
        "fit.openings.add",
        Action::Open(side, about.clone()),
    );
    let no = answer("quiet", "fit.openings.not-me", Action::NotMe(side, about));
    of("li", class)
        .child(icon(Icon::of(side)))
        .child(el("span").child(text))
        .child(of("span", "ways").child(yes).child(no))
}
