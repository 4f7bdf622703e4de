import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Answer, Assessment } from '../../domain/assessment';
import { anAnsweredProfile, aProfile, aStructure, probeAssessment } from '../../domain/probe-data';
import { profileFileSchema, splitProfile } from '../../domain/profile';
import { WHOLE_SCOPE_ID } from '../../domain/structure/target-object';
import { makeReportDocx } from './docx-file';
import { TEXT_WIDTH } from './docx-page';
import {
  expectedLines,
  faultsOf,
  flat,
  linesOf,
  partsOf,
  styleOf,
  type Line,
  type Parts,
} from './probe-docx';
import { probeReport } from '../report/probe-report';
import type { Report } from '../report/report-model';

const file = new URL(
  '../../../profiles/basis-absicherung-kommunalverwaltung/profile.json',
  import.meta.url,
);
const municipal = splitProfile(
  z.parse(profileFileSchema, JSON.parse(readFileSync(file, 'utf8'))),
).facts;

const madeParts = async (report: Report): Promise<Parts> => partsOf(await makeReportDocx(report));

async function expectWhole(report: Report): Promise<Parts> {
  const parts = await madeParts(report);
  expect(faultsOf(parts)).toEqual([]);
  const texts = linesOf(parts['word/document.xml']).map(({ text }) => text);
  expect(texts).toEqual(expectedLines(report));
  return parts;
}

/** The numbers Word gives the headings: one up in their level, the lower ones anew. */
function headingNumbers(lines: readonly Line[]): string[] {
  const counts: number[] = [];
  return lines.flatMap(({ style }) => {
    const level = Number(/^Heading(\d)$/.exec(style)?.[1] ?? 0);
    if (level === 0) return [];
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    counts.length = level;
    return [counts.join('.')];
  });
}

const answered = (answer: Omit<Answer, 'changed'>): Map<string, Record<string, Answer>> =>
  new Map([[`${WHOLE_SCOPE_ID}/ORP.1`, { 'ORP.1.A1': { ...answer, changed: {} } }]]);
const reported = (answer: Omit<Answer, 'changed'>, assessment?: Assessment): Report =>
  probeReport(municipal, answered(answer), assessment);

