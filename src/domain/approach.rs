//! The small closed sets of words that documents and questions share.

/// Who teaches whom in an exchange.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Approach {
    /// Both teach and both learn.
    #[default]
    Reciprocal,
    /// Both teach and learn and exchange the lead from time to time.
    CoMentoring,
    /// The person at the earlier stage leads.
    Reverse,
    /// The person at the later stage leads.
    Traditional,
}

/// What a programme is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Purpose {
    /// Technology and knowledge pass from one to the other.
    Knowledge,
    /// Generations understand each other.
    Understanding,
    /// People stay and grow.
    Retention,
    /// Everyone belongs.
    Inclusion,
}

/// How two people meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// In the same place.
    InPerson,
    /// By video.
    Video,
    /// By voice.
    Call,
    /// In writing.
    Chat,
}

/// How much of a person others may see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Visibility {
    /// With their name.
    #[default]
    Named,
    /// As "a colleague in …".
    Pseudonymous,
    /// Not at all; the coordinator alone knows.
    Unlisted,
}

/// What the plan for everybody aims at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Objective {
    /// First as many people as possible, then the highest total score.
    #[default]
    Everyone,
    /// The highest total score alone.
    Quality,
}
