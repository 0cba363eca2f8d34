//! Numbers within their ranges.

use super::document::leaf_schema;
use super::node::{Node, Short};
use super::path::Path;
use super::read::{Context, Read, Unread, integer};
use crate::domain::{Goal, OfferLevel, Priority, Score, Weekday, WishLevel};

/// A whole number from `LOW` to `HIGH`, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Whole<const LOW: i64, const HIGH: i64>(pub i64);

impl<const LOW: i64, const HIGH: i64> Read for Whole<LOW, HIGH> {
    fn read(node: Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Result<Self, Unread> {
        integer(&node, LOW, HIGH, at, cx).map(Self)
    }
}

impl<const LOW: i64, const HIGH: i64> serde::Serialize for Whole<LOW, HIGH> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.0)
    }
}

leaf_schema!(@[const LOW: i64, const HIGH: i64] Whole<LOW, HIGH>, {
    "type": "integer",
    "minimum": LOW,
    "maximum": HIGH
});

macro_rules! whole_into {
    ($($name:ident)+) => {$(
        impl<const LOW: i64, const HIGH: i64> From<Whole<LOW, HIGH>> for $name {
            /// A definition whose range does not fit the type is a mistake in the definition; it
            /// takes the nearest value.
            fn from(value: Whole<LOW, HIGH>) -> Self {
                Self::try_from(value.0).unwrap_or(if value.0 < 0 { Self::MIN } else { Self::MAX })
            }
        }
    )+};
}

whole_into! { u16 u32 i32 usize }

macro_rules! ranged {
    ($($name:ident $low:literal..=$high:literal: $new:expr, $get:expr;)+) => {$(
        impl Read for $name {
            fn read(node: Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Result<Self, Unread> {
                let value = integer(&node, $low, $high, at, cx)?;
                let new: fn(i64) -> Option<Self> = $new;
                // Within the range there is always a value.
                new(value).ok_or(Unread::Bad)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let get: fn(&Self) -> u16 = $get;
                serializer.serialize_u16(get(self))
            }
        }

        leaf_schema!($name, { "type": "integer", "minimum": $low, "maximum": $high });
    )+};
}

ranged! {
    OfferLevel 1..=4: |value| Self::new(value.try_into().ok()?), |level| level.get().into();
    WishLevel 0..=3: |value| Self::new(value.try_into().ok()?), |level| level.get().into();
    Goal 1..=4: |value| Self::new(value.try_into().ok()?), |goal| goal.get().into();
    Priority 1..=3: |value| Self::new(value.try_into().ok()?), |priority| priority.get().into();
    Weekday 1..=7: |value| Self::from_iso(value.try_into().ok()?), |day| day.iso().into();
    Score 0..=10_000: |value| Some(Self::from_share(f64::from(u16::try_from(value).ok()?) / 10_000.0)),
        |score| score.get();
}

/// What a part of the context counts, in percent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Percent(pub f64);

impl Percent {
    /// The most that the parts of the context may count, alone and together.
    pub const MOST: f64 = 60.0;
}

impl Read for Percent {
    fn read(node: Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Result<Self, Unread> {
        match node {
            Node::Number(value) if (0.0..=Self::MOST).contains(&value) => Ok(Self(value)),
            Node::Number(value) => {
                let message = format!("expected a number from 0 to 60, found {}", Short(value));
                Err(cx.error(at, "out-of-range", message))
            }
            other => Err(cx.wrong_type(at, "a number from 0 to 60", &other)),
        }
    }
}

impl serde::Serialize for Percent {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.0)
    }
}

impl From<Percent> for f64 {
    fn from(percent: Percent) -> Self {
        percent.0
    }
}

leaf_schema!(Percent, { "type": "number", "minimum": 0, "maximum": 60 });
