import { expect, it } from 'vitest';
import type { ChangePart } from '$domain/change/change';
import { assessmentSchema, moduleChoiceSchema } from '$domain/record/assessment';
import { measureSchema } from '$domain/record/measure';
import { versionSchema } from '$domain/record/document-settings';
import { providerSchema, targetObjectSchema } from '$domain/record/target-object';
import { FIELD_WORDS } from './field-words';

/** What is no field a change writes. */
const OTHER = [
  'id',
  'changed',
  'choices',
  'targetObjects',
  'providerList',
  'moduleChoices',
  'setupAnswers',
  'document',
  'awaited',
  'unreadable',
  'createdAt',
  'changedAt',
  'restoredAt',
  'handout',
  'practice',
  'handedOut',
  'measures',
];

it.each([
  ['assessment', assessmentSchema.shape],
  ['object', targetObjectSchema.shape],
  ['provider', providerSchema.shape],
  ['version', versionSchema.shape],
  ['measure', measureSchema.shape],
  ['module', moduleChoiceSchema.shape],
] as const)(
  'every field of a stored %s has a word, so that the log names none by its key',
  (on, shape) => {
    const fields = Object.keys(shape).filter((field) => !OTHER.includes(field));
    expect(fields.length).toBeGreaterThan(3);
    const words = FIELD_WORDS[on satisfies ChangePart['on']] ?? {};
    expect(fields.filter((field) => !(field in words))).toEqual([]);
  },
);
