import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Answer, Assessment } from '$domain/record/assessment';
import {
  anAnsweredProfile,
  aProfile,
  aStructure,
  sampleAssessment,
} from '$domain/record/data.fixture';
import { profileFileSchema, splitProfile } from '$domain/profile/profile';
import { WHOLE_SCOPE_ID } from '$domain/record/target-object';
import { anyReport } from '../report/any-report.fixture';
import { sampleReport } from '../report/report.fixture';
import type { Report } from '../report/report-model';
import { makeReportDocx } from './docx-file';
import { linesOf, madeParts, paintDot, type Parts } from './docx.fixture';
import { faultsOf } from './faults.fixture';
import { allowed, expectedLines } from './lines.fixture';

const file = new URL(
  '../../../profiles/basis-absicherung-kommunalverwaltung/profile.json',
  import.meta.url,
);
const municipal = splitProfile(
  z.parse(profileFileSchema, JSON.parse(readFileSync(file, 'utf8'))),
).facts;

async function expectWhole(report: Report): Promise<Parts> {
  const parts = await madeParts(report);
  expect(faultsOf(parts)).toEqual([]);
  const texts = linesOf(parts['word/document.xml']).map(({ text }) => text);
  expect(texts).toEqual(expectedLines(report));
  return parts;
}

const answered = (answer: Omit<Answer, 'changed'>): Map<string, Record<string, Answer>> =>
  new Map([[`${WHOLE_SCOPE_ID}/ORP.1`, { 'ORP.1.A1': { ...answer, changed: {} } }]]);
const reported = (answer: Omit<Answer, 'changed'>, assessment?: Assessment): Report =>
  sampleReport(municipal, answered(answer), assessment);

describe('makeReportDocx', () => {
  it('says everything any report says, in order and nothing else, and is intact', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        await expectWhole(report);
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it('says everything for random assessments', async () => {
    await fc.assert(
      fc.asyncProperty(anAnsweredProfile, async ({ profile, answers }) => {
        await expectWhole(sampleReport(profile, answers));
      }),
      { numRuns: 15 },
    );
  }, 30_000);

  it('says everything for random structures', async () => {
    await fc.assert(
      fc.asyncProperty(aStructure, async ({ profile, assessment, answers }) => {
        await expectWhole(sampleReport(profile, answers, assessment));
      }),
      { numRuns: 15 },
    );
  }, 30_000);

  it('keeps any text except what XML forbids: controls, halves of emojis, markup, tabs, line breaks', async () => {
    const codes = fc.oneof(fc.integer({ max: 0xffff, min: 0 }), fc.integer({ max: 0x2f, min: 0 }));
    const anyText = fc.array(codes).map((list) => String.fromCharCode(...list));
    const profile = fc.sample(aProfile, { numRuns: 1, seed: 7 })[0];
    if (profile === undefined) throw new Error('no profile');
    const id = profile.modules[0]?.id ?? '';
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (implementation, municipality) => {
        const answer = { status: 'ja' as const, implementation, changed: {} };
        const answers = new Map([[`${WHOLE_SCOPE_ID}/${id}`, { [`${id}.A1`]: answer }]]);
        await expectWhole(sampleReport(profile, answers, sampleAssessment({ municipality })));
      }),
      { numRuns: 30 },
    );
  }, 30_000);

  it.each([
    ['a 200-letter word', 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(5).slice(0, 200)],
    ['a 5,000-letter note', 'Wort für Wort. '.repeat(334).slice(0, 5000).trim()],
    ['markup', '<script>alert("1")</script> & &amp; &lt;w:t&gt; ]]> <!-- -->'],
    ['emojis and combined letters', '😀👩\u{200D}👧 \u{E9} e\u{301} M\u{302} C\u{327}\u{306} 漢'],
    ['line breaks', 'eins\nzwei\r\ndrei\rvier\n\nsechs'],
    ['several spaces and tabs', 'a   b\t\tc'],
    ['words that docx would take for a field', 'CURRENT\nTOTAL_PAGES\nSECTION'],
    ['words that docx would take for a number', '{gliederung-0} {default-bullet-numbering-0}'],
  ])('keeps %s', async (_name, note) => {
    const parts = await expectWhole(reported({ status: 'nein', evidence: note }));
    const texts = linesOf(parts['word/document.xml']).map(({ text }) => text);
    expect(texts).toContain(`evidence: ${allowed(note)}`);
  });

  it('keeps all of an empty assessment and of one where everything is dispensable', async () => {
    await expectWhole(sampleReport(municipal, new Map()));
    const dispensable: Answer = { status: 'entbehrlich', reason: 'fehlt', changed: {} };
    const sheets = municipal.modules.map(({ id, requirements }) => [
      `${WHOLE_SCOPE_ID}/${id}`,
      Object.fromEntries(requirements.map((one) => [one.id, dispensable])),
    ]);
    await expectWhole(
      sampleReport(municipal, new Map(sheets as [string, Record<string, Answer>][])),
    );
  });

  it('reports progress in many steps, never backwards, and completion at the end', async () => {
    const shares: number[] = [];
    const report = sampleReport(municipal, new Map());
    const made = await makeReportDocx(report, (share) => shares.push(share), paintDot);
    expect(shares.length).toBeGreaterThan(100);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBeGreaterThanOrEqual(0);
    expect(shares.filter((share) => share === 1)).toEqual([1]);
    expect(made.replaced).toBe(0);
  });

  it('has header and footer on every page, with fields for page numbers, but no header on the cover', async () => {
    const report = reported({ status: 'ja' }, sampleAssessment({ municipality: 'Groß & Klein' }));
    const parts = await madeParts(report);
    const xml = parts['word/document.xml'] ?? '';
    expect(xml.match(/<w:(header|footer)Reference w:type="\w+"/g)).toEqual([
      '<w:headerReference w:type="default"',
      '<w:footerReference w:type="default"',
      '<w:footerReference w:type="first"',
    ]);
    expect(xml).toContain('<w:titlePg/>');
    expect(linesOf(parts['word/header1.xml'])[0]?.text).toBe('title – Groß & Klein');
    for (const name of ['word/footer1.xml', 'word/footer2.xml']) {
      expect(linesOf(parts[name])[0]?.text).toBe(`${report.footer}\tpage  / `);
      expect(parts[name]).toMatch(/page <.*>PAGE<.* \/ <.*>NUMPAGES</s);
    }
  });

  it('is A4, states its language, and describes itself in its properties', async () => {
    const report = reported(
      { status: 'ja' },
      sampleAssessment({ municipality: 'Gemeinde \u{1}A' }),
    );
    const parts = await madeParts(report);
    expect(parts['word/document.xml']).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="de-DE"/>');
    const english = await madeParts({ ...report, language: 'en' });
    expect(english['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>');
    const properties = parts['docProps/core.xml'];
    expect(properties).toContain('<dc:title>title – Gemeinde \u{FFFD}A</dc:title>');
    expect(properties).toContain(`<dc:subject>${report.subtitle}</dc:subject>`);
    expect(properties).toContain('<dc:creator>Basis-Check Kommune</dc:creator>');
    const bare = await madeParts({ ...report, facts: [] });
    expect(bare['docProps/core.xml']).toContain('<dc:title>title</dc:title>');
  });
});
