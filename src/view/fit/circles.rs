//! Circles of three: a small picture, and what it says in sentences.

use super::person::Person;
use crate::domain::{Circle, Step};
use crate::view::control::part_title;
use crate::view::icon::{drawing, stroke};
use crate::view::skills::listed;
use crate::view::{El, Ui, el, of};

/// The most that are shown.
const MOST: usize = 2;

/// The circles that the person could be in, the best first.
pub fn circles(ui: Ui, circles: &[Circle]) -> Option<El> {
    let shown = circles.iter().take(MOST).map(|found| circle(ui, found));
    (!circles.is_empty()).then(|| {
        of("section", "circles")
            .child(part_title(ui).t(ui, "fit.circles"))
            .child(of("p", "hint").t(ui, "fit.circles.note"))
            .children(shown)
    })
}

fn circle(ui: Ui, found: &Circle) -> El {
    let steps = ["fit.circle.first", "fit.circle.next", "fit.circle.last"];
    let steps = steps.into_iter().zip(&found.steps);
    of("div", "card circle")
        .attr("part", "match-card")
        .child(picture())
        .child(el("ol").children(steps.map(|(key, step)| el("li").child(sentence(ui, key, step)))))
}

fn sentence(ui: Ui, key: &str, step: &Step) -> String {
    let (from, to) = (
        Person::of(ui, &step.from).name,
        Person::of(ui, &step.to).within,
    );
    let values = [
        ("from", &*from),
        ("to", &to),
        ("skills", &listed(ui, step.skills.iter())),
    ];
    ui.fill(key, &values)
}

/// Three people, the one who reads on top, and an arrow from each to the next.
fn picture() -> El {
    const PARTS: [(&str, &str); 5] = [
        ("me", "M48 18a12 12 0 1 0 24 0 12 12 0 1 0-24 0"),
        (
            "drawn",
            "M90 86a12 12 0 1 0 24 0 12 12 0 1 0-24 0M6 86a12 12 0 1 0 24 0 12 12 0 1 0-24 0",
        ),
        ("give", "m68.4 31.6 24.1 39.1m-7-3.8 7 3.8-.2-8"),
        ("drawn", "M86 86H36m7-4-7 4 7 4"),
        ("get", "m26.4 72.4 24.1-39.1m-7 3.8 7-3.8-.2 8"),
    ];
    let parts = PARTS.map(|(class, points)| stroke(class, points));
    drawing("circle-picture", "0 0 120 104").children(parts)
}
