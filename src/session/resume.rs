//! Going on with answers of earlier, as far as they still fit the programme.

use super::{OwnQuestion, Page, Session};
use crate::domain::{Answers, Programme, SkillId, SkillRef};

/// So often a skill may have been replaced.
const MOST_SUCCESSORS: usize = 20;

impl Session {
    /// Goes on with unfinished answers. What the programme no longer has is left out, a skill that
    /// has a successor becomes it, and the pages on which that happened are named.
    pub(super) fn resume(&mut self, answers: &Answers, page: Option<Page>, unread: &[Box<str>]) {
        let mut answers = answers.clone();
        let mut outdated: Vec<Box<str>> = unread.into();
        outdated.extend(leave_out(&mut answers, &self.programme));
        outdated.extend(leave_out_skills(&mut answers, &self.programme).map(Into::into));
        self.restore(&answers, page);
        self.outdated.clear();
        for page in self.order() {
            if outdated
                .iter()
                .any(|field| self.asking(field) == Some(page))
            {
                self.outdated.push(page);
            }
        }
    }

    /// The page that asks for a field of a participant, or of what a sign-up adds to one.
    fn asking(&self, field: &str) -> Option<Page> {
        if let Some(question) = field.strip_prefix("answers.") {
            let asks = |page: &Page| {
                self.own_questions(*page)
                    .iter()
                    .any(|own| own.id().as_str() == question)
            };
            return self.order().into_iter().find(asks).or(Some(Page::WorthIt));
        }
        let (field, _) = field.split_once('.').unwrap_or((field, ""));
        Some(match field {
            "stage" if self.is_led() => Page::Aim,
            "approach" | "purposes" => Page::Aim,
            "learn" => Page::Help,
            "teach" => Page::Show,
            "stage" | "unit" | "languages" | "visibility" => Page::You,
            "availability" | "timeZone" => Page::When,
            "cadences" | "durationMonths" | "formats" | "style" | "capacity" => Page::How,
            "answers" | "expectations" => Page::WorthIt,
            "interested" => Page::WhoCouldFit,
            "agreement" => Page::Rules,
            _ => return None,
        })
    }
}

/// Leaves out what the programme does not offer, and lets what replaces a skill take its place; the
/// paths of what something was left out of. A skill that the catalogue lacks stays.
pub fn leave_out(answers: &mut Answers, programme: &Programme) -> Vec<Box<str>> {
    for offer in &mut answers.teach {
        succeed(&mut offer.skill, programme);
    }
    for wish in &mut answers.learn {
        succeed(&mut wish.skill, programme);
    }
    let mut outdated: Vec<Box<str>> = Vec::new();
    let mut drop_unless = |field: &str, fits: bool| {
        if !fits && !outdated.iter().any(|path| **path == *field) {
            outdated.push(field.into());
        }
        fits
    };
    // What a programme leaves open is never asked, so the host alone can know it.
    let offered = &programme.approaches;
    answers
        .approach
        .take_if(|approach| !drop_unless("approach", offered.contains(approach)));
    let offered = &programme.durations;
    answers.duration_months.take_if(|months| {
        !drop_unless(
            "durationMonths",
            offered.is_empty() || offered.contains(months),
        )
    });
    let offered = &programme.purposes;
    answers
        .purposes
        .retain(|purpose| drop_unless("purposes", offered.is_empty() || offered.contains(purpose)));
    let rules = &programme.ground_rules;
    answers.agreement.ground_rules.retain(|text| {
        let is_text = |wording: &str| *wording == **text;
        let known = rules
            .iter()
            .any(|rule| rule.wordings().any(|(_, wording)| is_text(wording)));
        drop_unless("agreement", known)
    });
    answers.questions.retain(|id, answer| {
        let mut questions = programme.questions.iter();
        let question = questions.find(|question| question.id == *id);
        let takes = question.is_some_and(|question| question.kind.takes(answer));
        let mut own = OwnQuestion::every();
        let takes = takes || own.any(|own| own.id() == *id && own.takes(answer));
        !answer.is_blank() && drop_unless(&format!("answers.{}", id.as_str()), takes)
    });
    outdated
}

/// Leaves out skills that the catalogue has no more; the fields they were in.
fn leave_out_skills(
    answers: &mut Answers,
    programme: &Programme,
) -> impl Iterator<Item = &'static str> {
    let known = |skill: &SkillRef| match skill {
        SkillRef::Known(id) => programme.catalogue.skill(id.as_str()).is_some(),
        SkillRef::Own(_) => true,
    };
    let (teach, learn) = (answers.teach.len(), answers.learn.len());
    answers.teach.retain(|offer| known(&offer.skill));
    answers.learn.retain(|wish| known(&wish.skill));
    let teach = (answers.teach.len() < teach).then_some("teach");
    let learn = (answers.learn.len() < learn).then_some("learn");
    teach.into_iter().chain(learn)
}

/// A skill that has a successor becomes it, or the last of those that follow one another.
fn succeed(skill: &mut SkillRef, programme: &Programme) {
    let SkillRef::Known(id) = skill else { return };
    let catalogue = &programme.catalogue;
    let next = |id: &SkillId| {
        let next = catalogue.skill(id.as_str())?.replaced_by.as_ref()?;
        catalogue.skill(next.as_str()).map(|_| next)
    };
    // Those that follow one another in a circle come to an end, too.
    for _ in 0..MOST_SUCCESSORS {
        let Some(next) = next(id) else { break };
        *id = next.clone();
    }
}
