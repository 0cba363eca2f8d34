//! What the host sets while a questionnaire is on the page.

use std::rc::Rc;

use wasm_bindgen::prelude::*;

use super::attempt::Run;
use super::document::{self, Thrown};
use super::element::with;
use super::instance::Instance;
use super::platform::{self, JsPlatform};
use crate::domain::{Answers, Status};
use crate::session::{Action, leave_out};
use crate::wire::{self, Checked, Issue, Refused, Severity, code};

/// Takes facts that the host knows; they are locked in the form.
///
/// # Errors
///
/// Throws when they cannot be used.
#[wasm_bindgen(js_name = setFacts)]
pub fn set_facts(id: u32, facts: &JsValue) -> Result<(), Thrown> {
    set(id, facts, "participant", Instance::set_facts)
}

/// Takes answers, as [`value`] gives them.
///
/// # Errors
///
/// Throws when they cannot be used.
#[wasm_bindgen(js_name = setValue)]
pub fn set_value(id: u32, value: &JsValue) -> Result<(), Thrown> {
    set(id, value, "value", Instance::set_value)
}

fn set(
    id: u32,
    document: &JsValue,
    phase: &str,
    set: impl FnOnce(&Rc<Instance>, &str) -> Result<Vec<Issue>, Refused>,
) -> Result<(), Thrown> {
    let text = document::text(document, code::PARTICIPANT)?;
    let refused = with(id, |instance| match set(instance, &text) {
        Ok(issues) => {
            instance.remark(issues, phase);
            None
        }
        Err(refused) => Some(refused.discreet()),
    });
    refused.map_or(Ok(()), |refused| Err(refused.into()))
}

/// The host has a sign-up from an earlier visit, which is gone on with; its answers count only with
/// `answers`, since the host may set others.
///
/// # Errors
///
/// Throws when it cannot be used, or is for another programme or by somebody else.
#[wasm_bindgen(js_name = setEarlier)]
pub fn set_earlier(id: u32, signup: &JsValue, answers: bool) -> Result<(), Thrown> {
    set(id, signup, "signup", |instance, text| {
        instance.set_earlier(text, answers)
    })
}

/// The host took an older revision of what was handed over since.
#[wasm_bindgen(js_name = settleEarlier)]
pub fn settle_earlier(id: u32, document: &str) {
    with(id, |instance| instance.settle_earlier(document));
}

/// The host has no sign-up.
#[wasm_bindgen(js_name = forgetEarlier)]
pub fn forget_earlier(id: u32) {
    with(id, Instance::forget_earlier);
}

impl Instance {
    /// Takes what the host knows; what is remarkable about it.
    pub fn set_facts(self: &Rc<Self>, document: &str) -> Result<Vec<Issue>, Refused> {
        let Checked { mut value, issues } =
            wire::read_facts(document, &self.programme, &JsPlatform)?;
        let mut issues = self.left_out(&mut value, issues);
        issues.extend(repeated(&value, ""));
        let met = value.id.is_some() && self.read(|session| session.facts.id.is_none());
        self.dispatch_quietly(Action::Facts(Box::new(value)));
        if met {
            self.move_draft(None);
        }
        Ok(issues)
    }

    /// Takes answers that the host sets; what is remarkable about them.
    pub fn set_value(self: &Rc<Self>, document: &str) -> Result<Vec<Issue>, Refused> {
        let Checked { mut value, issues } = self.answers(document)?;
        let issues = self.left_out(&mut value, issues);
        // What stands here already leaves everything around it as it is.
        if wire::write_answers(&value, &self.programme) != self.value() {
            self.dispatch_quietly(Action::Restore(Box::new(value), None));
        }
        Ok(issues)
    }

    /// Answers of nobody but whom the host knows.
    fn answers(&self, document: &str) -> Result<Checked<Answers>, Refused> {
        let mut answers = wire::read_facts(document, &self.programme, &JsPlatform)?;
        answers.issues.extend(repeated(&answers.value, ""));
        if let Some(id) = &answers.value.id {
            self.expect_of(code::PARTICIPANT, "id", id.as_str())?;
        }
        Ok(answers)
    }

    /// Tells the host what does not count of what it said of a person. Their answers are not quoted: hosts keep logs.
    pub fn remark(&self, issues: Vec<Issue>, phase: &str) {
        let issues: Vec<_> = issues.into_iter().map(Issue::discreet).collect();
        let code = match phase {
            "signup" => code::SIGN_UP,
            _ => code::PARTICIPANT,
        };
        self.warn(code, &issues, phase);
    }

