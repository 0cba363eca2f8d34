//! The versioned JSON documents and their checks, both ways. Pure; the only place that knows serde.
