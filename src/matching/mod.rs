//! Fit, rules, context and preview. Pure; knows only `domain`.
