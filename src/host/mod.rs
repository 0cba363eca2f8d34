//! Everything outside: element handles, storage, timers, panics.
