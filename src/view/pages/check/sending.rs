//! How far the sending is: what happened, what is safe, and what to do.

use crate::session::Sending;
use crate::view::control::button;
use crate::view::icon::{Icon, icon};
use crate::view::pages::contact::contact;
use crate::view::{El, Ui, el, nothing, of};

/// Why nobody has confirmed the sign-up.
struct Trouble {
    class: &'static str,
    /// What its texts are keyed by.
    key: &'static str,
    /// What the host says.
    message: Option<Box<str>>,
    /// Whether whoever runs the programme can help.
    contact: bool,
    /// Whether a copy is offered here; else the button below is for that.
    copy: bool,
}

impl Trouble {
    fn of(sending: Sending) -> Option<Self> {
        let trouble = |class, key, message| Self {
            class,
            key,
            message,
            contact: false,
            copy: true,
        };
        match sending {
            Sending::Idle | Sending::Sending | Sending::Received { .. } => None,
            Sending::Refused {
                message,
                retry: true,
            } => Some(trouble("trouble bad", "refused.retry", message)),
            Sending::Refused { message, .. } => Some(Self {
                contact: true,
                copy: false,
                ..trouble("trouble bad", "refused", message)
            }),
            Sending::TimedOut => Some(trouble("trouble warn", "timed-out", None)),
            Sending::NobodyListened => Some(Self {
                contact: true,
                ..trouble("trouble bad", "nobody", None)
            }),
        }
    }
}

/// What is said above the button that sends.
pub fn sending(ui: Ui) -> El {
    el("div").live(
        move || (ui.read().sending.clone(), ui.read().withdrawing),
        move |(sending, withdrawing)| {
            let said = match Trouble::of(sending.clone()) {
                Some(trouble) => draw(ui, trouble, *withdrawing),
                None if *withdrawing => of("p", "under-way").t(ui, "sending.withdrawal"),
                None if *sending == Sending::Sending => {
                    of("p", "under-way").t(ui, "sending.on-its-way")
                }
                None if ui.peek().mode.reads_only() => return nothing(),
                None => notice(ui),
            };
            said.into_any()
        },
    )
}

/// Who gets the answers, before they are sent.
fn notice(ui: Ui) -> El {
    let key = match ui.peek().mode.is_check_in() {
        true => "sending.privacy.check-in",
        false => "sending.privacy",
    };
    of("p", "privacy").child(icon(Icon::Lock)).t(ui, key)
}

fn draw(ui: Ui, trouble: Trouble, withdrawing: bool) -> El {
    // Trying again is what there is to do, but where nobody is there, or wants it.
    let again = withdrawing && !trouble.contact;
    let key = format!("sending.{}", trouble.key);
    let title = match withdrawing {
        true => ui.t("sending.withdrawal.title"),
        false => ui.t(&format!("{key}.title")),
    };
    let what = if again {
        "sending.withdrawal.again"
    } else {
        &*key
    };
    let said = trouble.message.map(|message| {
        let said = ui.fill("sending.said", &[("message", &message)]);
        el("p").child(said)
    });
    let contact = if trouble.contact || withdrawing {
        contact(ui)
    } else {
        None
    };
    let keep = (trouble.copy && !again).then(|| {
        button("secondary", ui.t("sending.download"))
            .on_click(move || ui.around().outside.download())
    });
    let words = of("div", "stack")
        .child(of("p", "trouble-title").child(title))
        .child(said)
        .child(el("p").t(ui, what))
        .child(contact)
        .child(keep);
    of("div", trouble.class)
        .child(icon(Icon::Warning))
        .child(words)
}
