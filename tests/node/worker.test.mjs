// The engine in a worker thread, and bit by bit where none can be started: the same answers, told how far it is, and
// stopped when asked.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, before, describe, test } from "node:test";
import { BothwaysError, createEngine, createWorkerEngine } from "../../dist/engine.js";
import { rosterText } from "../../bench/synthetic.mjs";

const programme = JSON.parse(readFileSync(new URL("../../demo/programme.json", import.meta.url), "utf8"));
const roster = readFileSync(new URL("../../demo/roster.json", import.meta.url), "utf8");
const [person, other] = JSON.parse(roster).people;
const heard = [];
let told;
let engine;
let here;

/** As on a page whose policy allows no Worker. */
class NoWorker {
  constructor() { throw new TypeError("not allowed"); }
}

for (const [where, Worker] of [["in a thread of its own", undefined], ["where no Worker can be started", NoWorker]]) describe(where, () => {
  before(async () => {
    globalThis.Worker = Worker;
    engine = await createWorkerEngine({ onProgress: (progress) => { heard.push(progress); told?.(); } });
    globalThis.Worker = undefined;
    here = await createEngine();
  });
  after(() => engine.close());

  test("it answers as the engine does here", async () => {
    const [there, same] = [await engine.open(programme, roster), here.open(programme, roster)];
    assert.equal(there.size, same.size);
    assert.deepEqual(there.issues, same.issues);
    assert.deepEqual(await there.score(person.id, other.id), same.score(person.id, other.id));
    assert.deepEqual(await there.preview(person, { likely: true }), same.preview(person, { likely: true }));
    assert.deepEqual(await there.plan({ circles: false }), same.plan({ circles: false }));
    for (const request of ['{"circles":false}', new TextEncoder().encode('{"circles":false}')]) assert.deepEqual(await there.plan(request), same.plan(request));
    assert.deepEqual(await there.preview(person, null), same.preview(person, null));
    assert.equal((await engine.publish(programme, roster, null)).roster.people.length, here.publish(programme, roster, null).roster.people.length);
    await assert.rejects(engine.publish(programme, roster, { fro: person.id }), ({ code }) => code === "PUBLISH_INVALID");
    const uncopied = { ...programme, ext: { work() {} } };
    if (!Worker) await assert.rejects(engine.open(uncopied, roster), ({ code }) => code === "PROGRAMME_INVALID");
    await assert.rejects(engine.open(programme, () => roster), ({ code }) => code === "ROSTER_INVALID");
    await assert.rejects(there.score(person.id, Symbol("nobody")), ({ code }) => code === "UNKNOWN_PERSON");
    await assert.rejects(there.preview(person, { size: () => 3 }), ({ code }) => code === "PREVIEW_INVALID");
    await assert.rejects(engine.publish(programme, roster, { for: () => person.id }), ({ code }) => code === "UNKNOWN_PERSON");
    const odd = [{ ...person, shoe: 43 }, { limit: 1 }];
    assert.deepEqual(await there.preview(...odd), same.preview(...odd));
    assert.deepEqual(await engine.checkProgramme({}), here.checkProgramme({}));
    await there.gather();
    assert.deepEqual(await there.preview(other), same.preview(other));
    await there.close();
  });

  test("what cannot be used is refused with every issue, and what was closed stays closed", async () => {
    const refused = (code) => (error) => error instanceof BothwaysError && error.code === code;
    await assert.rejects(engine.open(programme, "{}"), (error) => refused("ROSTER_INVALID")(error) && error.issues.length > 0);
    const cohort = await engine.open(programme, roster);
    await assert.rejects(cohort.plan({ locked: [[person.id, "nobody"]] }), refused("PLAN_INVALID"));
    await assert.rejects(cohort.plan({ circles: () => true }), refused("PLAN_INVALID"));
    await cohort.close();
    await assert.rejects(cohort.plan(), refused("COHORT_CLOSED"));
    await cohort.close();

    const another = await engine.open(programme, roster);
    const closed = another.close();
    await assert.rejects(another.preview(person), refused("COHORT_CLOSED"));
    await closed;
  });

  test("nothing is opened again only to be closed", async () => {
    const large = await engine.open(programme, rosterText(programme, 3000, 20270301));
    const stop = new AbortController();
    const stopped = large.plan({ signal: stop.signal });
    stop.abort();
    await assert.rejects(stopped, { name: "AbortError" });
    heard.length = 0;
    await large.close();
    assert.deepEqual(heard, []);
  });

  test("who is told of the first of it may stop it", async () => {
    const large = await engine.open(programme, rosterText(programme, 3000, 20270301));
    const stop = new AbortController();
    told = () => stop.abort();
    await assert.rejects(large.plan({ signal: stop.signal }), { name: "AbortError" });
    told = undefined;
    heard.length = 0;
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.deepEqual(heard, [], "nothing goes on");
    await large.close();
  });

  test("a roster stays open for what comes after a refusal", async () => {
    let asked = 0;
    const server = createServer((_, response) => { asked += 1; response.end(roster); }).listen(0);
    const cohort = await engine.open(programme, new URL(`http://localhost:${server.address().port}`));
    const stop = new AbortController();
    const stopped = cohort.plan({ circles: true, signal: stop.signal });
    stop.abort();
    await assert.rejects(stopped, { name: "AbortError" });
    // Whatever is opened again on the way, it is the one who asks that says something odd.
    await assert.rejects(cohort.preview({ ...person, ext: () => {} }), { code: "PARTICIPANT_INVALID" });
    await assert.rejects(cohort.score(person.id, "nobody"), { code: "UNKNOWN_PERSON" });
    const before = asked;
    await assert.rejects(cohort.score(person.id, "nobody"), { code: "UNKNOWN_PERSON" });
    assert.equal(asked, before);
    await cohort.close();
    server.close();
  });

  test("a document that has an address in it is read all the same", async () => {
    const cohort = await engine.open({ ...programme, url: "https://example.org" }, roster);
    assert.equal(cohort.size, here.open(programme, roster).size);
    await cohort.close();
  });

  test("it tells how far a plan is, and another goes on after one was stopped", async () => {
    const large = await engine.open(programme, rosterText(programme, 3000, 20270301));
    const small = await engine.open(programme, roster);
    heard.length = 0;
    const stop = new AbortController();
    const stopped = large.plan({ circles: true, signal: stop.signal });
    const waiting = small.plan({ circles: false });
    const dropped = large.plan({ signal: AbortSignal.abort() });
    await assert.rejects(dropped, { name: "AbortError" });
    while (!heard.some(({ phase }) => phase === "circles")) await new Promise((resolve) => setTimeout(resolve, 20));
    stop.abort();
    await assert.rejects(stopped, { name: "AbortError" });
    assert.deepEqual(await waiting, here.open(programme, roster).plan({ circles: false }));
    const phases = new Set(heard.map(({ phase }) => phase));
    assert.ok(phases.has("comparing") && phases.has("circles"), [...phases].join());
    assert.ok(heard.every(({ done, of }) => of === undefined || (done >= 0 && done <= of)));
    assert.equal((await large.plan({ circles: false })).optimal, true);
  });
});

