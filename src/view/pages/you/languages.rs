//! Languages to meet in: the usual ones to tick, and all others to add.

use leptos::prelude::*;

use crate::session::{Action, Field};
use crate::view::control::{Choice, Pick, button, choices, fact, group, locked};
use crate::view::{El, Ui, el, intl};

/// The languages that the interface is in; whoever can read it can usually meet in one of them.
const USUAL: [&str; 8] = ["en", "de", "fr", "es", "pl", "ar", "he", "ja"];

/// Those that have a two-letter code and speakers, and three languages of the hands.
const OTHERS: &str = "aa ab af ak am as av ay az ba be bg bi bm bn bo br bs ca ce ch co cs cv cy \
    da dv dz ee el et eu fa ff fi fj fo fy ga gd gl gn gu gv ha hi ho hr ht hu hy hz id ig ii ik \
    is it iu jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky lb lg li ln lo lt lu lv mg mh mi mk \
    ml mn mr ms mt my na nb nd ne ng nl nn nr nv ny oc oj om or os pa ps pt qu rm rn ro ru rw sa \
    sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt ty ug \
    uk ur uz ve vi wa wo xh yi yo za zh zu ase bfi gsg";

/// The question.
pub fn languages(ui: Ui) -> El {
    let legend = ui.t("you.languages");
    if locked(ui, &Field::Languages) {
        let known = ui.peek(|session| {
            let tags = session.answers.languages.iter();
            tags.map(|tag| own_name(tag.as_str())).collect::<Vec<_>>()
        });
        return fact(ui, legend, ui.list(&known));
    }
    // What was added stays in the list when its tick is taken away, so that nothing moves.
    let added = RwSignal::new(ui.peek(|session| {
        let tags = session
            .answers
            .languages
            .iter()
            .map(|tag| tag.as_str().to_owned());
        tags.filter(|tag| !USUAL.contains(&tag.as_str()))
            .collect::<Vec<_>>()
    }));
    let ticks = el("div").class("short").live(move || {
        let usual = USUAL.into_iter().map(str::to_owned);
        ticks(ui, usual.chain(added.get()).collect()).into_any()
    });
    let hint = Some(ui.t("you.languages.hint"));
    let controls = el("div").child(ticks).child(another(ui, added));
    group(ui, Field::Languages, Some(legend), hint, controls)
}

fn ticks(ui: Ui, tags: Vec<String>) -> El {
    let rows = tags.iter().map(|tag| Choice::from(own_name(tag))).collect();
    let offered = tags.clone();
    let chosen = ui.select(move |session| {
        let spoken = &session.answers.languages;
        let speaks = |tag: &String| spoken.iter().any(|known| known.as_str() == tag);
        offered.iter().map(speaks).collect()
    });
    choices("languages", Pick::Any, rows, chosen, move |index, on| {
        if let Some(tag) = tags.get(index) {
            ui.send(Action::Language(tag.as_str().into(), on));
        }
    })
}

/// All other languages, by their names in the language of the interface.
fn another(ui: Ui, added: RwSignal<Vec<String>>) -> El {
    let language = ui.language();
    let names = intl::languages(OTHERS.split_whitespace(), &language);
    let option = |(tag, name): (String, String)| el("option").attr("value", tag).child(name);

    let picked = RwSignal::new(String::new());
    let select = el("select")
        .attr("id", "another-language")
        .attr("part", "control")
        .value(move || picked.get())
        .on_input(move |tag| picked.set(tag))
        .child(option((String::new(), ui.t("you.languages.choose"))))
        .child(names.into_iter().map(option).collect::<Vec<_>>());
    let add = button("secondary", ui.t("you.languages.add")).on_click(move || {
        let tag = picked.get_untracked();
        if tag.is_empty() {
            return;
        }
        if !added.with_untracked(|tags| tags.contains(&tag)) {
            added.update(|tags| tags.push(tag.clone()));
        }
        ui.send(Action::Language(tag.into(), true));
        picked.set(String::new());
    });
    let label = el("label")
        .attr("for", "another-language")
        .child(ui.t("you.languages.another"));
    el("div")
        .class("another")
        .child(label)
        .child(el("div").class("row").child(select).child(add))
}

/// What speakers call their language, as it stands alone: many write it small in a sentence.
pub(in crate::view::pages) fn own_name(tag: &str) -> String {
    let name = intl::language_name(tag, tag);
    let mut letters = name.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => name,
    }
}
