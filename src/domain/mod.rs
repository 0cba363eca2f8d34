//! What the words mean: programme, participant, skill, level, hours.
//!
//! Pure and free of documents, pages and clocks. Whatever needs the outside world (time zones,
//! Unicode tables) comes in through [`Platform`].

mod answers;
mod approach;
pub(crate) mod catalogue;
mod date;
mod hours;
pub(crate) mod id;
mod level;
mod locale;
mod own_skill;
mod participant;
mod plan;
mod platform;
mod preview;
mod programme;
mod question;
mod score;
mod signup;
pub(crate) mod text;

pub use crate::base::Places;
pub use crate::base::{SmallMap, SmallSet};
pub use answers::{Answers, HoursAnswer, OfferAnswer, Side, WishAnswer};
pub use approach::{Approach, Format, Objective, Purpose, Visibility};
pub use catalogue::{Catalogue, Skill, SkillArea, SkillKind, SkillRef, SkillRefError};
pub use date::{Date, Weekday};
pub use hours::{Availability, DayPart, Hours, TimeOfDay};
pub use id::{
    AreaId, CadenceId, DayPartId, IdError, PersonId, ProgrammeId, QuestionId, ReadinessId, SkillId,
    StageId, StyleId,
};
pub use level::{Eagerness, Goal, Level, OfferLevel, Priority, WishLevel};
pub use locale::{Locale, Message};
pub use own_skill::OwnSkill;
pub use participant::{Ext, Offer, Participant, Wish};
pub use plan::{Coverage, Group, Metrics, OneWayPair, Plan, PlanRequest, Reach, WhyAlone};
pub use platform::Platform;
pub use preview::{
    Circle, Likely, Match, NotAnswered, OneSided, OneWay, Opening, Preview, Reason, Scarcity,
    SkillFit, Step,
};
pub use programme::{
    Cadence, Exposure, Matching, Pairing, PreviewPrivacy, Programme, Readiness, Rules, Stage,
    Style, Training, Weights, Wording,
};
pub use question::{Answer, OWN_QUESTION, Question, QuestionKind, ShowIf};
pub use score::{Exclusion, PairScore, Score, Strength};
pub use signup::{Agreement, CheckIn, Earlier, Receipt, SignUp, Status};
pub use text::{LanguageTag, Text};
