/**
 * What these modules use of the compiled one. The build leaves everything else out of it, on both sides of the border.
 */
export {
  initSync,
  // The element.
  clear, copied, draft, forgetDraft, forgetEarlier, gathers, mount, preview, resume, rosterFailed, rosterGone, rosterLoading, setEarlier, setFacts, setRoster, setValue,
  settleAcknowledged, settleEarlier, settlePrevented, settleRejected, settleUnheard, show, state, step, submit, unanswered, unmount, value, withdraw,
  // The engine.
  checkProgramme, closeCohort, cohortGather, cohortIssues, cohortPlan, cohortPreview, cohortScore, cohortSize, engineName, onProgress, openCohort, publishRoster,
  // The same on the page's thread.
  cohortGatherInBits, cohortPlanInBits, cohortPreviewInBits, openCohortInBits, stopWork,
} from "wasm-bindgen";
export { hasEnded, onEnd } from "./guard.js";
export { addMore } from "./more.js";
