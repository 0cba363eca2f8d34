//! Worth it: what would make it worthwhile, and whatever else the programme asks.

use crate::session::{Action, Field, Page};
use crate::view::control::{Open, area, fact, input, locked};
use crate::view::{El, Phrase, Ui, el, nothing, of};

/// As long as an answer may be; more would not be read.
const MOST: u32 = 500;

/// The page.
pub fn worth_it(ui: Ui) -> El {
    of("div", "questions")
        .child(of("p", "intro").t(ui, "worth-it.intro"))
        .child(expectations(ui))
        .child(own(ui, Page::WorthIt))
        .children((0..ui.programme().questions.len()).map(|place| question(ui, place)))
}

/// The questionnaire's own questions on a page.
pub fn own(ui: Ui, page: Page) -> El {
    let questions = ui.peek().every_own_question(page).iter();
    of("div", "questions").children(questions.map(|question| {
        let asked = move || ui.read().own_questions(page).contains(question);
        el("div").live(asked, move |asked| match asked {
            true => Open::own(ui, question).ask(ui).into_any(),
            false => nothing(),
        })
    }))
}

fn expectations(ui: Ui) -> El {
    let label = ui.t("worth-it.expectations").into();
    if locked(ui, &Field::Expectations) {
        let said = ui.peek().answers.expectations.clone();
        return fact(ui, label, vec![Phrase::own(&said.unwrap_or_default())]);
    }
    let text = area(MOST)
        .value(move || {
            ui.read()
                .answers
                .expectations
                .clone()
                .unwrap_or_default()
                .into()
        })
        .on_input(move |text| ui.send(Action::Expectations(text.into())));
    let hint = ui.t("worth-it.expectations.hint");
    input(ui, Field::Expectations, label, Some(hint), text)
}

/// A question of the programme's, for as long as it is asked.
fn question(ui: Ui, place: usize) -> El {
    let asked = move || {
        let session = ui.read();
        let question = session.programme.questions.get(place);
        question.is_some_and(|question| session.is_asked(question))
    };
    el("div").live(asked, move |asked| {
        let programme = ui.programme();
        match programme.questions.get(place).filter(|_| *asked) {
            Some(question) => Open::programme(ui, place, question).ask(ui).into_any(),
            None => nothing(),
        }
    })
}
