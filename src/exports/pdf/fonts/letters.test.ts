import { existsSync, readFileSync } from 'node:fs';
import { jsPDF } from 'jspdf';
import { describe, expect, it } from 'vitest';
import { pdfFont } from '$tooling/pdf-fonts-plugin';
import { draw, fonts } from '../expect.fixture';
import { reportWithBlocks } from '../report-with-blocks.fixture';
import { compact, nodesOf } from '../tree.fixture';
import { PdfLetters } from './pdf-letters';
import { SIGN_SHAPES } from './sign-shapes';

/** The list is not ours to redistribute; it lies beside the repository if somebody has fetched it. */
const LIST = new URL('../../../../../shared/data/din91379/din91379-2022-08.json', import.meta.url);
interface DinList {
  groups: Record<string, { s: string }[]>;
}

function dinLetters(): string[] {
  const { groups } = JSON.parse(readFileSync(LIST, 'utf8')) as DinList;
  return Object.values(groups).flatMap((group) => group.map(({ s }) => s));
}

describe('letters', { timeout: 60_000 }, () => {
  it('prints every letter of DIN 91379, in both styles, and can be read back', async ({ skip }) => {
    if (!existsSync(LIST)) skip('the list of DIN 91379 is not there');
    const letters = dinLetters();
    expect(letters.length).toBeGreaterThan(900);
    const lists = [letters, letters.map((letter) => `x${letter}x`)];
    for (const list of lists) {
      const text = list.join(' ');
      const { tree, replaced } = await draw(
        reportWithBlocks([
          { kind: 'paragraph', text },
          { kind: 'table', caption: text, columns: [{ title: 'A', weight: 1 }], rows: [['a']] },
        ]),
      );
      expect(replaced).toBe(0);
      for (const role of ['P', 'Caption']) {
        const node = nodesOf(tree).find((one) => one.role === role);
        expect(compact(node?.text ?? '')).toContain(compact(text));
      }
    }
  });

  it('prints the Latin letters of Europe, German quotes, and symbols that the font lacks', async () => {
    const text = `Łódź Şahin Őri ẞtraße „Grüße“ – Žižka Ñandú Çelik Ğül Ținut Øster ĳ ŉ ${Object.keys(SIGN_SHAPES).join(' ')}`;
    const { replaced, text: printed } = await draw(reportWithBlocks([{ kind: 'paragraph', text }]));
    expect(compact(printed)).toContain(compact(text));
    expect(replaced).toBe(0);
  });

  it('reads back a letter that shares its glyph with another: j below an accent, ȷ by itself', async () => {
    const text = 'ȷ j́ j i i̋ ı į̇́ į К K Κ';
    const { replaced, text: printed } = await draw(reportWithBlocks([{ kind: 'paragraph', text }]));
    expect(compact(printed)).toContain(compact(text));
    expect(replaced).toBe(0);
  });

  it('draws i and j without dots below a mark on top, and with dots elsewhere', () => {
    const letters = new PdfLetters(new jsPDF(), fonts);
    const shapesOf = (text: string): string[] =>
      letters.write(text, { size: 10, style: 'regular' }).match(/(?<=<)[0-9a-f]{4}/g) ?? [];
    expect(shapesOf('j\u0301')[0]).toBe(shapesOf('ȷ')[0]);
    expect(shapesOf('i\u030b')[0]).toBe(shapesOf('ı')[0]);
    expect(shapesOf('j\u0323')[0]).toBe(shapesOf('j')[0]);
  });

  it('counts every letter that no font has, once', async () => {
    const { replaced, text } = await draw(
      reportWithBlocks([{ kind: 'list', items: ['漢', '😀 ok'] }]),
    );
    expect(replaced).toBe(2);
    expect(text).toContain('? ok');
  });

  it('keeps its fonts small enough to fetch at once', async () => {
    for (const name of ['regular', 'bold'] as const)
      expect((await pdfFont(name)).length).toBeLessThan(200_000);
  });

  it('makes room for a mark beside its letter, but not for one above it', () => {
    const letters = new PdfLetters(new jsPDF(), fonts);
    const widthOf = (text: string): number => letters.widthOf(text, 'regular');
    expect(widthOf('K\u0315')).toBeGreaterThan(widthOf('K') + 50);
    expect(widthOf('K\u0302')).toBe(widthOf('K'));
    expect(widthOf('K\u035fH')).toBe(widthOf('KH'));
  });
});
