// A roster that is an object, on its way to the questionnaire: the pieces of its text.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inPieces } from "../../js/pieces.js";

const people = Array.from({ length: 950 }, (_, at) => ({ id: `p${at}`, name: `é😀\ud83d ${at}`, teach: undefined, learn: [] }));
const rosters = {
  "as usual": { schema: "bothways/roster@1", people },
  "with more around": { ext: { a: [1, { b: null }] }, gone: undefined, people, later: () => {}, at: new Date(0), "odd\"key": "x" },
  "with gaps and entries that write themselves": { people: [...people, undefined, null, new Date(0), { toJSON: () => 7 }] },
  "that writes itself": { people, toJSON: () => ({ people: [] }) },
};

for (const [title, roster] of Object.entries(rosters)) {
  test(`pieces are what all at once would be: ${title}`, async () => {
    assert.equal([await inPieces(roster)].flat().join(""), JSON.stringify(roster));
  });
}

test("what is short, or no roster, stays in one piece", async () => {
  for (const short of [{ people: people.slice(0, 3) }, { people: "many" }, [], 7]) assert.equal(await inPieces(short), JSON.stringify(short));
  assert.equal(await inPieces("{}"), "{}");
  assert.equal(await inPieces(undefined), "");
});

test("what cannot be written is refused by its code", async () => {
  const odd = { ...people[0] };
  odd.ext = { odd };
  await assert.rejects(inPieces({ people: [...people, odd] }, "ROSTER_INVALID"), { code: "ROSTER_INVALID" });
});
