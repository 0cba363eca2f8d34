/**
 * The engine in a Worker, for `worker-engine.js`.
 */
import { answering } from "./answering.js";
import { createEngine } from "./engine.js";

/** What a browser gives a Worker; Node has another way. */
const port = globalThis.WorkerGlobalScope ? globalThis : (await import("node:worker_threads")).parentPort;
const answer = answering(createEngine, (message) => port.postMessage(message));
if (port === globalThis) port.onmessage = ({ data }) => answer(data);
else port.on("message", answer);
