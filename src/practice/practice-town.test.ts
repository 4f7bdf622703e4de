import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { pointKey, suggestedStatus } from '$domain/check/tick-list';
import { findContradictions } from '$domain/contradictions/find-contradictions';
import { appliedModules } from '$domain/modelling/applicability';
import { modelFigures } from '$domain/modelling/model-figures';
import {
  profileFileSchema,
  splitProfile,
  type ProfileFacts,
  type ProfileTexts,
} from '$domain/profile/profile';
import { answerSheetSchema, assessmentSchema, sheetKey, statusOf } from '$domain/record/assessment';
import { moduleOf, practiceTown, PRACTICE_ANSWERS } from './practice-town';

const FOLDER = new URL('../../profiles/basis-absicherung-kommunalverwaltung/', import.meta.url);
const AT = '2026-12-01T09:30:00.000Z';
let facts: ProfileFacts;
let texts: ProfileTexts;
beforeAll(() => {
  const file = z.parse(
    profileFileSchema,
    JSON.parse(readFileSync(new URL('profile.json', FOLDER), 'utf8')),
  );
  ({ facts, texts } = splitProfile(file));
});
const pointsOf = (id: string): readonly string[] => texts.requirements[id]?.fulfilledWhen ?? [];
const town = () =>
  practiceTown({
    id: 'uebung',
    profile: { id: facts.id, version: facts.version, digest: '' },
    at: AT,
    pointsOf,
  });

describe('the practice town', () => {
  it('passes the gate of every record, the same in every run', () => {
    const { assessment, sheets } = town();
    expect(z.parse(assessmentSchema, assessment)).toEqual(assessment);
    for (const sheet of sheets) expect(z.parse(answerSheetSchema, sheet)).toEqual(sheet);
    expect(town()).toEqual(town());
  });

  it('names only what the profile has, and answers only what applies', () => {
    const { assessment, sheets } = town();
    const kinds = new Set(facts.objectKinds?.map(({ id }) => id));
    expect(assessment.targetObjects.filter(({ kind }) => kind && !kinds.has(kind))).toEqual([]);
    const ids = new Set(
      facts.modules.flatMap(({ requirements }) => requirements.map(({ id }) => id)),
    );
    expect(PRACTICE_ANSWERS.flatMap(({ rows }) => rows.filter(([id]) => !ids.has(id)))).toEqual([]);
    const applied = new Set(
      appliedModules(facts, assessment).map(({ object, module }) => sheetKey(object.id, module.id)),
    );
    expect(sheets.filter((one) => !applied.has(sheetKey(one.objectId, one.moduleId)))).toEqual([]);
    const providers = new Set(assessment.providerList?.map(({ id }) => id));
    expect(
      assessment.targetObjects.filter(({ providerId }) => providerId && !providers.has(providerId)),
    ).toEqual([]);
  });

  it('closes only gaps by its measures, each by one', () => {
    const { assessment, sheets } = town();
    const answers = new Map(
      sheets.map((one) => [sheetKey(one.objectId, one.moduleId), one.answers]),
    );
    const closed = (assessment.measures ?? []).flatMap(({ closes = [] }) => closes);
    for (const { objectId, moduleId, requirementId } of closed)
      expect(['teilweise', 'nein'], requirementId).toContain(
        answers.get(sheetKey(objectId, moduleId))?.[requirementId]?.status,
      );
    const keys = closed.map(({ objectId, requirementId }) => `${objectId}/${requirementId}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(assessment.measures?.length).toBeGreaterThanOrEqual(8);
  });

  it('answers no question twice', () => {
    for (const { object, rows } of PRACTICE_ANSWERS) {
      const ids = rows.map(([id]) => id);
      expect(new Set(ids).size, object).toBe(ids.length);
      expect(ids.every((id) => moduleOf(id) !== id)).toBe(true);
    }
  });

  it('contradicts itself nowhere', () => {
    const { assessment, sheets } = town();
    const answers = new Map(
      sheets.map((one) => [sheetKey(one.objectId, one.moduleId), one.answers]),
    );
    const found = findContradictions({
      profile: facts,
      assessment,
      answers,
      today: AT.slice(0, 10),
    });
    expect(found.map(({ kind, values }) => [kind, values.title])).toEqual([]);
  });

  it('has ticks that say what the status says', () => {
    for (const { answers } of town().sheets)
      for (const [id, answer] of Object.entries(answers)) {
        if (answer.ticks === undefined) continue;
        const suggested = suggestedStatus(pointsOf(id).map(pointKey), answer.ticks);
        expect([id, suggested]).toEqual([id, statusOf(answer)]);
      }
  });

  it('is half answered, with everything a person may want to see', () => {
    const { assessment, sheets } = town();
    const given = sheets.flatMap(({ answers }) => Object.values(answers));
    const counts = { objects: assessment.targetObjects.length - 1, answers: given.length };
    expect(counts.objects).toBeGreaterThanOrEqual(35);
    expect(counts.answers).toBeGreaterThanOrEqual(165);
    const { questions } = modelFigures(facts, assessment);
    expect(given.length / questions).toBeGreaterThan(0.35);
    const today = AT.slice(0, 10);
    expect(given.filter(({ dueDate }) => dueDate && dueDate < today).length).toBeGreaterThan(8);
    expect(given.filter(({ toClarify }) => toClarify).length).toBeGreaterThan(4);
    for (const { changed } of given)
      for (const stamp of Object.values(changed)) expect(stamp.at <= AT).toBe(true);
  });
});
