//! One person through the questionnaire: state, actions, update. Pure.
