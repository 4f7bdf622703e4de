import { expect, it } from 'vitest';
import type { Report } from '../report/report-model';
import { DIN_MISSING, dinLetters } from './din.fixture';
import { decoded, madeParts } from './docx.fixture';

/** The texts of all runs. */
async function runsOf(items: string[]): Promise<string[]> {
  const report: Report = {
    language: 'de',
    title: 'Buchstaben',
    subtitle: '',
    front: 'head',
    marks: [],
    facts: [],
    notice: '',
    control: [{ kind: 'list', items }],
    contents: '',
    footer: '',
    pageText: '',
    sections: [],
  };
  const xml = (await madeParts(report))['word/document.xml'] ?? '';
  return [...xml.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)].map(([, text]) => decoded(text ?? ''));
}

it('writes every letter of DIN 91379 composed and in one run, however it was typed', async (test) => {
  const letters = dinLetters();
  if (letters === undefined) return test.skip(DIN_MISSING);
  expect(letters.length).toBeGreaterThan(900);
  const [, ...alone] = await runsOf(letters);
  expect(alone).toEqual(letters);
  const [, ...typed] = await runsOf(letters.map((letter) => letter.normalize('NFD')));
  expect(typed).toEqual(letters);
  // Without the brace, at which texts are split, and marks by themselves, which join the letter before.
  const line = letters.filter((letter) => !/^[\p{M}{]/u.test(letter)).join(' ');
  expect(await runsOf([line])).toEqual(['Buchstaben', line]);
});

it('keeps marks together with a brace, at which texts are split', async () => {
  expect(await runsOf(['a{\u{302}\u{326}b'])).toEqual(['Buchstaben', 'a{\u{326}\u{302}', 'b']);
});
