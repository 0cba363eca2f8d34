//! A panic is a bug that the host gets told about.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Once;

use super::port::Port;

thread_local! {
    static PORTS: RefCell<BTreeMap<u32, Port>> = const { RefCell::new(BTreeMap::new()) };
}

/// Tells this instance's host when the module panics.
pub fn watch(id: u32, port: Port) {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| std::panic::set_hook(Box::new(report)));
    PORTS.with_borrow_mut(|ports| ports.insert(id, port));
}

/// Stops telling it.
pub fn unwatch(id: u32) {
    PORTS.with_borrow_mut(|ports| ports.remove(&id));
}

/// A panic ends the module, and with it every instance: each host is told, with the place in our
/// code but never with what the person answered, which a panic's own message might quote.
fn report(panic: &std::panic::PanicHookInfo<'_>) {
    let place = panic
        .location()
        .map_or_else(String::new, ToString::to_string);
    // Whoever panicked may hold the borrow; then nobody can be told, but nothing gets worse.
    PORTS.with(|ports| {
        if let Ok(ports) = ports.try_borrow() {
            ports.values().for_each(|port| port.terminated(&place));
        }
    });
}
