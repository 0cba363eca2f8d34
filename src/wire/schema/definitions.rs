//! What documents refer to by name.

use super::super::shape::{Object, Shape, Words};

/// Something with a name.
#[derive(Clone, Copy)]
pub(super) enum Definition {
    Object(&'static Object),
    Words(&'static Words),
    /// A text shown to people, which may also be this.
    Text(&'static Shape),
}

impl Definition {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Object(object) => object.name,
            Self::Words(words) => words.name,
            Self::Text(_) => "Text",
        }
    }
}

/// These objects and everything that they hold, each once, in the order in which they are met.
pub(super) fn definitions(objects: &[&'static Object]) -> Vec<Definition> {
    let mut found = Vec::new();
    for object in objects {
        add(Definition::Object(object), &mut found);
    }
    found
}

fn add(definition: Definition, found: &mut Vec<Definition>) {
    if found.iter().any(|known| known.name() == definition.name()) {
        return;
    }
    found.push(definition);
    if let Definition::Object(object) = definition {
        for field in object.fields {
            visit(&field.shape, found);
        }
    }
}

fn visit(shape: &Shape, found: &mut Vec<Definition>) {
    match shape {
        Shape::Words(words) => add(Definition::Words(words), found),
        Shape::TextOr(other) => add(Definition::Text(other), found),
        Shape::List(list) => visit(list.of, found),
        Shape::Map(map) => {
            visit(map.of, found);
            if let Some(words) = map.keys {
                add(Definition::Words(words), found);
            }
        }
        Shape::Object(object) => add(Definition::Object(object), found),
        Shape::OneOf(one_of) => {
            for object in one_of.objects {
                add(Definition::Object(object), found);
            }
        }
        _ => {}
    }
}
