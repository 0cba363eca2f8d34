//! A page's answers, as they are shown to be checked.

use crate::domain::Side;
use crate::session::{Action, Mode, Page};
use crate::view::control::{button, heading};
use crate::view::icon::{Icon, icon};
use crate::view::{El, Phrase, Ui, el, of};

/// The answers of one page.
pub struct Group {
    page: Page,
    side: Option<Side>,
    rows: Vec<El>,
}

impl Group {
    /// No answers yet; in the ink of giving or getting, where it is about one of them.
    pub const fn new(page: Page, side: Option<Side>) -> Self {
        Self {
            page,
            side,
            rows: Vec::new(),
        }
    }

    /// A question and its answer; what was not answered is said.
    pub fn row(&mut self, ui: Ui, question: Phrase, mut answer: Vec<Phrase>) {
        answer.retain(|line| !line.is_empty());
        let value = if answer.is_empty() {
            of("dd", "none").t(ui, "check.none")
        } else {
            el("dd").child(answer)
        };
        let row = el("div").child(el("dt").child(question)).child(value);
        self.rows.push(row);
    }

    /// The group as it is drawn.
    pub fn draw(self, ui: Ui) -> El {
        let page = self.page;
        let title = ui.t(&format!("check.{}", page.name()));
        let change = button("quiet", ui.t("check.change"))
            .attr(
                "aria-label",
                &ui.fill("check.change.what", &[("what", &title)]),
            )
            .on_click(move || ui.send(Action::Go(page)));
        let sign = self.side.map(|side| icon(Icon::of(side)));
        let head = of("div", "answers-head")
            .child(heading(ui, 1).child(sign).child(title))
            .child((ui.peek().mode != Mode::ReadOnly).then_some(change));
        let class = match self.side {
            Some(Side::Teach) => "answers give",
            Some(Side::Learn) => "answers get",
            None => "answers",
        };
        of("section", class)
            .child(head)
            .child(el("dl").children(self.rows))
    }
}
