//! Rules: what everyone agrees to, what to learn before the start, and a look at oneself that
//! stays here.

use super::start::optional;
use crate::domain::{Text, Training};
use crate::session::{Action, Field, SelfCheckItem, Truth};
use crate::view::control::{Pick, choices, fact, field_id, group, known, locked, part_title};
use crate::view::pages::contact::contact;
use crate::view::{El, Phrase, Ui, el, of};

/// The page.
pub fn rules(ui: Ui) -> El {
    let programme = ui.programme();
    let intro = of("p", "intro").t(ui, "rules.intro");
    of("div", "questions")
        .child((!programme.ground_rules.is_empty()).then_some(intro))
        .child(ground_rules(ui, &programme.ground_rules))
        .child(
            programme
                .training
                .as_ref()
                .map(|training| learn(ui, training)),
        )
        .child(told(ui))
        .child(self_check(ui))
}

fn ground_rules(ui: Ui, rules: &[Text]) -> Option<El> {
    let legend = ui.t("rules.agree").into();
    let labels = rules.iter().map(|rule| ui.text(rule));
    if locked(ui, &Field::Rules) {
        return Some(fact(ui, legend, labels.collect()));
    }
    let labels = labels.map(Into::into).collect();
    let list = choices(
        "rule",
        Pick::Any,
        labels,
        move |place| ui.read().agreed(place),
        move |place, on| ui.send(Action::Agree(place, on)),
    );
    let list = of("div", "long").child(list);
    (!rules.is_empty()).then(|| group(ui, Field::Rules, Some(legend), None, list))
}

/// What is to be learned before the start, with a way to it that leaves this page open.
fn learn(ui: Ui, training: &Training) -> El {
    let name = ui.text(&training.label);
    let named = match &training.url {
        Some(url) => {
            let opens = format!(" ({})", ui.t("rules.training.opens"));
            let link = el("a")
                .attr("href", url)
                .attr("target", "_blank")
                .attr("rel", "noopener")
                .child(name)
                .child(of("span", "unseen").child(opens));
            el("p").child(link)
        }
        None => el("p").child(name),
    };
    let hint = if training.required {
        "rules.training.required"
    } else {
        "rules.training.offered"
    };
    let done = choices(
        "trained",
        Pick::Any,
        vec![ui.t("rules.training.done").into()],
        move |_| ui.read().answers.agreement.training == Some(true),
        move |_, on| ui.send(Action::Trained(on)),
    );
    let done = match locked(ui, &Field::Training) {
        true => known(ui, ui.t("rules.training.done")),
        false => done,
    };
    let controls = of("div", "long").child(named).child(done);
    let legend = ui.t("rules.training").into();
    group(
        ui,
        Field::Training,
        Some(legend),
        Some(ui.t(hint)),
        controls,
    )
}

/// What the programme says about trust, about leaving, and whom to turn to.
fn told(ui: Ui) -> El {
    let between = optional(ui, |programme| programme.confidentiality.as_ref());
    of("div", "stack")
        .child(said(ui, "rules.confidentiality", between))
        .child(leaving(ui))
}

/// What the programme says about leaving, and whom to turn to.
pub(super) fn leaving(ui: Ui) -> El {
    let out = optional(ui, |programme| programme.way_out.as_ref());
    of("div", "stack")
        .child(said(ui, "rules.way-out", out))
        .child(contact(ui))
}

fn said(ui: Ui, key: &str, text: Option<Phrase>) -> Option<El> {
    let text = el("p").child(text?);
    let title = part_title(ui).t(ui, key);
    Some(el("section").child(title).child(text))
}

fn self_check(ui: Ui) -> El {
    let session = ui.peek();
    let items = session.self_check_items();
    let questions = items.iter().enumerate().map(|(place, item)| {
        let legend = match item {
            SelfCheckItem::Programme(item) => ui.text(&item.label),
            SelfCheckItem::Own(name) => ui.t(&format!("self.{name}")).into(),
        };
        truth(ui, place, legend)
    });
    let feedback = of("p", "feedback")
        .attr("role", "status")
        .live_text(move || feedback(ui));
    of("section", "self-check")
        .child(part_title(ui).t(ui, "rules.self"))
        .child(of("p", "hint").t(ui, "rules.self.note"))
        .children(questions)
        .child(feedback)
}

fn truth(ui: Ui, place: usize, legend: Phrase) -> El {
    let field = Field::SelfCheck(place);
    let labels = ["self.yes", "self.mostly", "self.not-yet"];
    let list = choices(
        &field_id(&field),
        Pick::One,
        labels.map(|key| ui.t(key).into()).into(),
        move |nth| {
            let said = ui.read().self_checked().nth(place).flatten();
            said.is_some() && said.as_ref() == Truth::ALL.get(nth)
        },
        move |nth, _| {
            if let Some(truth) = Truth::ALL.get(nth) {
                ui.send(Action::SelfCheck(place, *truth));
            }
        },
    );
    group(
        ui,
        field,
        Some(legend),
        None,
        of("div", "short").child(list),
    )
}

/// A kind word once all is answered, by the answer that is furthest from yes.
fn feedback(ui: Ui) -> String {
    let session = ui.read();
    let has = |said| session.self_checked().any(|other| other == said);
    let key = if has(None) {
        return String::new();
    } else if has(Some(Truth::NotYet)) {
        "self.feedback.not-yet"
    } else if has(Some(Truth::Mostly)) {
        "self.feedback.mostly"
    } else {
        "self.feedback.yes"
    };
    ui.t(key)
}
