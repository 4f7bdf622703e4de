/** The mayor's page as it really comes out of the printer. */
import fc from 'fast-check';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { pdfFont } from '$tooling/pdf-fonts-plugin';
import { drawReport } from '$exports/pdf/report-pdf';
import { germanLabels } from '$exports/report/words.fixture';
import type { Report } from '$exports/report/report-model';
import { buildPaper } from '../paper';
import type { PaperInput } from '../paper-model';
import { aPaperInput, blocksOf } from '../paper.fixture';

const mayor = (input: PaperInput): Report => buildPaper(input, { kind: 'mayor' });
const decisions = (input: PaperInput): number =>
  blocksOf(mayor(input).sections, 'list')[0]?.items.length ?? 0;
const gaps = (input: PaperInput): number =>
  blocksOf(mayor(input).sections, 'table')[0]?.rows.length ?? 0;

async function pagesOf(report: Report): Promise<number> {
  const [regular, bold] = await Promise.all([pdfFont('regular'), pdfFont('bold')]);
  const fonts = { regular: regular.toString('base64'), bold: bold.toString('base64') };
  const { blob } = await Promise.resolve(drawReport(report, fonts));
  const data = new Uint8Array(await blob.arrayBuffer());
  const document = await getDocument({ data, verbosity: VerbosityLevel.ERRORS }).promise;
  const pages = document.numPages;
  await document.destroy();
  return pages;
}

it.each([
  ['short names', 'Amt', 'Baustein'],
  ['long names', 'Amt '.repeat(50), 'Baustein '.repeat(33)],
  ['long words', 'Verwaltungsgemeinschaft'.repeat(8), 'x'.repeat(300)],
])(
  'fits on one page with everything to decide and %s',
  async (_name, municipality, title) => {
    const fullest = fc
      .sample(aPaperInput, { numRuns: 400, seed: 7 })
      .find((one) => decisions(one) === 7 && gaps(one) === 4);
    const input = fullest ?? expect.fail('no assessment with everything to decide');
    const labels = await germanLabels();
    const modules = input.profile.modules.map((module) => ({ ...module, title }));
    const report = mayor({
      ...input,
      profile: { ...input.profile, modules },
      assessment: { ...input.assessment, municipality },
      labels,
    });
    expect(gaps({ ...input, labels })).toBe(4);
    expect(blocksOf(report.sections, 'table')[0]?.rows.length).toBeGreaterThanOrEqual(1);
    expect(await pagesOf(report)).toBe(1);
  },
  60_000,
);
