//! Dates, times, language tags and numbers.

use super::context::Context;
use super::json::Json;
use super::node::Node;
use super::shape::{Parsed, Shape};
use super::value::{FromNode, Shaped, ToJson};
use crate::domain::{
    Date, Goal, LanguageTag, OfferLevel, Priority, Score, TimeOfDay, Weekday, WishLevel,
};

/// Values that documents write as a text and that not every text is.
macro_rules! parsed {
    ($($name:ident: $expected:literal, $code:literal, $pattern:literal, $parse:expr, $show:expr;)+) => {$(
        impl Shaped for $name {
            const SHAPE: Shape = Shape::Parsed(&Parsed {
                expected: $expected,
                code: $code,
                holds: |text| {
                    let parse: fn(&str) -> Option<Self> = $parse;
                    parse(text).is_some()
                },
                #[cfg(feature = "schema")]
                pattern: $pattern,
            });
        }

        impl FromNode for $name {
            fn from_node(node: &mut Node<'_>, _: &Context<'_>) -> Option<Self> {
                let parse: fn(&str) -> Option<Self> = $parse;
                parse(node.as_text()?)
            }
        }

        impl ToJson for $name {
            fn to_json(&self, json: &mut Json) {
                let show: fn(&Self) -> String = $show;
                json.quote(&show(self));
            }
        }
    )+};
}

parsed! {
    Date: "a date such as 2027-03-01", "bad-date",
        "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
        Date::parse, Date::to_string;
    TimeOfDay: "a time such as 09:30, from 00:00 to 24:00", "bad-time",
        "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$",
        TimeOfDay::parse, TimeOfDay::to_string;
    LanguageTag: "a language tag such as en or pt-BR", "bad-language", "^[\\s\\S]+$",
        |tag| (!tag.is_empty()).then(|| LanguageTag::new(tag)), |tag| tag.as_str().to_owned();
}

/// A whole number from `LOW` to `HIGH`, both included.
pub(super) struct Whole<const LOW: i64, const HIGH: i64>(pub i64);

impl<const LOW: i64, const HIGH: i64> Shaped for Whole<LOW, HIGH> {
    const SHAPE: Shape = Shape::Whole(LOW, HIGH);
}

impl<const LOW: i64, const HIGH: i64> FromNode for Whole<LOW, HIGH> {
    fn from_node(node: &mut Node<'_>, _: &Context<'_>) -> Option<Self> {
        node.whole().map(Self)
    }
}

impl<const LOW: i64, const HIGH: i64> ToJson for Whole<LOW, HIGH> {
    fn to_json(&self, json: &mut Json) {
        json.whole(self.0);
    }
}

macro_rules! whole {
    ($($name:ident)+) => {$(
        impl<const LOW: i64, const HIGH: i64> From<Whole<LOW, HIGH>> for $name {
            fn from(value: Whole<LOW, HIGH>) -> Self {
                // A definition whose range does not fit its field is a mistake in the definition.
                Self::try_from(value.0).unwrap_or_default()
            }
        }

        impl FromNode for $name {
            fn from_node(node: &mut Node<'_>, _: &Context<'_>) -> Option<Self> {
                node.whole()
            }
        }

        impl ToJson for $name {
            fn to_json(&self, json: &mut Json) {
                json.whole(i64::try_from(*self).unwrap_or(i64::MAX));
            }
        }
    )+};
}

whole! { u16 u32 i32 i64 usize }

macro_rules! ranged {
    ($($name:ident $low:literal..=$high:literal: $new:expr, $get:expr;)+) => {$(
        impl Shaped for $name {
            const SHAPE: Shape = Shape::Whole($low, $high);
        }

        impl FromNode for $name {
            fn from_node(node: &mut Node<'_>, _: &Context<'_>) -> Option<Self> {
                let new: fn(u16) -> Option<Self> = $new;
                new(node.whole()?)
            }
        }

        impl ToJson for $name {
            fn to_json(&self, json: &mut Json) {
                let get: fn(Self) -> u16 = $get;
                json.whole(get(*self).into());
            }
        }
    )+};
}

ranged! {
    OfferLevel 1..=4: |level| Self::new(level.try_into().ok()?), |level| level.get().into();
    WishLevel 0..=3: |level| Self::new(level.try_into().ok()?), |level| level.get().into();
    Goal 1..=4: |goal| Self::new(goal.try_into().ok()?), |goal| goal.get().into();
    Priority 1..=3: |priority| Self::new(priority.try_into().ok()?), |priority| priority.get().into();
    Weekday 1..=7: |day| Self::from_iso(day.try_into().ok()?), |day| day.iso().into();
    Score 0..=10_000: |score| Some(Self::from_share(f64::from(score) / 10_000.0)), Self::get;
}

/// What a part of the context counts, in percent.
pub(super) struct Percent(pub f64);

impl Percent {
    /// The most that the parts of the context may count, alone and together.
    pub const MOST: u32 = 60;
}

impl Shaped for Percent {
    const SHAPE: Shape = Shape::Number(Self::MOST);
}

impl FromNode for f64 {
    fn from_node(node: &mut Node<'_>, _: &Context<'_>) -> Option<Self> {
        node.as_number()
    }
}

#[cfg(feature = "schema")]
impl ToJson for Percent {
    fn to_json(&self, json: &mut Json) {
        json.plain(&self.0.to_string());
    }
}

impl From<Percent> for f64 {
    fn from(percent: Percent) -> Self {
        percent.0
    }
}
