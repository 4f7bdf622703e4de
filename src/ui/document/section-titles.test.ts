import { expect, it } from 'vitest';
import { ANNEXES, CHAPTERS } from '$domain/document/chapters';
import { sampleReport } from '$exports/report/report.fixture';
import { SECTION_LABELS } from './section-titles';
import { SAMPLE_PROFILE } from '$domain/record/data.fixture';

it('a chapter has the same name in the settings and in the document', () => {
  const profile = {
    ...SAMPLE_PROFILE,
    targetTypes: [],
    layers: [],
    threats: [],
    modules: [],
  };
  // The labels of the fixture are their own names.
  const titles = sampleReport(profile, new Map()).sections.map(({ id, title }) => [id, title]);
  // Photos have an annex only if there are any.
  const chosen = [...CHAPTERS, ...ANNEXES]
    .filter((id) => id !== 'photos')
    .map((id) => [id, SECTION_LABELS[id]]);
  expect(titles).toEqual(chosen);
});
