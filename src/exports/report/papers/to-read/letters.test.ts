import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { providerShares, rowKey } from '$domain/check/provider-shares';
import { WHOLE_SCOPE_ID } from '$domain/record/target-object';
import { buildPaper } from '../paper';
import type { PaperInput } from '../paper-model';
import { aPaperInput, blocksOf, pairsOf, PROVIDERS, SECRET, textOf } from '../paper.fixture';

const sharesOf = (input: PaperInput) =>
  providerShares(input.assessment, pairsOf(input)).map((share) => ({
    ...share,
    asked: share.rows.filter(({ toAsk }) => toAsk),
  }));
const letterTo = (input: PaperInput, one?: string) =>
  buildPaper(input, { kind: 'openPoints', by: 'provider', one });

describe('letters to providers', () => {
  it('ask a provider for everything it has not confirmed, once, and for nothing else', () => {
    fc.assert(
      fc.property(aPaperInput, (input) => {
        for (const { provider, asked: open } of sharesOf(input)) {
          if (provider === undefined || open.length === 0) continue;
          const report = letterTo(input, provider.id);
          const questions = blocksOf(report.sections, 'question');
          expect(questions.map(({ id }) => id)).toEqual(open.map((row) => row.requirement.id));
          const says = (word: string) => questions.map(({ question }) => question.includes(word));
          expect(says('letterShared')).toEqual(open.map(({ carrier }) => carrier === 'gemeinsam'));
          // That we noted "ja" is all that is said of any answer.
          expect(says('letterNoted')).toEqual(open.map(({ unconfirmed }) => unconfirmed));
          questions.forEach(({ question }, index) => {
            const { requirement, object } = open[index] ?? {};
            const about = object?.id === WHOLE_SCOPE_ID ? 'letterAll' : object?.title;
            expect(question).toContain(`letterMark ${requirement?.id ?? ''} / ${about ?? ''}`);
            expect(question).toMatch(/letterCited Frage |letterAskTitle /);
          });
        }
      }),
    );
  });

  it('reveal nothing of ours, and nothing about another provider', () => {
    fc.assert(
      fc.property(aPaperInput, (input) => {
        for (const { provider, asked: open } of sharesOf(input)) {
          if (provider === undefined || open.length === 0) continue;
          const text = textOf(letterTo(input, provider.id));
          expect(text).toContain(JSON.stringify(provider.name).slice(1, -1));
          expect(text).not.toContain(SECRET);
          expect(text).not.toMatch(/987|status-|kind-|https:|Umsetzung/);
          for (const other of PROVIDERS.filter(({ id }) => id !== provider.id))
            for (const words of [other.name, other.contact ?? other.name])
              expect(text).not.toContain(JSON.stringify(words).slice(1, -1));
        }
      }),
    );
  });

  it('to all are the same letters, each on its own pages, after a page for us', () => {
    fc.assert(
      fc.property(aPaperInput, (input) => {
        const shares = sharesOf(input);
        const wanted = shares.flatMap(({ provider, asked: open }) =>
          provider === undefined || open.length === 0 ? [] : [provider],
        );
        const unnamed = shares.find(({ provider }) => provider === undefined)?.asked.length ?? 0;
        const [list, ...letters] = letterTo(input).sections;
        expect(letters).toHaveLength(wanted.length);
        letters.forEach((letter, index) => {
          const [alone] = letterTo(input, wanted[index]?.id).sections;
          expect(letter.newPage).toBe(true);
          expect(letter.blocks).toEqual(alone?.blocks);
          expect(letter.sections.map(({ blocks }) => blocks)).toEqual(
            alone?.sections.map(({ blocks }) => blocks),
          );
        });
        const text = JSON.stringify(list);
        for (const { name } of wanted) expect(text).toContain(JSON.stringify(name).slice(1, -1));
        expect(text.includes('lettersUnnamed')).toBe(unnamed > 0);
        if (unnamed > 0) expect(text).toContain(`lettersUnnamed ${String(unnamed)}`);
      }),
    );
  });

  it('leave room to confirm each row, and to sign', () => {
    fc.assert(
      fc.property(aPaperInput, (input) => {
        const { sections } = letterTo(input);
        for (const { boxes, points, fields } of blocksOf(sections, 'question')) {
          expect(points.map((point) => point.replace(/ _+$/, ' …'))).toEqual([
            'letterTrue …',
            'letterPartlyTrue …',
            'letterNotTrue',
            'letterNotOurs …',
          ]);
          expect([boxes, fields]).toEqual([[], []]);
        }
        for (const letter of sections.slice(1)) {
          const labels = blocksOf([letter], 'form').flatMap(({ fields }) => fields);
          expect(labels.map(({ label }) => label)).toEqual(
            expect.arrayContaining(['letterSigned', 'letterName', 'letterSignature']),
          );
        }
      }),
      { numRuns: 20 },
    );
  });

  it('ask about what was chosen and nothing else, confirmed or not, by the given day', () => {
    fc.assert(
      fc.property(aPaperInput, fc.nat(), (input, seed) => {
        for (const { provider, rows } of providerShares(input.assessment, pairsOf(input))) {
          if (provider === undefined || rows.length === 0) continue;
          const chosen = rows.filter((_, index) => (seed + index) % 3 === 0);
          const report = buildPaper(input, {
            kind: 'openPoints',
            by: 'provider',
            one: provider.id,
            only: chosen.map(rowKey),
            replyBy: '2026-12-31',
          });
          const ids = blocksOf(report.sections, 'question').map(({ id }) => id);
          expect(ids).toEqual(chosen.map(({ requirement }) => requirement.id));
          expect(textOf(report).includes('letterReturnDay 2026-12-31')).toBe(chosen.length > 0);
        }
      }),
      { numRuns: 30 },
    );
  });
});
