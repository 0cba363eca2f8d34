//! Unfinished answers, as they are kept for the person: by the browser, or by the host.

use super::json::parse;
use super::node::Node;
use super::open::read_known;
use super::value::object;
use super::write::write_answers;
use crate::domain::{Answers, Platform, Programme, Weekday};

const SCHEMA: &str = "bothways/draft@1";

/// Unfinished answers, and where the person stopped.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// What was answered, as far as the programme still knows it.
    pub answers: Answers,
    /// The name of the page.
    pub step: Box<str>,
    /// The fields in which there is something that the programme does not know any more.
    pub unread: Vec<Box<str>>,
    /// When it was kept, in minutes since 1970.
    pub kept: u32,
}

/// Why a draft cannot be gone on with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftError {
    /// It is no draft, or what is in it makes no sense.
    Damaged,
    /// It belongs to another programme.
    OtherProgramme,
}

/// Writes a draft. What a participant cannot say stands beside the answers.
#[must_use]
pub fn write_draft(answers: &Answers, programme: &Programme, step: &str, now: u32) -> String {
    // The parts of days that were ticked before stay, in case of another change of mind.
    let mut ticked = answers.clone();
    let flexible = std::mem::take(&mut ticked.hours.flexible);
    object(|json| {
        json.field("schema", &SCHEMA);
        json.field("programme", &programme.id);
        json.field("kept", &now);
        json.field("step", &step);
        json.field("flexible", &digits(&flexible));
        json.name("answers");
        json.plain(&write_answers(&ticked, programme));
    })
}

/// Days of the week as their ISO numbers.
fn digits(days: &[Weekday]) -> String {
    days.iter()
        .map(|day| char::from(b'0' + day.iso()))
        .collect()
}

fn days(digits: &str) -> Vec<Weekday> {
    let day = |digit: u8| Weekday::from_iso(digit.wrapping_sub(b'0'));
    digits.bytes().filter_map(day).collect()
}

/// Reads a draft of this programme, whatever version of it there was then.
///
/// # Errors
///
/// [`DraftError`] when nothing can be made of it.
pub fn read_draft(
    text: &str,
    programme: &Programme,
    platform: &dyn Platform,
) -> Result<Draft, DraftError> {
    let mut draft = parse(text, None).node.map_err(|_| DraftError::Damaged)?;
    let said = |name: &str| draft.field(name).and_then(Node::as_text);
    if said("schema") != Some(SCHEMA) {
        return Err(DraftError::Damaged);
    }
    if said("programme") != Some(programme.id.as_str()) {
        return Err(DraftError::OtherProgramme);
    }
    let flexible = days(said("flexible").unwrap_or_default());
    let step = said("step").unwrap_or_default().into();
    let kept = draft.field("kept").and_then(Node::whole);
    let mut fields = draft.pairs().iter_mut();
    let answers = fields.find(|(name, _)| name.text() == "answers");
    let answers = answers.map(|(_, answers)| std::mem::replace(answers, Node::Null));
    let answers = answers.ok_or(DraftError::Damaged)?;
    let checked = read_known(answers, programme, platform).ok_or(DraftError::Damaged)?;
    let mut unread = Vec::new();
    for issue in &checked.issues {
        unread.push(issue.field().into());
    }
    let mut answers = checked.value;
    answers.hours.flexible = flexible;
    Ok(Draft {
        answers,
        step,
        unread,
        kept: kept.unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{HoursAnswer, OfferAnswer, SkillId, SkillRef};
    use crate::test_platform::TestPlatform;
    use crate::wire::read_programme;

    const PROGRAMME: &str = r#"{"schema":"bothways/programme@1","id":"p","title":"P","skillAreas":
        [{"id":"a","label":"A","skills":[{"id":"excel","label":"Excel"}]}]}"#;

    #[test]
    fn a_draft_keeps_what_a_participant_cannot_say() {
        let programme = read_programme(PROGRAMME, &TestPlatform).unwrap().value;
        let excel = SkillRef::Known(SkillId::new("excel").unwrap());
        let answers = Answers {
            teach: vec![OfferAnswer::new(excel)],
            only: Some(crate::domain::Side::Teach),
            hours: HoursAnswer {
                flexible: Weekday::all().take(5).collect(),
                ..HoursAnswer::default()
            },
            ..Answers::default()
        };
        let text = write_draft(&answers, &programme, "how-well", 7);
        let draft = read_draft(&text, &programme, &TestPlatform).unwrap();
        assert_eq!(draft.answers.teach, answers.teach);
        assert_eq!(draft.answers.only, answers.only);
        assert_eq!(draft.answers.hours, answers.hours);
        assert_eq!(&*draft.step, "how-well");
        assert_eq!(draft.kept, 7);
        assert!(draft.unread.is_empty());
    }

    #[test]
    fn what_another_version_of_the_programme_does_not_know_is_named_and_the_rest_kept() {
        let staged = PROGRAMME.replace(
            r#""title":"P","#,
            r#""title":"P","stages":[{"id":"early"}],"#,
        );
        let before = read_programme(&staged, &TestPlatform).unwrap().value;
        let answers = Answers {
            unit: Some("Care".into()),
            stage: Some(before.stages[0].id.clone()),
            ..Answers::default()
        };
        let text = write_draft(&answers, &before, "you", 0);
        let after = read_programme(PROGRAMME, &TestPlatform).unwrap().value;
        let draft = read_draft(&text, &after, &TestPlatform).unwrap();
        assert_eq!(draft.unread, ["stage".into()]);
        assert_eq!(
            (draft.answers.unit, draft.answers.stage),
            (Some("Care".into()), None)
        );
    }

    #[test]
    fn a_draft_of_another_programme_is_none_of_this_one() {
        let before = read_programme(PROGRAMME, &TestPlatform).unwrap().value;
        let text = write_draft(&Answers::default(), &before, "you", 0);
        let other = PROGRAMME.replace(r#""id":"p""#, r#""id":"q""#);
        let other = read_programme(&other, &TestPlatform).unwrap().value;
        assert_eq!(
            read_draft(&text, &other, &TestPlatform),
            Err(DraftError::OtherProgramme)
        );
    }

    #[test]
    fn a_damaged_draft_is_told_from_a_sound_one() {
        let programme = read_programme(PROGRAMME, &TestPlatform).unwrap().value;
        for text in [
            "",
            "[]",
            "{}",
            r#"{"schema":"bothways/draft@1","programme":"p","step":"help"}"#,
            r#"{"schema":"bothways/draft@1","programme":"p","answers":{"teach":7}}"#,
        ] {
            let read = read_draft(text, &programme, &TestPlatform);
            assert_eq!(read, Err(DraftError::Damaged), "{text}");
        }
    }
}
