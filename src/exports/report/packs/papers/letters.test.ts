import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { providerShares } from '../../../../domain/structure/provider-shares';
import { buildPack } from '../pack';
import type { PackInput } from '../pack-model';
import {
  aPackInput,
  blocksOf,
  implementationOf,
  pairsOf,
  PROVIDERS,
  SECRET,
  textOf,
} from '../probe-pack';

const sharesOf = (input: PackInput) =>
  providerShares(input.assessment, pairsOf(input)).map((share) => ({
    ...share,
    asked: share.rows.filter(({ toAsk }) => toAsk),
  }));
const letterTo = (input: PackInput, one?: string) =>
  buildPack(input, { kind: 'openPoints', by: 'provider', one });
const OPEN = ' ';

/** The pairs a letter asks about, by what we say of them. */
const asked = (text: string): string[] => (text.match(/Umsetzung \S+?\./g) ?? []).sort();

describe('letters to providers', () => {
  it('ask a provider for everything it has not confirmed, once, and for nothing else', () => {
    fc.assert(
      fc.property(aPackInput, (input) => {
        for (const { provider, asked: open } of sharesOf(input)) {
          if (provider === undefined || open.length === 0) continue;
          const report = letterTo(input, provider.id);
          const questions = blocksOf(report.sections, 'question');
          expect(questions.map(({ id }) => id)).toEqual(open.map((row) => row.requirement.id));
          expect(questions.map(({ question }) => question.includes('letterShared'))).toEqual(
            open.map(({ carrier }) => carrier === 'gemeinsam'),
          );
          expect(asked(textOf(report).replaceAll('\\n', OPEN))).toEqual(
            open
              .filter(({ answer }) => answer !== undefined)
              .map(({ object, requirement }) => implementationOf(object.id, requirement.id))
              .map((text) => text.match(/Umsetzung \S+?\./)?.[0] ?? '')
              .sort(),
          );
        }
      }),
    );
  });

  it('tell nothing that is ours, and nothing of another provider', () => {
    fc.assert(
      fc.property(aPackInput, (input) => {
        for (const { provider, asked: open } of sharesOf(input)) {
          if (provider === undefined || open.length === 0) continue;
          const text = textOf(letterTo(input, provider.id));
          expect(text).toContain(JSON.stringify(provider.name).slice(1, -1));
          expect(text).not.toContain(SECRET);
          expect(text).not.toMatch(/987|status-|kind-|https:/);
          for (const other of PROVIDERS.filter(({ id }) => id !== provider.id))
            for (const words of [other.name, other.contact ?? other.name])
              expect(text).not.toContain(JSON.stringify(words).slice(1, -1));
        }
      }),
    );
  });

  it('to all: the same letters, each on its own pages, behind a sheet for us', () => {
    fc.assert(
      fc.property(aPackInput, (input) => {
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
          expect(letter.sections[0]?.blocks).toEqual(alone?.sections[0]?.blocks);
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
      fc.property(aPackInput, (input) => {
        const { sections } = letterTo(input);
        for (const { boxes, fields } of blocksOf(sections, 'question')) {
          expect(boxes).toEqual(['letterTrue', 'letterPartlyTrue', 'letterNotTrue']);
          expect(fields).toHaveLength(1);
        }
        for (const letter of sections.slice(1)) {
          const labels = blocksOf([letter], 'form').flatMap(({ fields }) => fields);
          expect(labels.map(({ label }) => label)).toEqual(
            expect.arrayContaining(['letterReturnBy', 'letterSignature']),
          );
        }
      }),
      { numRuns: 20 },
    );
  });
});
