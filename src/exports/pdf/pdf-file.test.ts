import { afterEach, expect, it, vi } from 'vitest';
import { pdfFont } from '$tooling/pdf-fonts-plugin';
import { makeReportPdf } from './pdf-file';
import { reportWithBlocks } from './report-with-blocks.fixture';

const report = reportWithBlocks([{ kind: 'paragraph', text: 'Text' }]);
afterEach(() => vi.unstubAllGlobals());

it('fetches the fonts from the application folder and reports progress', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    return new Response(
      new Uint8Array(await pdfFont(address.includes('bold') ? 'bold' : 'regular')),
    );
  });
  const shares: number[] = [];
  const base = 'https://amt.example/basis-check/';
  const { blob, replaced } = await makeReportPdf(report, {
    base,
    onProgress: (share) => shares.push(share),
  });
  expect(asked.toSorted()).toEqual([
    `${base}fonts/noto-sans-bold.ttf`,
    `${base}fonts/noto-sans-regular.ttf`,
  ]);
  expect(blob.type).toBe('application/pdf');
  expect(replaced).toBe(0);
  expect(shares.at(-1)).toBe(1);
});

it('says which font it could not get', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
  await expect(makeReportPdf(report)).rejects.toThrow('fonts/noto-sans-regular.ttf: HTTP 404');
});
