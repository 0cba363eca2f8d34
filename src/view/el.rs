//! Elements whose types are erased at every step, and whose handle is one pointer.
//!
//! Leptos's builders make a new type of every element with its attributes and children, and the
//! compiler writes the code that draws it anew for each. Here it writes it once, and what is left
//! of a step in a page is a call with a few registers.

mod live;

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::html;
use leptos::prelude::*;
use leptos::svg;
use leptos::tachys::html::directive::directive;
use leptos::tachys::html::property::prop;
use wasm_bindgen::JsValue;
use web_sys::{Element, Event};

use super::Ui;
use live::{Draw, Hear, Live, Part, redrawn};

/// An element about to be drawn.
pub struct El(Box<Draft>);

struct Draft {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An HTML element, or the `svg` or `path` of a drawing.
#[must_use]
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(Draft {
        tag,
        attributes: Vec::new(),
        children: Vec::new(),
    }))
}

/// An HTML element of these classes.
#[must_use]
#[inline(never)]
pub fn of(tag: &'static str, classes: &'static str) -> El {
    el(tag).attr("class", classes)
}

impl El {
    /// An attribute.
    #[must_use]
    #[inline(never)]
    pub fn attr(self, name: &'static str, value: &str) -> Self {
        self.attribute(custom_attribute(name, value.to_owned()).into_any_attr())
    }

    /// An attribute that is there or not, such as `open`.
    #[must_use]
    pub fn attr_if(self, name: &'static str, there: bool) -> Self {
        if there { self.attr(name, "") } else { self }
    }

    /// An attribute that is there or not, and follows the session, such as `hidden`.
    #[must_use]
    pub fn attr_when(
        self,
        name: &'static str,
        there: impl FnMut() -> bool + Send + 'static,
    ) -> Self {
        self.follow_flag(name, Box::new(there))
    }

    /// An attribute that follows the session; `None` takes it away.
    #[must_use]
    pub fn attr_live(
        self,
        name: &'static str,
        value: impl FnMut() -> Option<String> + Send + 'static,
    ) -> Self {
        self.follow(name, Box::new(value))
    }

    /// Whether it is ticked, as the session has it.
    #[must_use]
    pub fn checked(self, mut on: impl FnMut() -> bool + Send + 'static) -> Self {
        self.property("checked", Box::new(move || on().into()))
    }

    /// What is written in it, as the session has it.
    #[must_use]
    pub fn value(self, mut text: impl FnMut() -> String + Send + 'static) -> Self {
        self.property("value", Box::new(move || text().into()))
    }

    /// What happens on an event.
    #[must_use]
    pub fn on(self, event: &'static str, run: impl Fn(Event) + 'static) -> Self {
        self.listen(event, Rc::new(run))
    }

    /// What happens on a click, or when it is pressed by key.
    #[must_use]
    pub fn on_click(self, run: impl Fn() + 'static) -> Self {
        self.on("click", move |_| run())
    }

    /// What happens with what is typed or chosen.
    #[must_use]
    pub fn on_input(self, run: impl Fn(String) + 'static) -> Self {
        self.on("input", move |event| run(event_target_value(&event)))
    }

    /// What goes inside, after what is already there.
    #[must_use]
    pub fn child(self, child: impl Child) -> Self {
        child.add_to(self)
    }

