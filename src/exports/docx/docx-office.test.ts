/** What LibreOffice shows of our files. Skipped if it is not installed; with CI_TOOLS=1 that is a failure. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { STATUSES, type Answer } from '$domain/record/assessment';
import { profileFileSchema, splitProfile } from '$domain/profile/profile';
import { WHOLE_SCOPE_ID } from '$domain/record/target-object';
import { NASTY_TEXTS } from '../report/any-report.fixture';
import { sampleReport } from '../report/report.fixture';
import { pageTextOf, type Report, type ReportBlock } from '../report/report-model';
import { makeReportDocx } from './docx-file';
import { titleOf } from './frame/docx-running';
import { DIN_MISSING, dinLetters } from './din.fixture';
import { paintDot } from './docx.fixture';
import { expectedLines } from './lines.fixture';
import { missingTools, pagesOf } from './office.fixture';

const file = new URL(
  '../../../profiles/basis-absicherung-kommunalverwaltung/profile.json',
  import.meta.url,
);
const { facts: profile } = splitProfile(
  z.parse(profileFileSchema, JSON.parse(readFileSync(file, 'utf8'))),
);

function municipal(): Report {
  const answers = profile.modules.map(({ id, requirements }, index) => [
    `${WHOLE_SCOPE_ID}/${id}`,
    Object.fromEntries(
      requirements.map((one, count) => {
        const status = STATUSES[(index + count) % STATUSES.length] ?? 'ja';
        const text = { implementation: 'Die Dienstanweisung regelt es.', reason: 'Gibt es nicht.' };
        return [one.id, { status, ...text, responsible: 'Sabine Łukasik', changed: {} }];
      }),
    ),
  ]);
  return sampleReport(profile, new Map(answers as [string, Record<string, Answer>][]));
}

const bare: Report = {
  language: 'de',
  title: 'Checkliste',
  subtitle: 'Zum Ausfüllen',
  front: 'head',
  marks: ['vertraulich'],
  facts: [{ label: 'Verwaltung', text: 'Gemeinde Musterhausen' }],
  notice: 'Bitte zurückgeben.',
  control: [],
  contents: 'Inhalt',
  footer: 'Fußzeile der Gemeinde',
  pageText: 'Seite {page} von {pages}',
  sections: [],
};

function blocksOf(text: string): ReportBlock[] {
  const labelled = { label: text, text };
  return [
    { kind: 'paragraph', text },
    { kind: 'list', items: [text, text] },
    {
      kind: 'table',
      caption: text,
      columns: [3, 1, 1].map((weight) => ({ title: text, weight })),
      rows: [[text, text, 'leer']],
      sums: [[text, text, '1']],
    },
    { kind: 'facts', facts: [labelled] },
    {
      kind: 'requirement',
      id: 'ORP.1.A1',
      title: text,
      status: 'ja',
      statusText: text,
      fields: [labelled],
    },
    {
      kind: 'picture',
      caption: text,
      alternative: text,
      picture: { width: 170, height: 40, shapes: [] },
    },
    { kind: 'form', caption: text, fields: [{ ...labelled, lines: 3 }] },
    {
      kind: 'question',
      id: 'INF.1.A1',
      title: text,
      question: text,
      points: [text, text],
      boxes: ['ja', text],
      fields: [{ label: text, lines: 2 }],
    },
  ];
}

/**
 * Without what is drawn but read back elsewhere: right-to-left letters, marks across two letters,
 * and symbols that LibreOffice takes from a font with a different baseline.
 */
const nasty = NASTY_TEXTS.filter((text) => !text.includes('\u{202E}')).map((text) =>
  text.replace(/ K\u{35F}H k\u{35F}h| ☐/gu, ''),
);
const worst: Report = {
  ...bare,
  front: 'cover',
  control: blocksOf('Lenkung'),
  sections: [...nasty, 'Wort für Wort. '.repeat(334).trim()].map((text, index) => ({
    id: String(index),
    number: String(index + 1),
    kind: 'chapter',
    title: text.slice(0, 300),
    newPage: index % 2 === 0,
    blocks: blocksOf(text),
    sections: [],
  })),
};
const head: Report = {
  ...bare,
  sections: ['Rathaus', 'Bauhof'].map((title, index) => ({
    id: title,
    number: `Anlage ${String(index + 1)}`,
    kind: 'annex',
    title,
    newPage: index > 0,
    blocks: blocksOf(`Die Frage zum ${title}`),
    sections: [],
  })),
};
const letters: Report = { ...bare, control: [{ kind: 'list', items: dinLetters() ?? [] }] };

const REPORTS = { municipal: municipal(), worst, head, letters };
type Name = keyof typeof REPORTS;

const missing = missingTools();
const mustRun = process.env.CI_TOOLS === '1';
const skipped = missing.length > 0 && !mustRun;
const why = skipped ? ` (skipped: ${missing.join(' and ')} not installed)` : '';

/** Without what may separate lines, and without what no font shows. */
const squeezed = (text: string): string =>
  text.normalize('NFC').replace(/[\s\p{Cc}\p{Cf}\u{FFFD}\u{2010}-]/gu, '');

describe.skipIf(skipped)(`LibreOffice${why}`, () => {
  let pages: Record<string, string[]> = {};
  beforeAll(async () => {
    expect(missing).toEqual([]);
    const made = Object.entries(REPORTS).map(async ([name, report]) => {
      const { blob } = await makeReportDocx(report, undefined, paintDot);
      return [name, blob] as const;
    });
    pages = await pagesOf(Object.fromEntries(await Promise.all(made)));
  }, 120_000);

  /** All pages without header and footer, which must be there. */
  function textOf(name: Name): string {
    const report = REPORTS[name];
    const all = pages[name] ?? [];
    return all
      .map((page, index) => {
        const text = squeezed(page);
        const header = index === 0 ? '' : squeezed(titleOf(report));
        const number = pageTextOf(report, index + 1, all.length);
        const footer = squeezed(report.footer + number);
        expect(text.slice(0, header.length)).toBe(header);
        expect(text.slice(-footer.length)).toBe(footer);
        return text.slice(header.length, -footer.length);
      })
      .join('');
  }

  it.each<[Name, number, number]>([
    ['municipal', 60, 200],
    ['worst', 60, 250],
    ['head', 2, 6],
  ])('shows every text of the document, with page numbers: %s', (name, least, most) => {
    expect(pages[name]?.length).toBeGreaterThanOrEqual(least);
    expect(pages[name]?.length).toBeLessThanOrEqual(most);
    const text = textOf(name);
    const lost = expectedLines(REPORTS[name]).filter((line) => !text.includes(squeezed(line)));
    expect(lost).toEqual([]);
  });

  it('shows every letter of DIN 91379', (test) => {
    const all = dinLetters();
    if (all === undefined) return test.skip(DIN_MISSING);
    const text = textOf('letters');
    const shown = text.split('•');
    // A mark that spans two letters is read back after them.
    const sorted = (letter: string) => Array.from(letter.normalize('NFD')).sort().join('');
    const known = new Set(shown.map(sorted));
    expect(all.map(squeezed).filter((letter) => !known.has(sorted(letter)))).toEqual([]);
  });
});
