//! Languages to meet in: the usual ones to tick, and all others to add.

use leptos::prelude::*;

use crate::domain::LanguageTag;
use crate::session::{Action, Field};
use crate::view::control::{Pick, button, choices, fact, group, locked};
use crate::view::{El, Ui, el, intl, of};

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
    let legend = ui.t("you.languages").into();
    if locked(ui, &Field::Languages) {
        return fact(ui, legend, vec![spoken(ui).into()]);
    }
    // What was added stays in the list when its tick is taken away, so that nothing moves.
    let mut added = String::new();
    for tag in &ui.peek().answers.languages {
        if !USUAL.into_iter().any(|usual| is(tag, usual)) {
            added = format!("{added} {}", tag.as_str());
        }
    }
    let added = RwSignal::new(added);
    let ticks = of("div", "short").live(
        move || added.get(),
        move |added| ticks(ui, added).into_any(),
    );
    let hint = Some(ui.t("you.languages.hint"));
    let controls = el("div").child(ticks).child(another(ui, added));
    group(ui, Field::Languages, Some(legend), hint, controls)
}

/// The languages that the person can meet in, by their names in the language of the interface.
pub(in crate::view::pages) fn spoken(ui: Ui) -> String {
    let mut names = Vec::new();
    for tag in &ui.peek().answers.languages {
        let named = intl::languages(tag.as_str(), &ui.around().language);
        let name = named.into_iter().next().map(|(_, name)| name);
        names.push(name.unwrap_or_else(|| intl::own_name(tag.as_str())));
    }
    ui.list(&names)
}

fn ticks(ui: Ui, added: &str) -> El {
    let mut tags = Vec::new();
    let mut rows = Vec::new();
    for tag in USUAL.into_iter().chain(added.split_ascii_whitespace()) {
        tags.push(tag.to_owned());
        rows.push(intl::own_name(tag).into());
    }
    let offered = tags.clone();
    let speaks = move |place: usize| {
        let session = ui.read();
        let mut spoken = session.answers.languages.iter();
        spoken.any(|known| offered.get(place).is_some_and(|tag| is(known, tag)))
    };
    choices("languages", Pick::Any, rows, speaks, move |place, on| {
        if let Some(tag) = tags.get(place) {
            ui.send(Action::Language(tag.as_str().into(), on));
        }
    })
}

/// Whether a tag is this one, however it is written.
fn is(tag: &LanguageTag, other: &str) -> bool {
    tag.as_str().eq_ignore_ascii_case(other)
}

/// All other languages, by their names in the language of the interface.
fn another(ui: Ui, added: RwSignal<String>) -> El {
    let option = |tag: &str, name: String| el("option").attr("value", tag).child(name);
    let picked = RwSignal::new(String::new());
    let mut select = el("select")
        .attr("id", "another-language")
        .attr("part", "control")
        .value(move || picked.get())
        .on_input(move |tag| picked.set(tag))
        .child(option("", ui.t("you.languages.choose")));
    for (tag, name) in intl::languages(OTHERS, &ui.around().language) {
        select = select.child(option(&tag, name));
    }
    let add = button("secondary", ui.t("you.languages.add")).on_click(move || {
        let tag = picked.get_untracked();
        if tag.is_empty() {
            return;
        }
        let there = added.get_untracked();
        if !there.split(' ').any(|known| known == tag) {
            added.set(format!("{there} {tag}"));
        }
        ui.send(Action::Language(tag.into(), true));
        picked.set(String::new());
    });
    let label = el("label")
        .attr("for", "another-language")
        .t(ui, "you.languages.another");
    of("div", "another")
        .child(label)
        .child(of("div", "row").child(select).child(add))
}
