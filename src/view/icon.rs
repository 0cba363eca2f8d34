//! A small set of icons of one weight, drawn with the ink of the text around them.
//!
//! The dot in giving and getting is the person who reads: an arrow leaves it, or comes to it. Icons never speak
//! alone; a word stands beside each, so they are hidden from screen readers.

use super::{El, of};
use crate::domain::Side;

/// An icon, by what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// What the person gives: an arrow going out.
    Give,
    /// What the person gets: an arrow coming in.
    Get,
    /// Where both meet.
    Exchange,
    /// Done, or picked.
    Check,
    /// Something to mend.
    Warning,
    /// Adds something.
    Plus,
    /// Takes something away.
    Remove,
    /// Looks for something.
    Search,
    /// Opens what is below it; turned while that is open.
    Chevron,
    /// Seen by the coordinator alone.
    Lock,
    /// A point of view.
    View,
    /// Hours.
    Clock,
    /// Knowledge that would be lost.
    Fading,
}

impl Icon {
    /// The icon of a direction.
    #[must_use]
    pub const fn of(side: Side) -> Self {
        match side {
            Side::Teach => Self::Give,
            Side::Learn => Self::Get,
        }
    }

    /// Strokes in a square of 24, and a class: what points along a line of text turns round with it.
    const fn drawing(self) -> (&'static str, &'static str) {
        match self {
            Self::Give => (
                "M1.5 12a3 3 0 1 0 6 0 3 3 0 1 0-6 0M11 12h11m-5-5 5 5-5 5",
                "icon flips",
            ),
            Self::Get => (
                "M1.5 12a3 3 0 1 0 6 0 3 3 0 1 0-6 0M22.5 12h-11m5-5-5 5 5 5",
                "icon flips",
            ),
            Self::Exchange => ("M3 8h16m-4-4 4 4-4 4M21 16H5m4 4-4-4 4-4", "icon flips"),
            Self::Check => ("m5 12.5 4.5 4.5L19 7.5", "icon"),
            Self::Warning => ("M12 4 2.8 19.5h18.4zm0 5.5v4.5m0 2.9v.1", "icon"),
            Self::Plus => ("M12 5v14M5 12h14", "icon"),
            Self::Remove => ("m7 7 10 10m0-10L7 17", "icon"),
            Self::Search => (
                "M4.5 10.5a6 6 0 1 0 12 0 6 6 0 1 0-12 0m10.5 4.5 5 5",
                "icon",
            ),
            Self::Chevron => ("m6 9.5 6 6 6-6", "icon chevron"),
            Self::Lock => ("M7.5 11V8.5a4.5 4.5 0 0 1 9 0V11m-11 0h13v8.5h-13z", "icon"),
            Self::View => (
                "M2.5 12S6 6 12 6s9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6m7 0a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0",
                "icon",
            ),
            Self::Clock => ("M4 12a8 8 0 1 0 16 0 8 8 0 1 0-16 0m8-4.5V12l3 2", "icon"),
            Self::Fading => (
                "M7 3.5h10M7 20.5h10M8 3.5c0 5 8 7 8 12v5M16 3.5c0 5-8 7-8 12v5",
                "icon",
            ),
        }
    }
}

/// Draws an icon, as large as the letters around it.
pub fn icon(icon: Icon) -> El {
    let (strokes, class) = icon.drawing();
    drawing(class, "0 0 24 24").child(stroke("drawn", strokes))
}

/// Draws a level as four steps, so many of them taken.
pub fn steps(taken: usize) -> El {
    const STEPS: [&str; 4] = ["M4 20v-3", "M9.3 20v-7", "M14.7 20v-11", "M20 20V5"];
    let (taken, left) = STEPS.split_at(taken.min(STEPS.len()));
    drawing("icon steps", "0 0 24 24")
        .child(stroke("faint", &left.concat()))
        .child(stroke("drawn", &taken.concat()))
}

/// A drawing that says nothing that is not in words beside it.
pub fn drawing(class: &'static str, view_box: &str) -> El {
    of("svg", class)
        .attr("viewBox", view_box)
        .attr("aria-hidden", "true")
}

/// A stroke in it.
pub fn stroke(class: &'static str, points: &str) -> El {
    of("path", class).attr("d", points)
}
