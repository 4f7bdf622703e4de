/** Other programs read our files: they must find them sound and read the same from them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, type TestContext } from 'vitest';
import { anyReport } from '../report/any-report.fixture';
import { sampleReport } from '../report/report.fixture';
import type { Report } from '../report/report-model';
import { fonts } from './expect.fixture';
import { municipalProfile } from './fonts.fixture';
import { reportWithBlocks } from './report-with-blocks.fixture';
import { drawReport } from './report-pdf';

const folder = mkdtempSync(join(tmpdir(), 'pdf-tools-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Skips the test if the tool is missing; fails if it must be there. */
function need(tool: string, skip: TestContext['skip']): void {
  const there = spawnSync(tool, ['-v']).error === undefined;
  if (!there && process.env.CI_TOOLS === '1') throw new Error(`${tool} is missing`);
  if (!there) skip(`${tool} is not installed`);
}

async function fileOf(report: Report): Promise<string> {
  const path = join(folder, 'report.pdf');
  writeFileSync(path, new Uint8Array(await drawReport(report, fonts).blob.arrayBuffer()));
  return path;
}

function run(tool: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(tool, args, { maxBuffer: 2 ** 28 });
  expect([status, stderr.toString()]).toEqual([0, '']);
  return stdout.toString();
}

const reports = [
  sampleReport(municipalProfile(), new Map()),
  ...fc.sample(anyReport, { numRuns: 5, seed: 2026 }),
];

describe('other tools', { timeout: 120_000 }, () => {
  it('qpdf finds nothing wrong', async ({ skip }) => {
    need('qpdf', skip);
    for (const report of reports)
      expect(run('qpdf', '--check', await fileOf(report))).toContain(
        'No syntax or stream encoding',
      );
  });

  it('pdfinfo finds a tagged file and the headings of the report', async ({ skip }) => {
    need('pdfinfo', skip);
    const path = await fileOf(reports[0] as Report);
    expect(run('pdfinfo', path)).toMatch(/Tagged:\s+yes/);
    const structure = run('pdfinfo', '-struct-text', path);
    for (const { number, title } of reports[0]?.sections ?? [])
      expect(structure).toContain(`H1 (block)\n      "${number} ${title}"`);
    expect(structure).toMatch(/TOCI[^]*Reference[^]*Link/);
  });

  it('pdftotext, which goes by position on the page, reads marked letters in order', async ({
    skip,
  }) => {
    need('pdftotext', skip);
    const text = 'C\u0300 L\u0325\u0304 M\u0302 K\u035fH R\u0325\u0304 F\u0300 ende';
    const path = await fileOf(reportWithBlocks([{ kind: 'paragraph', text }]));
    expect(run('pdftotext', '-layout', path, '-')).toContain(text);
  });

  it('pdfinfo separates words at line ends, and reads marked letters in order', async ({
    skip,
  }) => {
    need('pdfinfo', skip);
    const text = Array.from({ length: 60 }, (_, index) => `Wort${String(index)}`).join(' ');
    const path = await fileOf(
      reportWithBlocks([
        { kind: 'paragraph', text },
        { kind: 'paragraph', text: 'vor K\u035fH M\u0302 nach' },
      ]),
    );
    const structure = run('pdfinfo', '-struct-text', path);
    expect(structure).toContain(`"${text}"`);
    expect(structure).toMatch(
      /"vor "\s+Span \(inline\)\s+"K\u035fH"\s+" "\s+Span \(inline\)\s+"M\u0302"/u,
    );
  });
});
