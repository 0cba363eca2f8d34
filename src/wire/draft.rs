//! Unfinished answers, as one tab keeps them for itself.

use super::json::parse;
use super::node::Node;
use super::open::read_facts;
use super::value::object;
use super::write::write_answers;
use crate::domain::{Answers, Platform, Programme, Side};

const SCHEMA: &str = "bothways/draft@1";

/// Unfinished answers, and where the person stopped.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// What was answered.
    pub answers: Answers,
    /// The name of the page.
    pub step: Box<str>,
}

/// Writes a draft. What a participant cannot say stands beside the answers.
#[must_use]
pub fn write_draft(answers: &Answers, programme: &Programme, step: &str) -> String {
    let only = match answers.only {
        Some(Side::Teach) => "teach",
        Some(Side::Learn) => "learn",
        None => "",
    };
    object(|json| {
        json.field("schema", &SCHEMA);
        json.field("step", &step);
        json.field("only", &only);
        json.field("flexible", &answers.hours.flexible);
        json.field("answers", &write_answers(answers, programme));
    })
}

/// Reads a draft of this programme. `None` when it is damaged: there is nobody to tell but the
/// person, who sees an empty form.
#[must_use]
pub fn read_draft(text: &str, programme: &Programme, platform: &dyn Platform) -> Option<Draft> {
    let draft = parse(text, None).node.ok()?;
    let said = |name: &str| draft.field(name)?.as_text();
    if said("schema")? != SCHEMA {
        return None;
    }
    let mut answers = read_facts(said("answers")?, programme, platform)
        .ok()?
        .value;
    answers.only = match said("only") {
        Some("teach") => Some(Side::Teach),
        Some("learn") => Some(Side::Learn),
        _ => None,
    };
    answers.hours.flexible = matches!(draft.field("flexible"), Some(Node::Bool(true)));
    Some(Draft {
        answers,
        step: said("step")?.into(),
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
            only: Some(Side::Teach),
            hours: HoursAnswer {
                flexible: true,
                ..HoursAnswer::default()
            },
            ..Answers::default()
        };
        let text = write_draft(&answers, &programme, "how-well");
        let draft = read_draft(&text, &programme, &TestPlatform).unwrap();
        assert_eq!(draft.answers.teach, answers.teach);
        assert_eq!(draft.answers.only, answers.only);
        assert!(draft.answers.hours.flexible);
        assert_eq!(&*draft.step, "how-well");
    }

    #[test]
    fn a_damaged_draft_is_none() {
        let programme = read_programme(PROGRAMME, &TestPlatform).unwrap().value;
        for text in [
            "",
            "[]",
            "{}",
            r#"{"schema":"bothways/draft@1","answers":"{","step":"help"}"#,
        ] {
            assert_eq!(read_draft(text, &programme, &TestPlatform), None, "{text}");
        }
    }
}