    /// Tells the host what does not count of a document, if there is anything.
    pub fn warn(&self, code: &str, issues: &[Issue], phase: &str) {
        if let Some(first) = Issue::first_of(issues) {
            let trouble = wire::write_trouble(code, &first.message, phase, issues);
            self.port.emit("bothways-error", &trouble);
        }
    }

    /// Leaves out what the programme does not have, which is remarkable, too.
    fn left_out(&self, answers: &mut Answers, mut issues: Vec<Issue>) -> Vec<Issue> {
        for field in leave_out(answers, &self.programme) {
            issues.push(Issue {
                path: field.into(),
                code: "not-offered",
                message: "expected what the programme offers; the rest does not count".to_owned(),
                severity: Severity::Warning,
            });
        }
        issues
    }

    /// Goes on with a sign-up that the host has from an earlier visit, and with its answers if they
    /// count. What they say that the programme no longer has, the person is told of, too.
    pub fn set_earlier(
        self: &Rc<Self>,
        document: &str,
        count: bool,
    ) -> Result<Vec<Issue>, Refused> {
        let Checked { value, mut issues } =
            wire::read_earlier(document, &self.programme, &JsPlatform)?;
        if value.programme != self.programme.id {
            let message = "this is a sign-up for another programme";
            let refused = Refused::of(code::SIGN_UP, "programme", "wrong-programme", message);
            return Err(refused);
        }
        // What the person has answered meanwhile stays, and so does a draft, unless the sign-up was
        // sent after that was kept.
        let sent = value.submitted_at.as_deref().and_then(platform::minute_of);
        let kept = self.drafted.get();
        let newer = kept.is_none_or(|kept| sent.is_some_and(|sent| sent > kept));
        let count = count && newer && !self.read(|session| session.dirty);
        let mut answers = value.answers;
        if let Some(id) = &answers.id {
            self.expect_of(code::SIGN_UP, "participant.id", id.as_str())?;
        }
        let mut attempts = self.attempts.borrow_mut();
        attempts.sign_ups = Run::earlier(value.revision.max(1));
        attempts.ext = value.ext;
        drop(attempts);
        let stands = value.status == Status::Active;
        self.dispatch_quietly(Action::Stands(stands.then(|| answers.clone().into())));
        if count {
            issues = self.left_out(&mut answers, issues);
            let unread = issues
                .iter()
                .map(|issue| issue.field_within("participant").into());
            let resume = Action::Resume(Box::new(answers.clone()), None, unread.collect());
            self.dispatch_quietly(resume);
            issues.extend(repeated(&answers, "participant."));
        }
        Ok(issues)
    }

    /// Refuses a document of anybody but whom the host knows.
    fn expect_of(&self, code: &'static str, path: &str, person: &str) -> Result<(), Refused> {
        let known = self.read(|session| session.facts.id.clone());
        if known.is_none_or(|known| known.as_str() == person) {
            return Ok(());
        }
        let message = "this is of somebody else than `participant`";
        Err(Refused::of(code, path, "another-person", message))
    }

    /// The host has an older revision of what was handed over since: it stands, or takes the sign-up back.
    pub fn settle_earlier(self: &Rc<Self>, document: &str) {
        let earlier = wire::read_earlier(document, &self.programme, &JsPlatform);
        let stands = earlier.ok().map(|earlier| earlier.value);
        let stands = stands.filter(|earlier| earlier.status == Status::Active);
        let said = stands.map(|earlier| earlier.answers.into());
        self.dispatch_quietly(Action::Stands(said));
    }

    /// The host has no sign-up.
    pub fn forget_earlier(self: &Rc<Self>) {
        let mut attempts = self.attempts.borrow_mut();
        (attempts.sign_ups, attempts.ext) = Default::default();
        drop(attempts);
        self.dispatch_quietly(Action::Stands(None));
    }
}

/// Skills that are listed more than once on a side, where everything goes by the skill.
fn repeated(answers: &Answers, at: &str) -> Vec<Issue> {
    let teach = answers.teach.iter().map(|offer| &offer.skill);
    let learn = answers.learn.iter().map(|wish| &wish.skill);
    let mut issues = Vec::new();
    for (list, skills) in [
        ("teach", teach.collect()),
        ("learn", learn.collect::<Vec<_>>()),
    ] {
        for (place, skill) in skills.iter().enumerate() {
            if skills[..place].contains(skill) {
                issues.push(Issue {
                    path: format!("{at}{list}[{place}]"),
                    code: "repeated-value",
                    message: "listed before; the first one counts".to_owned(),
                    severity: Severity::Warning,
                });
            }
        }
    }
    issues
}
