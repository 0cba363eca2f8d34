// The committed JSON Schemas agree with the readers: what a reader finds structurally wrong with a
// golden document fails its schema, and every other golden document passes.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import test from 'node:test';

import { Ajv2020 } from 'ajv/dist/2020.js';

const root = join(import.meta.dirname, '..', '..');
const golden = join(root, 'tests', 'documents');

/** The schema of each kind of document, by the second but last part of its file name. */
const schemas = {
  programme: 'programme',
  roster: 'roster',
  participant: 'participant',
  facts: 'answers',
  signup: 'signup',
  preview: 'preview',
  'pair-score': 'pair-score',
  issues: 'issues',
};

/** What a schema can see. Everything else takes a programme, another field or a calendar. */
const structural = new Set([
  'bad-date',
  'bad-id',
  'bad-language',
  'bad-skill',
  'bad-time',
  'empty',
  'later-schema',
  'missing',
  'out-of-range',
  'unknown-value',
  'wrong-length',
  'wrong-schema',
  'wrong-type',
]);

/** Levels of offers and options of questions are required only of some skills and kinds. */
const conditional = /^error missing .*\.(teach\[\d+\]\.level|options)$|^error missing teach\[\d+\]\.level$/;

/** Readers take an empty text for one that was not given; schemas do not. */
const kinder = new Set(['empty-texts.roster.json']);

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
const validators = new Map();

function validator(kind) {
  if (!validators.has(kind)) {
    const file = join(root, 'schema', `${schemas[kind]}.schema.json`);
    validators.set(kind, ajv.compile(JSON.parse(readFileSync(file, 'utf8'))));
  }
  return validators.get(kind);
}

function documents(folder) {
  // What a host has kept of a sign-up is of no schema but that of sign-ups.
  const files = readdirSync(join(golden, folder)).filter((file) => /(?<!\.earlier)\.json$/.test(file));
  assert.ok(files.length > 5);
  return files.map((file) => join(golden, folder, file));
}

function parse(file) {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function structuralIssues(file) {
  const report = readFileSync(file.replace(/\.json$/, '.issues.txt'), 'utf8');
  return report
    .split('\n')
    .filter((line) => /^(error|warning) /.test(line) && !conditional.test(line))
    .filter((line) => structural.has(line.split(' ')[1]));
}

function check(file) {
  const parsed = parse(file);
  if (parsed === undefined || kinder.has(basename(file))) {
    return;
  }
  const kind = basename(file).split('.').at(-2);
  const validate = validator(kind);
  const valid = validate(parsed.value);
  const issues = structuralIssues(file);
  const seen = valid ? 'nothing' : ajv.errorsText(validate.errors);
  assert.equal(valid, issues.length === 0, `reader: ${issues.join('; ')}\nschema: ${seen}`);
}

for (const folder of ['good', 'bad']) {
  for (const file of documents(folder)) {
    test(`${folder}/${basename(file)}`, () => check(file));
  }
}

for (const file of readdirSync(join(golden, 'written'))) {
  test(`written/${file}`, () => {
    const validate = validator(file.split('.').at(-2));
    const { value } = parse(join(golden, 'written', file));
    assert.ok(validate(value), ajv.errorsText(validate.errors));
  });
}

test('every schema is a valid schema', () => {
  for (const file of readdirSync(join(root, 'schema'))) {
    const schema = JSON.parse(readFileSync(join(root, 'schema', file), 'utf8'));
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.ok(ajv.validateSchema(schema), ajv.errorsText());
  }
});

test('real data fits, where it is at hand', (t) => {
  const folder = process.env.BOTHWAYS_DATA ?? join(root, 'data');
  const files = ['developers.programme.json', 'developers.roster.json'].map((file) => join(folder, file));
  if (!files.every((file) => existsSync(file))) {
    t.skip(`no data in ${folder}`);
    return;
  }
  for (const file of files) {
    const validate = validator(basename(file).split('.').at(-2));
    assert.ok(validate(parse(file).value), ajv.errorsText(validate.errors));
  }
});
