//! A small programme, and short names for what tests do with it.

use std::rc::Rc;

use bothways::domain::{
    Approach, AreaId, Cadence, CadenceId, Catalogue, DayPartId, Format, Match, Matching, OwnSkill,
    PairScore, PersonId, Preview, PreviewPrivacy, Programme, ProgrammeId, Score, Side, Skill,
    SkillArea, SkillId, SkillKind, SkillRef, Stage, StageId, Style, StyleId, Text, Weekday,
};
use bothways::session::{Action, Effect, Session};

use crate::platform::TestPlatform;

pub use Side::{Learn, Teach};

/// Skills with levels, in the programme's order.
pub const SKILLS: [&str; 14] = [
    "excel",
    "instagram",
    "python",
    "strategy",
    "feedback",
    "negotiation",
    "speaking",
    "proofreading",
    "careers",
    "networking",
    "email",
    "phone",
    "video",
    "budgets",
];

/// A catalogue entry that is nothing special.
pub fn plain(id: &str) -> Skill {
    Skill {
        id: SkillId::new(id).unwrap(),
        label: Text::plain(id),
        also: Vec::new(),
        uri: None,
        kind: SkillKind::Skill,
        priority: false,
        sensitive: false,
        retired: false,
        replaced_by: None,
    }
}

/// A programme with these skills that asks for everything else.
pub fn programme_of(skills: Vec<Skill>) -> Programme {
    let area = SkillArea {
        id: AreaId::new("all").unwrap(),
        label: Text::plain("All"),
        purposes: Vec::new(),
        skills,
    };
    Programme {
        id: ProgrammeId::new("spring").unwrap(),
        title: Text::plain("Both ways"),
        description: None,
        start_date: None,
        approaches: vec![Approach::Reciprocal],
        purposes: Vec::new(),
        catalogue: Catalogue::new(vec![area]),
        own_skills: true,
        levels: None,
        stages: ["early", "later"].map(stage).into(),
        day_parts: Vec::new(),
        cadences: vec![Cadence {
            id: CadenceId::new("coffee").unwrap(),
            label: Text::plain("Coffee"),
            per_month: Some(4),
            minutes: Some(30),
        }],
        durations: vec![3, 6],
        formats: vec![Format::Video],
        styles: vec![Style {
            id: StyleId::new("direct").unwrap(),
            label: Text::plain("Direct"),
        }],
        questions: Vec::new(),
        ground_rules: Vec::new(),
        training: None,
        readiness: Vec::new(),
        pairing: None,
        contact: None,
        privacy_notice: None,
        confidentiality: None,
        way_out: None,
        texts: Vec::new(),
        matching: Matching::default(),
        preview: PreviewPrivacy::Named,
    }
}

fn stage(id: &str) -> Stage {
    Stage {
        id: StageId::new(id).unwrap(),
        label: Text::plain(id),
    }
}

/// [`SKILLS`], two perspectives, and one skill of each special kind.
pub fn programme() -> Programme {
    let perspective = |id| Skill {
        kind: SkillKind::Perspective,
        ..plain(id)
    };
    let special = [
        perspective("newcomers"),
        perspective("customers"),
        Skill {
            priority: true,
            ..plain("cobol")
        },
        Skill {
            retired: true,
            priority: true,
            ..plain("fax")
        },
        Skill {
            sensitive: true,
            ..plain("grief")
        },
    ];
    programme_of(SKILLS.into_iter().map(plain).chain(special).collect())
}

/// A fresh run.
pub fn session() -> Session {
    Session::new(Rc::new(programme()))
}

/// A run in a programme that was changed a little.
pub fn session_with(change: impl FnOnce(&mut Programme)) -> Session {
    let mut programme = programme();
    change(&mut programme);
    Session::new(Rc::new(programme))
}

/// Does all actions; the effects of the last.
pub fn run(session: &mut Session, actions: impl IntoIterator<Item = Action>) -> Vec<Effect> {
    let mut effects = Vec::new();
    for action in actions {
        effects = session.update(action);
    }
    effects
}

/// The smallest set of answers that may be sent: one wish, and one offer with a level.
pub fn enough() -> Vec<Action> {
    vec![
        Action::Toggle(Learn, skill("strategy")),
        Action::Toggle(Teach, skill("excel")),
        Action::OfferLevel(skill("excel"), level(3)),
    ]
}

pub fn skill(id: &str) -> SkillRef {
    SkillRef::Known(SkillId::new(id).unwrap())
}

pub fn own(text: &str) -> SkillRef {
    SkillRef::Own(OwnSkill::new(text, &TestPlatform).unwrap())
}

pub fn level(level: u8) -> bothways::domain::OfferLevel {
    bothways::domain::OfferLevel::new(level).unwrap()
}

pub fn wish_level(level: u8) -> bothways::domain::WishLevel {
    bothways::domain::WishLevel::new(level).unwrap()
}

pub fn goal(goal: u8) -> bothways::domain::Goal {
    bothways::domain::Goal::new(goal).unwrap()
}

pub fn person(id: &str) -> PersonId {
    PersonId::new(id).unwrap()
}

pub fn day(day: u8) -> Weekday {
    Weekday::from_iso(day).unwrap()
}

pub fn part(id: &str) -> DayPartId {
    DayPartId::new(id).unwrap()
}

/// The ids of what is picked on a side, in order.
pub fn picks(session: &Session, side: Side) -> Vec<String> {
    let answers = &session.answers;
    match side {
        Teach => answers.teach.iter().map(|o| o.skill.to_id()).collect(),
        Learn => answers.learn.iter().map(|w| w.skill.to_id()).collect(),
    }
}

/// A preview that found these people, and nobody in one direction alone.
pub fn preview(matches: &[&str]) -> Preview {
    let found = |id: &&str| Match {
        id: person(id),
        score: PairScore {
            score: Score::MAX,
            teach_fit: Score::MAX,
            learn_fit: Score::MAX,
            confidence: Score::MAX,
        },
        teach: Vec::new(),
        learn: Vec::new(),
        in_demand: None,
        reasons: Vec::new(),
    };
    Preview {
        considered: 10,
        matched: matches.len(),
        matches: matches.iter().map(found).collect(),
        ..Preview::default()
    }
}

/// The word of the host's worker that this preview is for the newest answers.
pub fn previewed(session: &Session, preview: Preview) -> Action {
    Action::Previewed {
        generation: session.generation,
        preview: Rc::new(preview),
        people: Rc::from([]),
    }
}