describe('makeReportDocx', () => {
  it('says everything the report says, in its order and nothing else, for random assessments', async () => {
    await fc.assert(
      fc.asyncProperty(anAnsweredProfile, async ({ profile, answers }) => {
        await expectWhole(probeReport(profile, answers));
      }),
      { numRuns: 25 },
    );
  });

  it('says everything for random structures', async () => {
    await fc.assert(
      fc.asyncProperty(aStructure, async ({ profile, assessment, answers }) => {
        await expectWhole(probeReport(profile, answers, assessment));
      }),
      { numRuns: 25 },
    );
  });

  it('keeps any text but what XML forbids: controls, halves of emojis, markup, tabs, line breaks', async () => {
    const codes = fc.oneof(fc.integer({ max: 0xffff, min: 0 }), fc.integer({ max: 0x2f, min: 0 }));
    const anyText = fc.array(codes).map((list) => String.fromCharCode(...list));
    const profile = fc.sample(aProfile, { numRuns: 1, seed: 7 })[0];
    if (profile === undefined) throw new Error('no profile');
    const id = profile.modules[0]?.id ?? '';
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (implementation, municipality) => {
        const answer = { status: 'ja' as const, implementation, changed: {} };
        const answers = new Map([[`${WHOLE_SCOPE_ID}/${id}`, { [`${id}.A1`]: answer }]]);
        await expectWhole(probeReport(profile, answers, probeAssessment({ municipality })));
      }),
      { numRuns: 50 },
    );
  });

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
    const parts = await expectWhole(reported({ status: 'nein', note }));
    const texts = linesOf(parts['word/document.xml']).map(({ text }) => text);
    expect(texts).toContain(`note: ${note.replace(/\r\n?/g, '\n')}`);
  });

  it('keeps all of an empty assessment and of one where everything is dispensable', async () => {
    await expectWhole(probeReport(municipal, new Map()));
    const dispensable: Answer = { status: 'entbehrlich', reason: 'fehlt', changed: {} };
    const sheets = municipal.modules.map(({ id, requirements }) => [
      `${WHOLE_SCOPE_ID}/${id}`,
      Object.fromEntries(requirements.map((one) => [one.id, dispensable])),
    ]);
    await expectWhole(
      probeReport(municipal, new Map(sheets as [string, Record<string, Answer>][])),
    );
  });

  it('begins chapters on a new page, their numbers a list of Word that gives those of the report', async () => {
    const report = probeReport(municipal, new Map());
    const parts = await madeParts(report);
    const sections = flat(report.sections);
    const lines = linesOf(parts['word/document.xml']);
    expect(headingNumbers(lines)).toEqual(sections.map(({ number }) => number));
    const headings = lines.filter(({ style }) => style.startsWith('Heading'));
    expect(headings).toEqual(
      sections.map(({ number, title }) => ({
        style: `Heading${String(number.split('.').length)}`,
        text: title,
      })),
    );
    const fromNewPage = /<w:pStyle w:val="(\w+)"\/><w:pageBreakBefore\/>/g;
    const starts = [...(parts['word/document.xml'] ?? '').matchAll(fromNewPage)];
    expect(starts.map(([, style]) => style)).toEqual([
      'TOCHeading',
      ...report.sections.map(() => 'Heading1'),
    ]);
    const numbering = parts['word/numbering.xml'] ?? '';
    const numId = styleOf(parts, 'Heading1').match(/<w:numId w:val="(\d+)"/)?.[1] ?? '';
    const list = new RegExp(`<w:num w:numId="${numId}"[^>]*><w:abstractNumId w:val="(\\d+)"`);
    const abstract = list.exec(numbering)?.[1] ?? '';
    const levels = numbering.split(`w:abstractNumId="${abstract}"`)[1]?.split('</w:abstractNum>');
    for (const [level, text] of ['%1', '%1.%2'].entries()) {
      const heading = `Heading${String(level + 1)}`;
      expect(styleOf(parts, heading)).toMatch(
        new RegExp(`<w:ilvl w:val="${String(level)}"/><w:numId w:val="${numId}"/>`),
      );
      expect(levels?.[0]).toMatch(
        new RegExp(`<w:pStyle w:val="${heading}"/><w:lvlText w:val="${text}"/>`),
      );
    }
  });

  it('has a table of contents that Word fills, and until then leads to every heading', async () => {
    const report = probeReport(municipal, new Map());
    const parts = await madeParts(report);
    const xml = parts['word/document.xml'] ?? '';
    expect(parts['word/settings.xml']).toContain('<w:updateFields/>');
    const contents = /<w:sdt>.*<\/w:sdt>/s.exec(xml)?.[0] ?? '';
    expect(contents).toContain('<w:instrText>TOC \\o &quot;1-2&quot; \\h</w:instrText>');
    expect(contents.match(/w:fldCharType="\w+"/g)).toEqual([
      'w:fldCharType="begin"',
      'w:fldCharType="separate"',
      'w:fldCharType="end"',
    ]);
    const links = [...contents.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
    const targets = [...xml.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map(([, name]) => name);
    expect(links).toHaveLength(flat(report.sections).length);
    expect(new Set(links).size).toBe(links.length);
    expect(targets).toEqual(links);
  });

  it('has tables with a head that is repeated, rows that stay together, and columns by weight', async () => {
    const report = probeReport(municipal, new Map());
    const xml = (await madeParts(report))['word/document.xml'] ?? '';
    const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table);
    const headed = tables.filter((table) => table.includes('w:val="Berichtstabelle"'));
    const blocks = flat(report.sections).flatMap((section) =>
      section.blocks.filter((block) => block.kind === 'table'),
    );
    expect(headed).toHaveLength(blocks.length);
    for (const [index, { columns, rows }] of blocks.entries()) {
      const drawn = (headed[index] ?? '').split('<w:tr>').slice(1);
      expect(drawn).toHaveLength(rows.length + 1);
      drawn.forEach((row, number) => {
        expect(row.includes('<w:tblHeader/>')).toBe(number === 0);
        expect(row).toContain('<w:cantSplit/>');
        const cells = row.split('<w:tc>').slice(1);
        expect(cells.map((cell) => cell.includes('<w:jc w:val="right"/>'))).toEqual(
          columns.map(({ numeric }) => numeric === true),
        );
      });
      const widths = [...(headed[index] ?? '').matchAll(/<w:gridCol w:w="(\d+)"/g)].map(
        ([, width]) => Number(width),
      );
      const weights = columns.reduce((sum, { weight }) => sum + weight, 0);
      expect(widths).toEqual(
        columns.map(({ weight }) => Math.floor((TEXT_WIDTH * weight) / weights)),
      );
    }
  });

  it('keeps tables apart that follow each other; Word would make one of them', async () => {
    const report = probeReport(municipal, new Map());
    const blocks = report.sections.flatMap((section) => section.blocks);
    const tables = blocks.filter(({ kind }) => kind === 'facts' || kind === 'table');
    const doubled = [...tables, ...tables].sort((a, b) => a.kind.localeCompare(b.kind));
    const section = { number: '1', title: 'Tabellen', blocks: doubled, sections: [] };
    const parts = await expectWhole({ ...report, sections: [section] });
    expect(parts['word/document.xml']).not.toMatch(/<\/w:tbl>(?!<w:p>)/);
    const empty = { ...section, blocks: [{ kind: 'facts' as const, facts: [] }] };
    const none = await expectWhole({ ...report, facts: [], sections: [empty] });
    expect(none['word/document.xml']).not.toContain('<w:tbl>');
  });

  it('uses only styles it defines, and says the status of an entry in words', async () => {
    const parts = await madeParts(reported({ status: 'teilweise', note: 'n' }));
    const xml = parts['word/document.xml'] ?? '';
    for (const [, name] of xml.matchAll(/<w:(?:pStyle|tblStyle) w:val="([^"]+)"/g))
      expect(styleOf(parts, name ?? ''), name).not.toBe('');
    const lines = linesOf(xml);
    const entry = lines.findIndex(
      ({ style, text }) => style === 'Anforderung' && text.startsWith('ORP.1.A1 '),
    );
    expect(lines.slice(entry + 1, entry + 3)).toEqual([
      { style: 'Status-teilweise', text: 'status-teilweise' },
      { style: 'Angabe', text: 'note: n' },
    ]);
    expect(styleOf(parts, 'Anforderung')).toContain('<w:keepNext/>');
    expect(styleOf(parts, 'Caption')).toContain('<w:keepNext/>');
  });

  it('has head and foot on every page, with fields for the page numbers, but no head on the cover', async () => {
    const report = reported({ status: 'ja' }, probeAssessment({ municipality: 'Groß & Klein' }));
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

  it('is A4, names its language, and says in its properties what it is', async () => {
    const report = reported({ status: 'ja' }, probeAssessment({ municipality: 'Gemeinde \u{1}A' }));
    const parts = await madeParts(report);
    expect(parts['word/document.xml']).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="de-DE"/>');
    const english = await madeParts({ ...report, language: 'en' });
    expect(english['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>');
    const properties = parts['docProps/core.xml'];
    expect(properties).toContain('<dc:title>title – Gemeinde \u{FFFD}A</dc:title>');
    expect(properties).toContain(`<dc:subject>${report.subtitle}</dc:subject>`);
    expect(properties).toContain('<dc:creator>Basis-Check Kommune</dc:creator>');
  });
});