test("after its end everything that waits is refused", async () => {
  const short = await createWorkerEngine();
  const waiting = [short.open(programme, roster), short.checkProgramme(programme)];
  short.close();
  for (const one of waiting) await assert.rejects(one, (error) => error.code === "ENGINE_CLOSED");
});

test("an engine that was closed starts no other Worker", async () => {
  const closed = await createWorkerEngine();
  closed.close();
  await assert.rejects(closed.checkProgramme(programme), { code: "ENGINE_CLOSED" });
});

test("closing a roster after its engine is no error", async () => {
  const short = await createWorkerEngine();
  const cohort = await short.open(programme, roster);
  const closing = cohort.close();
  short.close();
  await closing;
  await cohort.close();
});

test("each engine tells its own listener how far it is, and may be asked by it", async () => {
  const told = [0, 0];
  const engines = await Promise.all([0, 1].map((place) => createEngine({ onProgress: () => {
    told[place] += 1;
    assert.ok(engines[1 - place].name);
  } })));
  const cohort = engines[0].open(programme, rosterText(programme, 3000, 20270301));
  cohort.plan({ circles: false });
  const [before] = told;
  assert.ok(before > 0);
  // Also where it goes on bit by bit, and the other one is asked in between.
  await cohort.planInBits({ circles: false });
  assert.ok(told[0] > before);
  assert.equal(told[1], 0);
  cohort.close();
});
