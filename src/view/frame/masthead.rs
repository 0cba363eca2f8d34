//! Whose questionnaire this is, and how far one is in it.

use leptos::prelude::*;
use leptos::svg;

use crate::session::{Page, Session};
use crate::view::{El, Part, Ui, el};

/// The mark, the programme's title and the progress.
pub fn masthead(ui: Ui) -> El {
    let title = ui.peek(|session| ui.text(&session.programme.title));
    let progress = ui.select(Session::progress);
    let words = move || {
        let (step, of) = progress.get();
        let (step, of) = (ui.number(step), ui.number(of));
        ui.fill("progress", &[("step", &step), ("of", &of)])
    };
    let done = ui.select(|session| session.page == Page::Done);
    el("div")
        .class("masthead")
        .child(
            el("div")
                .class("whose")
                .child(mark())
                .child(el("p").class("programme").child(title))
                .child(
                    el("p")
                        .class("step")
                        .attr_live("hidden", move || done.get().then_some(""))
                        .live_text(words),
                ),
        )
        .child(
            el("div")
                .class("progress")
                .attr("part", "progress")
                .child(line(progress)),
        )
}

/// Two arrows that meet: what one gives goes out, what one gets comes in.
pub fn mark() -> AnyView {
    svg::svg()
        .attr("viewBox", "0 0 32 24")
        .attr("class", "mark flips")
        .attr("aria-hidden", "true")
        .child((
            svg::path()
                .attr("class", "gives")
                .attr("d", "M2 8h21m-6-6 6 6-6 6"),
            svg::path()
                .attr("class", "gets")
                .attr("d", "M30 16H9m6 6-6-6 6-6"),
        ))
        .into_any()
}

/// A line in two inks, drawn from both ends; they meet when all is answered.
fn line(progress: Part<(usize, usize)>) -> AnyView {
    let dashes = move || {
        let (step, of) = progress.get();
        let percent = step * 100 / of.max(1);
        format!("{percent} 100")
    };
    let stroke = move |class, d| {
        svg::path()
            .attr("class", class)
            .attr("d", d)
            .attr("pathLength", "100")
            .attr("stroke-dasharray", dashes)
    };
    svg::svg()
        .attr("viewBox", "0 0 100 2")
        .attr("preserveAspectRatio", "none")
        .attr("class", "flips")
        .attr("aria-hidden", "true")
        .child((stroke("gives", "M0 1H50"), stroke("gets", "M100 1H50")))
        .into_any()
}
