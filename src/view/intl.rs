//! The browser's own knowledge of languages and zones: one of `Intl`'s formatters and its method.

mod names;

pub use names::{date, hours, language_name, languages, sort, week, weekdays, zones};

use std::cmp::Ordering;

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A formatter of `Intl`, ready to be asked again and again.
pub struct Formatter {
    object: JsValue,
    method: Function,
}

impl Formatter {
    /// `new Intl[class](language, options)`, asked through `method`. `None` where the browser
    /// lacks the class or refuses the options.
    #[must_use]
    pub fn new(
        class: &str,
        method: &str,
        language: &str,
        options: &[(&str, &str)],
    ) -> Option<Self> {
        let build = || -> Result<Self, JsValue> {
            let class: Function = member(class)?.dyn_into()?;
            let object =
                Reflect::construct(&class, &Array::of2(&language.into(), &record(options)?))?;
            let method = Reflect::get(&object, &method.into())?.dyn_into()?;
            Ok(Self { object, method })
        };
        build().ok()
    }

    /// What the formatter says of two values and what is between them.
    #[must_use]
    pub fn format_range(&self, from: &JsValue, to: &JsValue) -> Option<String> {
        let said = self.method.call2(&self.object, from, to);
        said.ok()?.as_string()
    }

    /// Which of two texts comes first; neither, where the formatter does not order.
    #[must_use]
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        let said = self.method.call2(&self.object, &one.into(), &other.into());
        let said = said.ok().and_then(|said| said.as_f64());
        said.map_or(Ordering::Equal, |said| said.total_cmp(&0.0))
    }

    /// What the formatter says of a value.
    #[must_use]
    pub fn format(&self, value: &JsValue) -> Option<String> {
        self.method.call1(&self.object, value).ok()?.as_string()
    }
}

/// What `Intl` has by a name.
fn member(name: &str) -> Result<JsValue, JsValue> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into())?;
    Reflect::get(&intl, &name.into())
}

fn record(options: &[(&str, &str)]) -> Result<JsValue, JsValue> {
    let record = js_sys::Object::new();
    for (name, value) in options {
        Reflect::set(&record, &(*name).into(), &(*value).into())?;
    }
    Ok(record.into())
}

/// The zone the browser is in.
#[must_use]
pub fn own_zone() -> Option<Box<str>> {
    let format = js_sys::Intl::DateTimeFormat::new(&Array::new(), &js_sys::Object::new());
    let options = format.resolved_options();
    Some(
        Reflect::get(&options, &"timeZone".into())
            .ok()?
            .as_string()?
            .into(),
    )
}
