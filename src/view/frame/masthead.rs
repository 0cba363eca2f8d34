//! Whose questionnaire this is, and how far one is in it.

use crate::session::{Mode, Page};
use crate::view::icon::{drawing, stroke};
use crate::view::{El, Ui, of};

/// The mark, the programme's title and the progress.
pub fn masthead(ui: Ui) -> El {
    let words = move || {
        let (step, of) = ui.read().progress();
        let (step, of) = (ui.number(step), ui.number(of));
        ui.fill("progress", &[("step", &step), ("of", &of)])
    };
    let step = of("p", "step")
        .attr_when("hidden", move || {
            let session = ui.read();
            session.mode != Mode::SignUp || session.page == Page::Done
        })
        .live_text(words);
    let whose = of("div", "whose")
        .child(mark())
        .child(of("p", "programme").child(ui.text(&ui.programme().title)))
        .child(step);
    let progress = of("div", "progress").attr("part", "progress");
    of("div", "masthead")
        .child(whose)
        .child(progress.child(line(ui)))
}

/// Two arrows that meet: what one gives goes out, what one gets comes in.
pub fn mark() -> El {
    drawing("mark flips", "0 0 32 24")
        .child(stroke("gives", "M2 8h21m-6-6 6 6-6 6"))
        .child(stroke("gets", "M30 16H9m6 6-6-6 6-6"))
}

/// A line in two inks, drawn from both ends; they meet when all is answered.
fn line(ui: Ui) -> El {
    drawing("flips", "0 0 100 2")
        .attr("preserveAspectRatio", "none")
        .child(half(ui, "gives", "M0 1H50"))
        .child(half(ui, "gets", "M100 1H50"))
}

fn half(ui: Ui, class: &'static str, points: &str) -> El {
    let dashes = move || {
        let (step, of) = ui.read().progress();
        Some(format!("{} 100", step * 100 / of.max(1)))
    };
    stroke(class, points)
        .attr("pathLength", "100")
        .attr_live("stroke-dasharray", dashes)
}
