import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '$domain/record/assessment';
import { anAnsweredProfile, aStructure, sampleAssessment } from '$domain/record/data.fixture';
import { WHOLE_SCOPE_ID } from '$domain/record/target-object';
import { anyReport } from '../report/any-report.fixture';
import { sampleReport } from '../report/report.fixture';
import { draw, expectWhole, fonts } from './expect.fixture';
import { municipalProfile } from './fonts.fixture';
import { drawReport } from './report-pdf';

const municipal = municipalProfile();
const answered = (answer: Omit<Answer, 'changed'>): Map<string, Record<string, Answer>> =>
  new Map([[`${WHOLE_SCOPE_ID}/ORP.1`, { 'ORP.1.A1': { ...answer, changed: {} } }]]);

/** Many documents are drawn and read; the time it takes says nothing about the product. */
describe('drawReport', { timeout: 300_000 }, () => {
  it('says everything any report says, in order and nothing else, inside the page', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        await expectWhole(report);
      }),
      { numRuns: 30 },
    );
  });

  it('says everything about random assessments and structures', async () => {
    await fc.assert(
      fc.asyncProperty(anAnsweredProfile, aStructure, async (one, other) => {
        await expectWhole(sampleReport(one.profile, one.answers));
        await expectWhole(sampleReport(other.profile, other.answers, other.assessment));
      }),
      { numRuns: 6 },
    );
  });

  it('says everything about the municipal profile: nothing answered, all dispensable, endless texts', async () => {
    await expectWhole(sampleReport(municipal, new Map()));
    const dispensable: Answer = { status: 'entbehrlich', reason: 'fehlt', changed: {} };
    const sheets = municipal.modules.map(
      ({ id, requirements }) =>
        [
          `${WHOLE_SCOPE_ID}/${id}`,
          Object.fromEntries(requirements.map((one) => [one.id, dispensable])),
        ] as const,
    );
    await expectWhole(sampleReport(municipal, new Map(sheets)));
    const word = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(5).slice(0, 200);
    const note = 'Wort für Wort. '.repeat(334).slice(0, 5000).trim();
    const endless = { status: 'nein' as const, implementation: word, responsible: word, note };
    await expectWhole(sampleReport(municipal, answered(endless)));
  });

  it('replaces what no font can draw by a question mark, and says what', async () => {
    const assessment = sampleAssessment({ municipality: 'Gemeinde 😀 漢' });
    const pdf = await draw(sampleReport(municipal, new Map(), assessment));
    expect(pdf.replaced).toBeGreaterThan(2);
    expect(pdf.letters).toEqual(['😀', '漢']);
    expect(pdf.text).toContain('Gemeinde ? ?');
  });

  it('says on every page what it is and which page of how many', async () => {
    const { pages } = await draw(sampleReport(municipal, new Map()));
    pages.forEach(({ artifacts }, index) => {
      expect(artifacts).toContain('title · draft · confidential · Gemeinde Musterhausen');
      expect(artifacts).toContain(`page ${String(index + 1)} / ${String(pages.length)}`);
    });
  });

  it('has neither cover nor contents in a letter', async () => {
    const report = { ...sampleReport(municipal, new Map()), front: 'head' as const };
    const sections = report.sections.slice(0, 1).map((one) => ({ ...one, newPage: false }));
    const { pages, tree } = await expectWhole({ ...report, sections });
    expect(tree.kids.map(({ kids }) => kids[0]?.role)).toEqual(['P', 'H1']);
    expect(pages[0]?.text).toContain('1 summary');
  });

  it('reports progress: never backwards, and 1 at the end', () => {
    const shares: number[] = [];
    drawReport(sampleReport(municipal, new Map()), fonts, (share) => shares.push(share));
    expect(shares.length).toBeGreaterThan(20);
    expect(shares.length).toBeLessThan(102);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares[0]).toBeLessThan(0.2);
    expect(shares.at(-1)).toBe(1);
    expect(shares.filter((share) => share === 1)).toHaveLength(1);
  });
});
