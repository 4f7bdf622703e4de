import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { WHOLE_SCOPE_ID } from '../../domain/structure/target-object';
import { anAnsweredProfile, aStructure, probeAssessment } from '../../domain/probe-data';
import { splitProfile, profileFileSchema, type ProfileFacts } from '../../domain/profile';
import * as z from 'zod/mini';
import { pdfFont } from '../../tooling/pdf-fonts-plugin';
import { PAGE } from './pdf-canvas';
import { probeReport } from '../report/probe-report';
import { drawReport, type ReportPdf } from './report-pdf';
import type { Report } from '../report/report-model';

let fonts: { regular: string; bold: string };
let municipal: ProfileFacts;

beforeAll(async () => {
  const [regular, bold] = await Promise.all([pdfFont('regular'), pdfFont('bold')]);
  fonts = { regular: regular.toString('base64'), bold: bold.toString('base64') };
  const file = new URL(
    '../../../profiles/basis-absicherung-kommunalverwaltung/profile.json',
    import.meta.url,
  );
  municipal = splitProfile(
    z.parse(profileFileSchema, JSON.parse(readFileSync(file, 'utf8'))),
  ).facts;
});

interface ReadPage {
  text: string;
  items: { text: string; x: number; y: number; width: number }[];
}

async function read(pdf: ReportPdf) {
  const data = new Uint8Array(await pdf.blob.arrayBuffer());
  const document = await getDocument({ data, verbosity: VerbosityLevel.ERRORS }).promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    const items = content.items.flatMap((item) =>
      'str' in item && item.str !== ''
        ? [
            {
              text: item.str,
              x: item.transform[4] as number,
              y: item.transform[5] as number,
              width: item.width,
            },
          ]
        : [],
    );
    pages.push({ items, text: items.map(({ text }) => text).join('\n') });
  }
  const outline = await document.getOutline();
  await document.destroy();
  return { pages, outline, text: pages.map(({ text }) => text).join('\n') };
}

const compact = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '');
const draw = (report: Report) => drawReport(report, fonts);
const POINTS = 72 / 25.4;

function expectInsidePage(pages: readonly ReadPage[]): void {
  for (const { items } of pages)
    for (const { text, x, y, width } of items) {
      const where = `${text} at ${String(x)}, ${String(y)}`;
      expect(x, where).toBeGreaterThanOrEqual(PAGE.margin * POINTS - 1);
      expect(x + width, where).toBeLessThanOrEqual((PAGE.width - PAGE.margin) * POINTS + 1);
      expect(y, where).toBeGreaterThan(20);
      expect(y, where).toBeLessThan(PAGE.height * POINTS - 20);
    }
}

describe('drawReport', () => {
  it('prints everything the report says, inside the page, for random assessments', async () => {
    await fc.assert(
      fc.asyncProperty(anAnsweredProfile, async ({ profile, answers }) => {
        const report = probeReport(profile, answers);
        const { text, pages } = await read(draw(report));
        const printed = compact(text);
        for (const section of report.sections) expect(printed).toContain(compact(section.title));
        for (const module of profile.modules)
          for (const { id, title } of module.requirements)
            expect(printed).toContain(compact(`${id} ${title}`));
        expectInsidePage(pages);
      }),
      { numRuns: 12 },
    );
  });

  it('prints structure, modelling and every pair of random structures', async () => {
    await fc.assert(
      fc.asyncProperty(aStructure, async ({ profile, assessment, answers }) => {
        const report = probeReport(profile, answers, assessment);
        const { text, pages } = await read(draw(report));
        const printed = compact(text);
        // Structure and modelling; other chapters hold letters that the font may lack.
        for (const section of report.sections.slice(2, 4))
          for (const block of section.blocks)
            if (block.kind === 'table')
              for (const cell of block.rows.flat()) expect(printed).toContain(compact(cell));
        for (const { title } of report.sections.flatMap(({ sections }) => sections))
          expect(printed).toContain(compact(title));
        expectInsidePage(pages);
      }),
      { numRuns: 12 },
    );
  });

  it('prints long words and long texts whole: 200-letter words, 5,000-letter notes', async () => {
    const word = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(5).slice(0, 200);
    const note = Array.from({ length: 700 }, (_, index) => `Wort${String(index)}`)
      .join(' ')
      .slice(0, 5000);
    const answers = new Map([
      [
        `${WHOLE_SCOPE_ID}/ORP.1`,
        {
          'ORP.1.A1': { status: 'ja' as const, implementation: word, note, changed: {} },
          'ORP.1.A2': {
            status: 'nein' as const,
            responsible: word,
            dueDate: '2027-03-31',
            changed: {},
          },
        },
      ],
    ]);
    const { text, pages } = await read(draw(probeReport(municipal, answers)));
    const printed = compact(text);
    expect(printed).toContain(compact(word));
    // The note runs over several pages; the footers stand between its parts.
    for (const part of note.split(' ').slice(0, -1)) expect(text).toContain(part);
    expectInsidePage(pages);
  });

  it('prints Latin letters of Europe and German quotes right', async () => {
    const letters =
      'Łódź Şahin Őri ẞtraße „Grüße“ – Žižka Ñandú Ángström Çelik Ğül Ținut Øster ĳ ŉ';
    const answers = new Map([
      [
        `${WHOLE_SCOPE_ID}/ORP.1`,
        { 'ORP.1.A1': { status: 'ja' as const, implementation: letters, changed: {} } },
      ],
    ]);
    const pdf = draw(probeReport(municipal, answers));
    expect(compact((await read(pdf)).text)).toContain(compact(letters));
    expect(pdf.replaced).toBe(0);
  });

  it('replaces what the font cannot draw by a question mark and says how often', async () => {
    const assessment = probeAssessment({ municipality: 'Gemeinde 😀 漢' });
    const pdf = draw(probeReport(municipal, new Map(), assessment));
    expect(pdf.replaced).toBeGreaterThan(0);
    expect((await read(pdf)).text).toContain('Gemeinde ? ?');
  });

  it('has a table of contents whose page numbers are right, an outline, and page x of y', async () => {
    const { pages, outline } = await read(draw(probeReport(municipal, new Map())));
    const sections = probeReport(municipal, new Map()).sections.flatMap((section) => [
      section,
      ...section.sections,
    ]);
    const contents = pages.slice(1, 4).flatMap(({ items }) => items);
    for (const { number, title } of sections) {
      const heading = `${number} ${title}`;
      const entry = contents.findIndex(
        ({ text }) => heading.startsWith(text) && text.startsWith(`${number} `),
      );
      const page = Number(contents.slice(entry).find(({ text }) => /^\d+$/.test(text))?.text);
      expect(pages[page - 1]?.text.replace(/\n/g, ' '), heading).toContain(heading);
    }
    expect(outline).toHaveLength(6);
    expect(outline[4]?.items).toHaveLength(66);
    pages.forEach(({ text }, index) => {
      expect(text).toContain(`page ${String(index + 1)} / ${String(pages.length)}`);
    });
  });
});
