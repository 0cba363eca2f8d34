//! A small set of icons of one weight, drawn with the ink of the text around them.
//!
//! The dot in giving and getting is the person who reads: an arrow leaves it, or comes to it. Icons never speak
//! alone; a word stands beside each, so they are hidden from screen readers.

use leptos::prelude::*;
use leptos::svg;

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
                "M2.5 12a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M11 12h10m-4.5-4.5L21 12l-4.5 4.5",
                "icon flips",
            ),
            Self::Get => (
                "M2.5 12a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M21.5 12h-10M16 7.5 11.5 12l4.5 4.5",
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
pub fn icon(icon: Icon) -> AnyView {
    let (strokes, class) = icon.drawing();
    drawing(class, strokes.to_owned(), String::new())
}

/// Draws a level as four steps, so many of them taken.
pub fn steps(taken: usize) -> AnyView {
    const STEPS: [&str; 4] = ["M4 20v-3", "M9.3 20v-7", "M14.7 20v-11", "M20 20V5"];
    let (taken, left) = STEPS.split_at(taken.min(STEPS.len()));
    drawing("icon steps", taken.concat(), left.concat())
}

fn drawing(class: &'static str, strokes: String, faint: String) -> AnyView {
    svg::svg()
        .attr("viewBox", "0 0 24 24")
        .attr("class", class)
        .attr("aria-hidden", "true")
        .child((
            svg::path().attr("class", "faint").attr("d", faint),
            svg::path().attr("class", "drawn").attr("d", strokes),
        ))
        .into_any()
}