    /// Several of them.
    #[must_use]
    pub fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        for child in children {
            self = self.child(child);
        }
        self
    }

    /// A text of the interface inside.
    #[must_use]
    #[inline(never)]
    pub fn t(self, ui: Ui, key: &str) -> Self {
        self.child(ui.t(key))
    }

    /// A text inside that follows the session.
    #[must_use]
    pub fn live_text(self, text: impl FnMut() -> String + Send + 'static) -> Self {
        self.say(Box::new(text))
    }

    /// A view inside that is drawn from a part of what is known, again whenever that part is
    /// another.
    #[must_use]
    pub fn live<K: PartialEq + Send + 'static>(
        self,
        part: impl Fn() -> K + Send + 'static,
        draw: impl Fn(&K) -> AnyView + Send + 'static,
    ) -> Self {
        self.show(Box::new(Part::new(part, draw)))
    }

    /// The same, and nothing is left when it changes: not what was open, nor how far it was
    /// scrolled.
    #[must_use]
    pub fn live_anew<K: PartialEq + Send + 'static>(
        self,
        part: impl Fn() -> K + Send + 'static,
        draw: impl Fn(&K) -> AnyView + Send + 'static,
    ) -> Self {
        self.show_anew(Box::new(Part::new(part, draw)))
    }

    /// The view.
    #[must_use]
    #[inline(never)]
    pub fn into_any(self) -> AnyView {
        let Draft {
            tag,
            attributes,
            children,
        } = *self.0;
        match tag {
            "svg" => svg::svg()
                .add_any_attr(attributes)
                .child(children)
                .into_any(),
            "path" => svg::path().add_any_attr(attributes).into_any(),
            _ => html::custom(tag)
                .add_any_attr(attributes)
                .child(children)
                .into_any(),
        }
    }

    // Each of these once, whatever is boxed.

    #[inline(never)]
    fn attribute(mut self, attribute: AnyAttribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }

    #[inline(never)]
    fn add(mut self, view: AnyView) -> Self {
        self.0.children.push(view);
        self
    }

    #[inline(never)]
    fn listen(self, event: &'static str, run: Rc<dyn Hear>) -> Self {
        let listen = move |element: Element| {
            let run = Rc::clone(&run);
            let options = EventListenerOptions::enable_prevent_default();
            let listener =
                EventListener::new_with_options(&element, event, options, move |event| {
                    run.hear(event.clone());
                });
            // As long as what is drawn here stays.
            StoredValue::new_local(listener);
        };
        self.attribute(directive(listen, ()).into_any_attr())
    }

    #[inline(never)]
    fn follow_flag(self, name: &'static str, mut there: Box<dyn Live<bool>>) -> Self {
        self.follow(name, Box::new(move || there.now().then(String::new)))
    }

    #[inline(never)]
    fn follow(self, name: &'static str, mut value: Box<dyn Live<Option<String>>>) -> Self {
        self.attribute(custom_attribute(name, move || value.now()).into_any_attr())
    }

    #[inline(never)]
    fn property(self, name: &'static str, mut value: Box<dyn Live<JsValue>>) -> Self {
        self.attribute(prop(name, move || value.now()).into_any_attr())
    }

    #[inline(never)]
    fn say(self, mut text: Box<dyn Live<String>>) -> Self {
        self.redraw(Box::new(move || text.now().into_any()))
    }

    #[inline(never)]
    fn show(self, part: Box<dyn Draw>) -> Self {
        self.redraw(redrawn(part))
    }

    #[inline(never)]
    fn show_anew(self, part: Box<dyn Draw>) -> Self {
        let mut draw = redrawn(part);
        // Where the type differs, Leptos draws anew instead of changing what is there.
        let mut left = false;
        self.redraw(Box::new(move || {
            left = !left;
            if left {
                draw.now()
            } else {
                vec![draw.now()].into_any()
            }
        }))
    }

    #[inline(never)]
    fn redraw(self, mut view: Box<dyn Live<AnyView>>) -> Self {
        self.add((move || view.now()).into_any())
    }
}

/// Elements side by side.
#[must_use]
pub fn rows(elements: impl IntoIterator<Item = El>) -> AnyView {
    let mut views = Vec::new();
    for element in elements {
        views.push(element.into_any());
    }
    views.into_any()
}

/// No elements.
#[must_use]
pub fn nothing() -> AnyView {
    ().into_any()
}

/// Whatever can stand inside an element.
pub trait Child {
    /// Adds it at the end.
    fn add_to(self, parent: El) -> El;
}

impl Child for AnyView {
    fn add_to(self, parent: El) -> El {
        parent.add(self)
    }
}

impl Child for El {
    #[inline(never)]
    fn add_to(self, parent: El) -> El {
        parent.add(self.into_any())
    }
}

impl Child for String {
    #[inline(never)]
    fn add_to(self, parent: El) -> El {
        parent.add(self.into_any())
    }
}

impl Child for &str {
    #[inline(never)]
    fn add_to(self, parent: El) -> El {
        self.to_owned().add_to(parent)
    }
}

impl<C: Child> Child for Option<C> {
    fn add_to(self, parent: El) -> El {
        match self {
            Some(child) => child.add_to(parent),
            None => parent,
        }
    }
}
