// SurveyJS as its documentation has it for a page without a framework. `MODEL` is written in by bench/lib/prepare.mjs:
// the questions travel with the script, which saves SurveyJS the request that Bothways makes for its programme.

/* global Survey, MODEL */

const survey = new Survey.Model(MODEL);
globalThis.survey = survey;
survey.render(document.getElementById("survey"));
