//! The macros that documents are defined with. One definition gives the reader, the writer and the
//! schema, so that they cannot disagree.

/// Defines an object of a document, field by field:
///
/// ```ignore
/// document! {
///     /// A rhythm of meeting.
///     for Cadence "Cadence" {
///         /// Its id.
///         "id" => required id: CadenceId,
///         /// How many times a month.
///         "perMonth" => optional per_month: Whole<1, 100>,
///     }
/// }
/// ```
///
/// `for` describes a type of the domain, whose fields have the same names; `struct` declares one
/// that the domain lacks. The name in quotes is the one in the schema. A field is
///
/// - `required`: must be there;
/// - `optional`: an `Option`; `null`, an empty text and an unknown word count as not said. With a
///   value in brackets, that is what the reader of the `Option` will take it for;
/// - `list`: a `Vec`, empty when it is not there; `distinct`: likewise, and every entry has an `id`
///   of its own;
/// - `default(value)`: stands for `value` when it is not there; `or(value)`: likewise, and the value
///   depends on the rest of the object or is one, so that the schema cannot give it.
///
/// The type named is the one that reads it; the field gets it by `into()`. After the head, `write`
/// adds a writer, which leaves out what was not said; `write("bothways/…@1")` makes it a whole
/// document; `check(function)` looks at several fields together, before any is read: it reports
/// what it finds whatever else is wrong.
/// Doc comments become the descriptions in the schema.
macro_rules! document {
    (
        $(#[doc = $about:literal])+
        for $name:ident $title:literal $($rest:tt)*
    ) => {
        $crate::wire::document::document! {
            @describe $name $title ($($about)+) $($rest)*
        }
    };
    (
        $(#[doc = $about:literal])+
        struct $name:ident $title:literal $(write $(($tag:expr))?)? $(check($check:path))? {
            $(
                $(#[doc = $doc:literal])+
                $wire:literal => $presence:ident $(($value:expr))? $field:ident: $ty:ty,
            )*
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Debug)]
        pub(super) struct $name {
            $(
                $(#[doc = $doc])+
                pub(super) $field: $crate::wire::document::document!(@type $presence $ty),
            )*
        }

        $crate::wire::document::document! {
            @describe $name $title ($($about)+) $(write $(($tag))?)? $(check($check))? {
                $($(#[doc = $doc])+ $wire => $presence $(($value))? $field: $ty,)*
            }
        }
    };

    // The writer is the one part that not every object needs.
    (@describe $name:ident $title:literal $about:tt write $(($tag:expr))? $(check $check:tt)? {
        $($(#[doc = $doc:literal])+ $wire:literal => $presence:ident $(($value:expr))? $field:ident: $ty:ty,)*
    }) => {
        impl $crate::wire::write::WriteFields for $name {
            fn write_fields<M: serde::ser::SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
                $(map.serialize_entry("schema", $tag)?;)?
                $($crate::wire::document::document!(@write $presence map $wire self.$field);)*
                Ok(())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::wire::write::object(self, serializer)
            }
        }

        $crate::wire::document::document! {
            @describe $name $title $about $(check $check)? {
                $($(#[doc = $doc])+ $wire => $presence $(($value))? $field: $ty,)*
            }
        }
    };
    (@describe $name:ident $title:literal ($($about:literal)+) $(check($check:path))? {
        $($(#[doc = $doc:literal])+ $wire:literal => $presence:ident $(($value:expr))? $field:ident: $ty:ty,)*
    }) => {
        impl $crate::wire::fields::ReadFields for $name {
            const NAMES: &'static [&'static str] = &[$($wire),*];

            fn read_fields(
                fields: &mut $crate::wire::fields::Fields<'_, '_>,
                cx: &mut $crate::wire::read::Context<'_>,
            ) -> Result<Self, $crate::wire::read::Unread> {
                // All are read before the first failure counts, so that every issue is reported.
                let checks: &[Result<(), $crate::wire::read::Unread>] = &[$($check(fields, cx))?];
                $(let $field = $crate::wire::document::document! {
                    @read $presence $(($value))? [fields cx] $wire $ty
                };)*
                for check in checks {
                    (*check)?;
                }
                Ok(Self {
                    $($field: $crate::wire::document::document!(@into $presence $field?),)*
                })
            }
        }

        impl $crate::wire::read::Read for $name {
            fn read(
                node: $crate::wire::node::Node<'_>,
                at: &$crate::wire::path::Path<'_>,
                cx: &mut $crate::wire::read::Context<'_>,
            ) -> Result<Self, $crate::wire::read::Unread> {
                $crate::wire::fields::object(node, at, cx)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                $title.into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let mut object = $crate::wire::schema::Object::new(&[$($about),+]);
                $($crate::wire::document::document! {
                    @schema $presence $(($value))? [object generator] $wire $ty, &[$($doc),+]
                })*
                object.finish()
            }
        }
    };

    (@type required $ty:ty) => { $ty };
    (@type optional $ty:ty) => { Option<$ty> };
    (@type list $ty:ty) => { Vec<$ty> };
    (@type distinct $ty:ty) => { Vec<$ty> };
    (@type default $ty:ty) => { $ty };
    (@type or $ty:ty) => { $ty };

    (@read required [$fields:ident $cx:ident] $wire:literal $ty:ty) => {
        $fields.required::<$ty>($wire, $cx)
    };
    (@read optional $(($value:expr))? [$fields:ident $cx:ident] $wire:literal $ty:ty) => {
        $fields.optional::<$ty>($wire, $cx)
    };
    (@read list [$fields:ident $cx:ident] $wire:literal $ty:ty) => {
        $fields.list::<$ty>($wire, $cx)
    };
    (@read distinct [$fields:ident $cx:ident] $wire:literal $ty:ty) => {
        $fields.distinct::<$ty>($wire, $cx)
    };
    (@read default($value:expr) [$fields:ident $cx:ident] $wire:literal $ty:ty) => {
        $fields.optional::<$ty>($wire, $cx).map(|value| value.unwrap_or($value))
    };
    (@read or($value:expr) [$fields:ident $cx:ident] $wire:literal $ty:ty) => {
        $fields.optional::<$ty>($wire, $cx).map(|value| value.unwrap_or_else(|| $value))
    };

    (@into required $value:expr) => { $value.into() };
    (@into optional $value:expr) => { $value.map(Into::into) };
    (@into list $value:expr) => { $value };
    (@into distinct $value:expr) => { $value };
    (@into default $value:expr) => { $value.into() };
    (@into or $value:expr) => { $value.into() };

    (@write required $map:ident $wire:literal $value:expr) => {
        $map.serialize_entry($wire, &$value)?;
    };
    (@write optional $map:ident $wire:literal $value:expr) => {
        if let Some(value) = &$value {
            $map.serialize_entry($wire, value)?;
        }
    };
    (@write list $map:ident $wire:literal $value:expr) => {
        if !$value.is_empty() {
            $map.serialize_entry($wire, &$value)?;
        }
    };
    (@write or $map:ident $wire:literal $value:expr) => {
        $map.serialize_entry($wire, &$value)?;
    };
    (@write default $map:ident $wire:literal $value:expr) => {
        $map.serialize_entry($wire, &$value)?;
    };

    (@schema required [$object:ident $generator:ident] $wire:literal $ty:ty, $doc:expr) => {
        $object.required::<$ty>($generator, $wire, $doc);
    };
    (@schema optional [$object:ident $generator:ident] $wire:literal $ty:ty, $doc:expr) => {
        $object.optional::<$ty>($generator, $wire, $doc);
    };
    (@schema list [$object:ident $generator:ident] $wire:literal $ty:ty, $doc:expr) => {
        $object.optional::<Vec<$ty>>($generator, $wire, $doc);
    };
    (@schema distinct [$object:ident $generator:ident] $wire:literal $ty:ty, $doc:expr) => {
        $object.optional::<Vec<$ty>>($generator, $wire, $doc);
    };
    (@schema or($value:expr) [$object:ident $generator:ident] $wire:literal $ty:ty, $doc:expr) => {
        $object.optional::<$ty>($generator, $wire, $doc);
    };
    (@schema $presence:ident($value:expr) [$object:ident $generator:ident] $wire:literal $ty:ty, $doc:expr) => {
        $object.default::<$ty>($generator, $wire, $doc, &$value);
    };
}

/// Says which words of a document stand for the values of an enum. An unknown word counts as not
/// said, with a warning. With `if function`, so does a word that the function has something against.
macro_rules! words {
    ($($name:ident $(if $against:path)? { $($word:literal => $value:ident,)+ })+) => {$(
        impl $crate::wire::words::Word for $name {
            fn word(self) -> &'static str {
                match self {
                    $(Self::$value => $word,)+
                }
            }
        }

        impl $crate::wire::read::Read for $name {
            const TEXT: bool = true;

            fn read(
                node: $crate::wire::node::Node<'_>,
                at: &$crate::wire::path::Path<'_>,
                cx: &mut $crate::wire::read::Context<'_>,
            ) -> Result<Self, $crate::wire::read::Unread> {
                let index = $crate::wire::words::find(node, &[$($word),+], at, cx)?;
                let value = [$(Self::$value),+][index];
                $($against(value, at, cx)?;)?
                Ok(value)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str($crate::wire::words::Word::word(*self))
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "enum": [$($word),+] })
            }
        }
    )+};
}

/// The schema of a value that is no object: written out wherever it is used.
macro_rules! leaf_schema {
    ($(@[$(const $n:ident: $nt:ty),+])? $name:ty, $schema:tt) => {
        #[cfg(feature = "schema")]
        impl $(<$(const $n: $nt),+>)? schemars::JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!($schema)
            }
        }
    };
}

/// The schema of a type of the domain that another one reads.
macro_rules! schema_of {
    ($name:ty, $of:ty) => {
        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                <$of>::schema_name()
            }

            fn inline_schema() -> bool {
                <$of>::inline_schema()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                <$of>::json_schema(generator)
            }
        }
    };
}

pub(super) use {document, leaf_schema, schema_of, words};
