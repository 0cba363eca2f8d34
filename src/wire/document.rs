//! The macros that documents are defined with. One definition gives the check, the reader, the
//! writer, the schema and the TypeScript type, so that they cannot disagree.

/// Defines an object of a document, field by field:
///
/// ```ignore
/// document! {
///     /// A rhythm of meeting.
///     for Cadence "Cadence" read {
///         /// Its id.
///         "id" => required id: CadenceId,
///         /// How many times a month.
///         "perMonth" => optional per_month: Whole<1, 100>,
///     }
/// }
/// ```
///
/// `for` describes a type of the domain, whose fields have the same names; `struct` declares one
/// that the domain lacks; `part` describes fields that several types have. The name in quotes is the
/// one in the schema. A field is
///
/// - `required`: must be there;
/// - `optional`: need not be; `null`, an empty text and an unknown word count as not said. With a
///   value in brackets, that is what the reader of the field will take it for;
/// - `list`: a `Vec`, empty when it is not there; `distinct`: likewise, and every entry has an `id`
///   of its own;
/// - `default(value)`: stands for `value` when it is not there; `empty`: for what it would be with
///   nothing in it; `named`: for the `id` beside it, as a text.
///
/// The type named is the one whose shape documents have; the type of the field says how it is read.
/// What is only written may stand deeper: `score.teach_fit`. `read`, `write` or `both` says which
/// way the object goes, `checked` that something else reads it and `shown` that something else
/// writes it, with the `schema` of a whole document in brackets; `of` names the type that a `part`
/// is of. `check(function)` looks at several fields together, before any is looked at
/// alone: it reports what it finds whatever else is wrong. Doc comments become the descriptions in
/// the schema.
macro_rules! document {
    (
        $(#[doc = $about:literal])+
        for $name:ident $title:literal $($rest:tt)*
    ) => {
        $crate::wire::document::document! { @describe $name $title ($($about)+) $($rest)* }
    };
    (
        $(#[doc = $about:literal])+
        part $name:ident $title:literal $($rest:tt)*
    ) => {
        $(#[doc = $about])+
        // What is only shown serves nothing but the schema.
        #[cfg_attr(not(feature = "schema"), allow(dead_code))]
        pub(super) struct $name;

        $crate::wire::document::document! { @describe $name $title ($($about)+) $($rest)* }
    };
    (
        $(#[doc = $about:literal])+
        struct $name:ident $title:literal $way:ident $(of $of:ident)? $(($schema:expr))? $(check($check:path))? {
            $(
                $(#[doc = $doc:literal])+
                $wire:literal => $presence:ident $(($value:expr))? $($field:ident).+: $ty:ty,
            )*
        }
    ) => {
        $(#[doc = $about])+
        pub(super) struct $name {
            $(
                $(#[doc = $doc])+
                pub(super) $($field).+: $crate::wire::document::document!(@type $presence $ty),
            )*
        }

        $crate::wire::document::document! {
            @describe $name $title ($($about)+) $way $(of $of)? $(($schema))? $(check($check))? {
                $($(#[doc = $doc])+ $wire => $presence $(($value))? $($field).+: $ty,)*
            }
        }
    };

    (
        @describe $name:ident $title:literal ($($about:literal)+)
        $way:ident $(of $of:ident)? $(($schema:expr))? $(check($check:path))? {
            $(
                $(#[doc = $doc:literal])+
                $wire:literal => $presence:ident $(($value:expr))? $($field:ident).+: $ty:ty,
            )*
        }
    ) => {
        impl $crate::wire::value::Described for $name {
            const FIELDS: &'static [$crate::wire::shape::Field] = &[$(
                $crate::wire::shape::Field {
                    name: $wire,
                    shape: $crate::wire::document::document!(@shape $presence $ty),
                    required: $crate::wire::document::document!(@required $presence),
                    #[cfg(feature = "schema")]
                    about: &[$($doc),+],
                    #[cfg(feature = "schema")]
                    default: $crate::wire::document::document!(@default $presence $(($value))? [$ty]),
                },
            )*];

            const OBJECT: $crate::wire::shape::Object = $crate::wire::shape::Object {
                fields: Self::FIELDS,
                required: &[],
                check: $crate::wire::document::document!(@check $($check)?),
                #[cfg(feature = "schema")]
                name: $title,
                #[cfg(feature = "schema")]
                about: &[$($about),+],
                #[cfg(feature = "schema")]
                schema: $crate::wire::document::document!(@check $($schema)?),
                #[cfg(feature = "schema")]
                read: $crate::wire::document::document!(@is_read $way),
            };
        }

        impl $crate::wire::value::Shaped for $name {
            const SHAPE: $crate::wire::shape::Shape =
                $crate::wire::shape::Shape::Object(&<Self as $crate::wire::value::Described>::OBJECT);
        }

        $crate::wire::document::document! {
            @$way $name $(of $of)? $(($schema))? {
                $($wire => $presence $(($value))? $($field).+: $ty,)*
            }
        }
    };

    (@shown $name:ident $(($schema:expr))? { $($fields:tt)* }) => {};
    (@checked $name:ident $(($schema:expr))? { $($fields:tt)* }) => {};
    (@both $name:ident of $of:ident { $($fields:tt)* }) => {
        $crate::wire::document::document! { @read_all $of { $($fields)* } }
        $crate::wire::document::document! { @put_all $of { $($fields)* } }
    };
    (@both $name:ident $(($schema:expr))? { $($fields:tt)* }) => {
        $crate::wire::document::document! { @read $name { $($fields)* } }
        $crate::wire::document::document! { @write $name $(($schema))? { $($fields)* } }
    };
    (@read $name:ident $(($schema:expr))? {
        $($wire:literal => $presence:ident $(($value:expr))? $($field:ident).+: $ty:ty,)*
    }) => {
        $crate::wire::document::document! {
            @read_all $name { $($wire => $presence $(($value))? $($field).+: $ty,)* }
        }

        impl $crate::wire::value::FromNode for $name {
            fn from_node(
                node: &mut $crate::wire::node::Node<'_>,
                cx: &$crate::wire::context::Context<'_>,
            ) -> Option<Self> {
                use $crate::wire::value::{ReadFields, Reader};
                let mut values = Reader::of(node, cx)?;
                let mut object = Self {
                    $($($field).+: $crate::wire::document::document!(@unsaid $presence $(($value))? [$ty]),)*
                };
                object.read_fields(&mut values);
                Some(object)
            }
        }
    };
    (@read_all $name:ident {
        $($wire:literal => $presence:ident $(($value:expr))? $($field:ident).+: $ty:ty,)*
    }) => {
        impl $crate::wire::value::ReadFields for $name {
            fn read_fields(&mut self, values: &mut $crate::wire::value::Reader<'_, '_>) {
                $(
                    values.read(&mut self.$($field).+);
                    $crate::wire::document::document!(@then $presence self $($field).+);
                )*
            }
        }
    };
    (@write $name:ident $(($schema:expr))? { $($fields:tt)* }) => {
        $crate::wire::document::document! { @put_all $name $(($schema))? { $($fields)* } }

        impl $crate::wire::value::ToJson for $name {
            fn to_json(&self, json: &mut $crate::wire::json::Json) {
                json.object(|json| $crate::wire::value::ToFields::to_fields(self, json));
            }
        }
    };
    (@put_all $name:ident $(($schema:expr))? {
        $($wire:literal => $presence:ident $(($value:expr))? $($field:ident).+: $ty:ty,)*
    }) => {
        impl $crate::wire::value::ToFields for $name {
            fn to_fields(&self, json: &mut $crate::wire::json::Json) {
                $(json.field("schema", &$schema);)?
                $($crate::wire::document::document!(@put $presence json $wire self.$($field).+);)*
            }
        }
    };

    (@type optional $ty:ty) => { Option<$ty> };
    (@type list $ty:ty) => { Vec<$ty> };
    (@type distinct $ty:ty) => { Vec<$ty> };
    (@type $presence:ident $ty:ty) => { $ty };

    (@shape list $ty:ty) => { <Vec<$ty> as $crate::wire::value::Shaped>::SHAPE };
    (@shape distinct $ty:ty) => {
        $crate::wire::shape::Shape::List(&$crate::wire::shape::List {
            check: Some($crate::wire::ids::different_ids),
            ..$crate::wire::shape::List::of(&<$ty as $crate::wire::value::Shaped>::SHAPE)
        })
    };
    (@shape $presence:ident $ty:ty) => { <$ty as $crate::wire::value::Shaped>::SHAPE };

    (@required required) => { true };
    (@required $presence:ident) => { false };

    (@check) => { None };
    (@check $check:expr) => { Some($check) };

    (@is_read write) => { false };
    (@is_read shown) => { false };
    (@is_read $way:ident) => { true };

    (@default $presence:ident($value:expr) [$ty:ty]) => {
        Some(|| $crate::wire::value::written::<$ty>(&$value))
    };
    (@default $presence:ident [$ty:ty]) => { None };

    (@unsaid default($value:expr) [$ty:ty]) => { <$ty as Into<_>>::into($value) };
    (@unsaid $presence:ident $(($value:expr))? [$ty:ty]) => { Default::default() };

    (@then named $self:ident $field:ident) => {
        $crate::wire::text::or_id(&mut $self.$field, $self.id.as_str())
    };
    (@then $presence:ident $self:ident $field:ident) => {};

    (@put list $json:ident $wire:literal $value:expr) => { $json.list($wire, &$value) };
    (@put $presence:ident $json:ident $wire:literal $value:expr) => {
        $json.field($wire, &$value)
    };
}

/// Says which words of a document stand for the values of an enum. An unknown word counts as not
/// said, with a warning. With `if function`, so does a word that the function has something against.
macro_rules! words {
    ($($name:ident $(if $check:path)? { $($word:literal => $value:ident,)+ })+) => {$(
        impl $crate::wire::words::Word for $name {
            const WORDS: &'static $crate::wire::shape::Words = &$crate::wire::shape::Words {
                words: &[$($word),+],
                check: $crate::wire::document::document!(@check $($check)?),
                #[cfg(feature = "schema")]
                name: stringify!($name),
            };

            fn word(self) -> &'static str {
                match self {
                    $(Self::$value => $word,)+
                }
            }
        }

        impl $crate::wire::value::Shaped for $name {
            const SHAPE: $crate::wire::shape::Shape =
                $crate::wire::shape::Shape::Words(<Self as $crate::wire::words::Word>::WORDS);
        }

        impl $crate::wire::value::FromNode for $name {
            fn from_node(
                node: &mut $crate::wire::node::Node<'_>,
                _: &$crate::wire::context::Context<'_>,
            ) -> Option<Self> {
                const VALUES: &[$name] = &[$($name::$value),+];
                VALUES.get(node.place()?).copied()
            }
        }

        impl $crate::wire::value::ToJson for $name {
            fn to_json(&self, json: &mut $crate::wire::json::Json) {
                json.quote($crate::wire::words::Word::word(*self));
            }
        }
    )+};
}

pub(super) use {document, words};
