//! One module per page. The frame draws a page's heading, from the text `{name}.title`, and puts
//! the page below it; a page draws what follows: an introduction, questions, whatever it shows.

mod aim;
mod check;
mod check_in;
mod contact;
mod done;
mod help;
mod how;
mod how_well;
mod rules;
mod show;
mod start;
mod when;
mod where_you_are;
mod who_could_fit;
mod worth_it;
mod you;

use super::{El, Ui};
use crate::session::Page;

pub use start::{before_start, start};

/// What a page shows below its heading.
pub fn page(ui: Ui, page: Page) -> El {
    match page {
        Page::Start => start(ui),
        Page::Aim => aim::aim(ui),
        Page::Help => help::help(ui),
        Page::WhereYouAre => where_you_are::where_you_are(ui),
        Page::Show => show::show(ui),
        Page::HowWell => how_well::how_well(ui),
        Page::You => you::you(ui),
        Page::When => when::when(ui),
        Page::How => how::how(ui),
        Page::WorthIt => worth_it::worth_it(ui),
        Page::WhoCouldFit => who_could_fit::who_could_fit(ui),
        Page::Rules => rules::rules(ui),
        Page::Check => check::check(ui),
        Page::CheckIn => check_in::check_in(ui),
        Page::Done => done::done(ui),
    }
}
