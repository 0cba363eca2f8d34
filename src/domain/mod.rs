//! What the words mean: programme, participant, skill, level, hours. Pure.
