//! The ways on from a page: Next, by whatever name, and Back.

use crate::session::{Action, Page, Sending, Session};
use crate::view::control::button;
use crate::view::{El, Ui, of, settle_zone_of_hours};

/// What the button that leads on does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum On {
    Start,
    Next,
    See,
    Return,
    /// What arrived is what stands here.
    Unchanged,
    Send,
    SendAgain,
    WithdrawAgain,
    Sending,
    /// Sending again would not help: what is left is to keep the answers.
    Keep,
    Nowhere,
}

impl On {
    fn of(session: &Session) -> Self {
        match session.page {
            Page::Done => Self::Nowhere,
            _ if session.mode.reads_only() => Self::Nowhere,
            Page::Check | Page::CheckIn if !session.arrived() => {
                match Self::sending(&session.sending) {
                    Self::SendAgain if session.withdrawing => Self::WithdrawAgain,
                    on => on,
                }
            }
            Page::Check | Page::CheckIn => Self::Unchanged,
            _ if session.returns_to == Some(Page::WhoCouldFit) => Self::See,
            _ if session.returns_to.is_some() => Self::Return,
            Page::Start => Self::Start,
            Page::WorthIt if session.shows_people() => Self::See,
            _ => Self::Next,
        }
    }

    const fn sending(sending: &Sending) -> Self {
        match sending {
            Sending::Idle | Sending::Received { .. } => Self::Send,
            Sending::Sending => Self::Sending,
            Sending::Refused { retry: false, .. } => Self::Keep,
            Sending::Refused { .. } | Sending::TimedOut | Sending::NobodyListened => {
                Self::SendAgain
            }
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Start => "nav.start",
            Self::Next | Self::Nowhere => "nav.next",
            Self::See => "nav.see",
            Self::Return => "nav.return",
            Self::Unchanged => "nav.unchanged",
            Self::Send => "nav.send",
            Self::SendAgain => "nav.send-again",
            Self::WithdrawAgain => "nav.withdraw-again",
            Self::Sending => "nav.sending",
            Self::Keep => "sending.download",
        }
    }

    const fn action(self) -> Option<Action> {
        match self {
            Self::Sending | Self::Keep | Self::Nowhere => None,
            Self::Send | Self::SendAgain | Self::WithdrawAgain => Some(Action::Submit),
            _ => Some(Action::Next),
        }
    }
}

fn go(ui: Ui) {
    let session = ui.peek();
    let on = On::of(&session);
    if matches!(session.page, Page::When | Page::Check) && on != On::WithdrawAgain {
        settle_zone_of_hours(ui);
    }
    if on == On::Keep {
        ui.around().outside.download();
    } else if let Some(action) = on.action() {
        ui.send(action);
    }
}

/// The buttons below a page.
pub fn ways(ui: Ui) -> El {
    let on = move || On::of(&ui.read());
    let next = button("primary", String::new())
        .live_text(move || ui.t(on().key()))
        .attr_when("hidden", move || on() == On::Nowhere)
        // A button that is disabled loses the focus; this one keeps it, and does nothing.
        .attr_live("aria-disabled", move || {
            (on() == On::Sending).then(|| "true".to_owned())
        })
        .on_click(move || go(ui));
    let back = button("quiet", ui.t("nav.back"))
        .attr_when("hidden", move || no_back(&ui.read()))
        .on_click(move || ui.send(Action::Back));
    of("div", "ways")
        .attr("part", "nav")
        .child(next)
        .child(back)
}

/// Whether Back would lead nowhere else: to where Next leads as well, since every answer is kept as it
/// is given.
fn no_back(session: &Session) -> bool {
    session.returns_to.is_some()
        || session.page == session.first_page()
        || session.page == Page::Done
}
