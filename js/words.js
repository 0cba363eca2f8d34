/**
 * What is said before there is a questionnaire, by language: while it is on its way, and when it cannot be had. Written in by
 * the build from locales/.
 */
export const WORDS = BOTHWAYS_WORDS;
