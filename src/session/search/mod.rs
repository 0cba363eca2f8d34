//! Finding skills as one types.
//!
//! Every word that was typed must meet one of a skill's names: as a word of it, as the beginning
//! of one, or within one. Only where that leads nowhere are slips forgiven, so that a slip never
//! hides among what was meant, and in no other language than the one that people see. The best comes first: by how well the words meet, then names that
//! are nothing but these words, labels before other names, early words before late ones, short
//! names before long ones, and last the programme's order.

mod fold;
mod index;
mod typo;
mod words;

use crate::base::best::Best;
use crate::domain::{Platform, Programme, SkillRef};
use index::{Index, Name, Posting};
use words::{Miss, SLIP, is_within};

/// More words than anybody types; the rest is ignored.
const MOST_TOKENS: usize = 8;

/// No name, among the places of names.
const NONE: u32 = u32::MAX;

/// A skill that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Which.
    pub skill: SkillRef,
    /// The other name that it was found under, when its label does not show why.
    pub by: Option<Box<str>>,
}

/// An index of a catalogue's names in one language and all other names.
#[derive(Debug)]
pub struct SkillSearch {
    index: Index,
}

/// How well one skill meets the tokens so far.
#[derive(Clone, Copy)]
struct Hit {
    /// What it cost; [`Hit::MISSED`] has no price.
    cost: u32,
    /// The other name that was needed.
    by: u32,
}

impl Hit {
    const UNTRIED: Self = Self { cost: 0, by: NONE };
    const MISSED: Self = Self {
        cost: u32::MAX,
        by: NONE,
    };
}

impl SkillSearch {
    /// Indexes a programme's catalogue.
    #[must_use]
    pub fn new(programme: &Programme, language: &str, platform: &dyn Platform) -> Self {
        Self {
            index: Index::new(programme, language, platform),
        }
    }

    /// The best `limit` skills for what was typed, and how many there are in all.
    #[must_use]
    pub fn find(&self, typed: &str, limit: usize, platform: &dyn Platform) -> (Vec<Found>, usize) {
        let tokens = tokens(typed, platform);
        if tokens.is_empty() {
            return (Vec::new(), 0);
        }
        let words = &self.index.words;
        let mut met = Vec::with_capacity(tokens.len());
        for token in &tokens {
            met.push(words.meeting(token));
        }
        let mut hits = self.hits(&met);
        let (mut best, mut all) = best(&hits, limit);
        if all == 0 {
            // The slip is in the tokens that meet nothing; if each meets something, in any.
            let lost = met.iter().any(Vec::is_empty);
            for (met, token) in met.iter_mut().zip(&tokens) {
                if met.is_empty() || !lost {
                    words.forgive(token, met);
                }
            }
            hits = self.hits(&met);
            (best, all) = self::best(&hits, limit);
        }
        let mut found = Vec::with_capacity(best.len());
        for skill in best {
            found.push(Found {
                skill: SkillRef::Known(self.index.skills[skill].clone()),
                by: self.by(skill, hits[skill].by, &tokens, platform),
            });
        }
        (found, all)
    }

    /// How well every skill meets the tokens, which may be spread over its names.
    fn hits(&self, tokens: &[Vec<(usize, Miss)>]) -> Vec<Hit> {
        let skills = self.index.skills.len();
        let mut hits = vec![Hit::UNTRIED; skills];
        for met in tokens {
            let before = std::mem::replace(&mut hits, vec![Hit::MISSED; skills]);
            for &(word, miss) in met {
                for posting in self.index.postings(word) {
                    let name = &self.index.names[posting.name() as usize];
                    if name.foreign && miss >= SLIP {
                        continue;
                    }
                    let (before, hit) =
                        (before[name.skill as usize], &mut hits[name.skill as usize]);
                    let cost = cost(miss, name, *posting, tokens.len());
                    // Whatever missed a token before stays beyond all price.
                    let cost = before.cost.saturating_add(cost);
                    if cost < hit.cost {
                        let by = if name.other {
                            posting.name()
                        } else {
                            before.by
                        };
                        *hit = Hit { cost, by };
                    }
                }
            }
        }
        hits
    }

    /// The other name by which a skill was found, when its label does not show why.
    fn by(
        &self,
        skill: usize,
        by: u32,
        tokens: &[String],
        platform: &dyn Platform,
    ) -> Option<Box<str>> {
        if by == NONE {
            return None;
        }
        let label = self.index.label(skill);
        let words = folded(label, platform);
        let shows = |token: &String| words.iter().any(|(word, _)| is_within(token, word));
        (!tokens.iter().all(shows)).then(|| self.index.name(by as usize).into())
    }
}

/// What a token that meets a word of a name costs: fields of one number, each wide enough for the
/// sum over all tokens, so that adding and comparing numbers adds and compares them all in order.
fn cost(miss: Miss, name: &Name, posting: Posting, tokens: usize) -> u32 {
    let more_words = u32::from(usize::from(name.words) > tokens);
    miss << 26
        | more_words << 22
        | u32::from(name.other) << 18
        | posting.position() << 11
        | u32::from(name.length)
}

/// The first `limit` skills that met all tokens, by cost and then the programme's order, and how many
/// did in all.
fn best(hits: &[Hit], limit: usize) -> (Vec<usize>, usize) {
    let (mut best, mut all) = (Best::new(limit), 0);
    for (skill, hit) in hits.iter().enumerate() {
        if hit.cost < Hit::MISSED.cost {
            best.add((hit.cost, skill), Ord::cmp);
            all += 1;
        }
    }
    let best = best.in_order(Ord::cmp).into_iter();
    (best.map(|(_, skill)| skill).collect(), all)
}

fn tokens(typed: &str, platform: &dyn Platform) -> Vec<String> {
    let mut tokens = Vec::new();
    for (word, run) in folded(typed, platform) {
        if !run && tokens.len() < MOST_TOKENS {
            tokens.push(word);
        }
    }
    tokens
}

/// The words of a text, folded, and whether each is a whole of which the parts are words, too.
fn folded(text: &str, platform: &dyn Platform) -> Vec<(String, bool)> {
    let (mut folded, mut ranges) = (String::new(), Vec::new());
    fold::words(&normal(text, platform), &mut folded, &mut |word, run| {
        ranges.push((word, run));
    });
    let mut words = Vec::with_capacity(ranges.len());
    for (range, run) in ranges {
        words.push((folded[range].to_owned(), run));
    }
    words
}

/// Lower case and NFD, as far as [`fold`] does not see to it.
fn normal<'a>(text: &'a str, platform: &dyn Platform) -> std::borrow::Cow<'a, str> {
    if text.is_ascii() {
        text.into()
    } else {
        platform.nfd(&platform.lower(text)).into()
    }
}
