//! A page's answers, as they are shown to be checked.

use crate::domain::Side;
use crate::session::{Action, Page};
use crate::view::control::{button, heading};
use crate::view::icon::{Icon, icon};
use crate::view::{El, Phrase, Ui, el, listed, of};

/// The answers of one page.
pub struct Group {
    page: Page,
    side: Option<Side>,
    /// Questions, and what was answered to each, line by line.
    rows: Vec<(Phrase, Vec<Phrase>)>,
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

    /// A question and its answer, which may be none.
    pub fn row(&mut self, question: Phrase, mut answer: Vec<Phrase>) {
        answer.retain(|line| !line.is_empty());
        self.rows.push((question, answer));
    }

    fn title(&self, ui: Ui) -> String {
        if self.page == Page::CheckIn {
            return ui.t("check-in.title");
        }
        ui.t(&format!("check.{}", self.page.name()))
    }

    /// The group as text; what was not answered is left out.
    pub fn text(&self, ui: Ui) -> String {
        let mut text = self.title(ui);
        for (question, answer) in &self.rows {
            if !answer.is_empty() {
                text.push_str("\n\n");
                text.push_str(&listed(question, answer));
            }
        }
        text
    }

    /// The group as it is drawn; what was not answered is said.
    pub fn draw(self, ui: Ui) -> El {
        let page = self.page;
        let title = self.title(ui);
        let change = button("quiet", ui.t("check.change"))
            .attr(
                "aria-label",
                &ui.fill("check.change.what", &[("what", &title)]),
            )
            .on_click(move || ui.send(Action::Go(page)));
        let sign = self.side.map(|side| icon(Icon::of(side)));
        let head = of("div", "answers-head")
            .child(heading(ui, 1).child(sign).child(title))
            .child((!ui.peek().mode.reads_only()).then_some(change));
        let class = match self.side {
            Some(Side::Teach) => "answers give",
            Some(Side::Learn) => "answers get",
            None => "answers",
        };
        of("section", class)
            .child(head)
            .child(el("dl").children(self.rows.into_iter().map(|row| drawn(ui, row))))
    }
}

fn drawn(ui: Ui, (question, answer): (Phrase, Vec<Phrase>)) -> El {
    let answer = if answer.is_empty() {
        of("dd", "none").t(ui, "check.none")
    } else {
        el("dd").child(answer)
    };
    el("div").child(el("dt").child(question)).child(answer)
}
