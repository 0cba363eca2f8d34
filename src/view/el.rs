//! Elements whose types are erased at every step.
//!
//! Leptos's builders make a new type of every element with its attributes and children, and the
//! compiler writes the code that draws it anew for each. Of 355 elements that took 54 kB of
//! compressed WebAssembly; erased, as here, it took 16 kB.

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::either::Either;
use leptos::ev;
use leptos::html::{self, Custom};
use leptos::prelude::*;
use leptos::tachys::html::property::prop;
use web_sys::Event;

/// A way to reach an element once it is there.
pub type Node = NodeRef<Custom<&'static str>>;

/// An element about to be drawn.
pub struct El {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An HTML element.
#[must_use]
pub const fn el(tag: &'static str) -> El {
    El {
        tag,
        attributes: Vec::new(),
        children: Vec::new(),
    }
}

impl El {
    /// Its classes.
    #[must_use]
    pub fn class(self, names: &'static str) -> Self {
        self.attr("class", names)
    }

    /// An attribute.
    #[must_use]
    pub fn attr(self, name: &'static str, value: impl Into<String>) -> Self {
        self.attribute(custom_attribute(name, value.into()).into_any_attr())
    }

    /// An attribute that is there or not, such as `required`.
    #[must_use]
    pub fn attr_if(self, name: &'static str, there: bool) -> Self {
        if there { self.attr(name, "") } else { self }
    }

    /// An attribute that follows the session; `None` takes it away.
    #[must_use]
    pub fn attr_live<V: Into<String>>(
        self,
        name: &'static str,
        value: impl Fn() -> Option<V> + Send + 'static,
    ) -> Self {
        self.follow(name, Box::new(move || value().map(Into::into)))
    }

    /// Whether it is ticked, as the session has it.
    #[must_use]
    pub fn checked(self, on: impl Fn() -> bool + Send + 'static) -> Self {
        let on: Live<bool> = Box::new(on);
        self.attribute(prop("checked", on).into_any_attr())
    }

    /// What is written in it, as the session has it.
    #[must_use]
    pub fn value(self, text: impl Fn() -> String + Send + 'static) -> Self {
        let text: Live<String> = Box::new(text);
        self.attribute(prop("value", text).into_any_attr())
    }

    /// A way to reach it.
    #[must_use]
    pub fn node(self, node: Node) -> Self {
        self.attribute(leptos::tachys::html::node_ref::node_ref(node).into_any_attr())
    }

    /// What happens on an event.
    #[must_use]
    pub fn on(self, event: &'static str, run: impl FnMut(Event) + 'static) -> Self {
        self.listen(event, Box::new(run))
    }

    /// What happens on a click, or when it is pressed by key.
    #[must_use]
    pub fn on_click(self, mut run: impl FnMut() + 'static) -> Self {
        self.on("click", move |_| run())
    }

    /// What happens with what is typed or chosen.
    #[must_use]
    pub fn on_input(self, mut run: impl FnMut(String) + 'static) -> Self {
        self.on("input", move |event| run(event_target_value(&event)))
    }

    /// What goes inside, after what is already there.
    #[must_use]
    pub fn child(mut self, child: impl Child) -> Self {
        child.add_to(&mut self.children);
        self
    }

    /// A text inside that follows the session.
    #[must_use]
    pub fn live_text(self, text: impl FnMut() -> String + Send + 'static) -> Self {
        self.say(Box::new(text))
    }

    /// A view inside that follows the session.
    #[must_use]
    pub fn live(self, view: impl FnMut() -> AnyView + Send + 'static) -> Self {
        self.show(Box::new(view))
    }

    /// A view inside that follows the session, and of which nothing is left when it changes: not
    /// what was open, nor how far it was scrolled.
    #[must_use]
    pub fn live_anew(self, mut view: impl FnMut() -> AnyView + Send + 'static) -> Self {
        // Where the type differs, Leptos draws anew instead of changing what is there.
        let mut left = false;
        let view: Live<Either<AnyView, AnyView>> = Box::new(move || {
            left = !left;
            if left {
                Either::Left(view())
            } else {
                Either::Right(view())
            }
        });
        self.child(view.into_any())
    }

    /// The view.
    #[must_use]
    pub fn into_any(self) -> AnyView {
        html::custom(self.tag)
            .add_any_attr(self.attributes)
            .child(self.children)
            .into_any()
    }

    // Each of these once, whatever is boxed.

    #[inline(never)]
    fn listen(self, event: &'static str, run: Box<dyn FnMut(Event)>) -> Self {
        let listener = ev::on(ev::Custom::<Event>::new(event), run);
        self.attribute(listener.into_any_attr())
    }

    #[inline(never)]
    fn follow(self, name: &'static str, value: Live<Option<String>>) -> Self {
        self.attribute(custom_attribute(name, value).into_any_attr())
    }

    #[inline(never)]
    fn say(self, text: Live<String>) -> Self {
        self.child(text.into_any())
    }

    #[inline(never)]
    fn show(self, view: Live<AnyView>) -> Self {
        self.child(view.into_any())
    }

    fn attribute(mut self, attribute: AnyAttribute) -> Self {
        self.attributes.push(attribute);
        self
    }
}

/// One type for every closure of its kind.
type Live<T> = Box<dyn FnMut() -> T + Send>;

/// Whatever can stand inside an element.
pub trait Child {
    /// Adds it at the end.
    fn add_to(self, children: &mut Vec<AnyView>);
}

impl Child for AnyView {
    fn add_to(self, children: &mut Vec<AnyView>) {
        children.push(self);
    }
}

impl Child for El {
    fn add_to(self, children: &mut Vec<AnyView>) {
        children.push(self.into_any());
    }
}

impl Child for String {
    fn add_to(self, children: &mut Vec<AnyView>) {
        children.push(self.into_any());
    }
}

impl Child for &'static str {
    fn add_to(self, children: &mut Vec<AnyView>) {
        children.push(self.to_owned().into_any());
    }
}

impl<C: Child> Child for Option<C> {
    fn add_to(self, children: &mut Vec<AnyView>) {
        if let Some(child) = self {
            child.add_to(children);
        }
    }
}

impl<C: Child> Child for Vec<C> {
    fn add_to(self, children: &mut Vec<AnyView>) {
        for child in self {
            child.add_to(children);
        }
    }
}
