import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnsweredPair } from '$domain/check/answered-pairs';
import { isIncomplete, sheetKey, statusOf } from '$domain/record/assessment';
import { isUnconfirmed } from '$domain/check/carrier';
import { rolesOf } from '$domain/profile/profile';
import { buildPaper } from '../paper';
import type { PaperInput, ChecklistBy } from '../paper-model';
import { aPaperInput, blocksIn, blocksOf, pairsOf, textOf } from '../paper.fixture';
import { qrPicture } from './qr-picture';

const bys = fc.constantFrom<ChecklistBy>('module', 'role', 'place');
const checklist = (input: PaperInput, by: ChecklistBy, filled = false, one?: string) =>
  buildPaper(input, { kind: 'checklist', by, filled, one });

const BELONGS: Record<ChecklistBy, (pair: AnsweredPair, id: string) => boolean> = {
  module: ({ module }, id) => module.id === id,
  role: ({ module, requirement }, id) => rolesOf(module, requirement).includes(id),
  place: ({ requirement }, id) => (requirement.place ?? '') === id,
};
const IDS = (input: PaperInput): Record<ChecklistBy, string[]> => ({
  module: input.profile.modules.map(({ id }) => id),
  role: ['Haustechnik', 'IT-Betrieb'],
  place: ['serverraum', 'buero', ''],
});
/** "o1/SYS.1/SYS.1.A1" for every question, from the address above it. */
const askedIn = (sections: ReturnType<typeof checklist>['sections']): string[] => {
  let place = '';
  return blocksIn(sections).flatMap((block) => {
    if (block.kind === 'paragraph') place = block.text.replace('https://amt.example/#/', '');
    return block.kind === 'question' ? [`${place}/${block.id}`] : [];
  });
};

describe('the checklist on paper', () => {
  it('asks every requirement of the module, role or place once, for each of its objects', () => {
    fc.assert(
      fc.property(aPaperInput, bys, (input, by) => {
        for (const id of IDS(input)[by]) {
          const wanted = pairsOf(input)
            .filter((pair) => BELONGS[by](pair, id))
            .map(
              ({ object, module, requirement }) =>
                `${sheetKey(object.id, module.id)}/${requirement.id}`,
            );
          expect(askedIn(checklist(input, by, false, id).sections).sort()).toEqual(wanted.sort());
        }
      }),
      { numRuns: 30 },
    );
  });

  it('for all consists of the checklists for each, one after the other', () => {
    fc.assert(
      fc.property(aPaperInput, bys, (input, by) => {
        const used = IDS(input)[by].filter((id) =>
          pairsOf(input).some((pair) => BELONGS[by](pair, id)),
        );
        const alone = used.flatMap((id) => checklist(input, by, false, id).sections);
        const all = checklist(input, by).sections;
        expect(all.map(({ title }) => title)).toEqual(alone.map(({ title }) => title));
        expect(blocksIn(all)).toEqual(blocksIn(alone));
      }),
      { numRuns: 30 },
    );
  });

  it('asks in plain words, with the points, empty boxes and room to write', () => {
    fc.assert(
      fc.property(aPaperInput, bys, (input, by) => {
        for (const question of blocksOf(checklist(input, by).sections, 'question')) {
          const texts = input.texts.requirements[question.id];
          expect(question.question).toBe(texts?.question ?? 'paperAsk');
          expect(question.points).toEqual(texts?.fulfilledWhen ?? []);
          expect(question.boxes).toEqual(
            ['ja', 'teilweise', 'nein', 'entbehrlich'].map((status) => `status-${status}`),
          );
          expect(question.fields.map(({ label }) => label)).toEqual([
            'implementation',
            'checklistWho',
          ]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('says nothing about the answers when blank, and only the status when filled', () => {
    fc.assert(
      fc.property(aPaperInput, (input) => {
        const blank = checklist(input, 'module');
        const filled = checklist(input, 'module', true);
        for (const text of [textOf(blank), textOf(filled)]) {
          expect(text).not.toMatch(/geheim|Umsetzung /);
          expect(text).not.toContain('987');
        }
        expect(blank).toEqual(checklist({ ...input, answers: new Map() }, 'module'));
        const said = blocksOf(filled.sections, 'question').map(
          ({ question }) => /checklistToday (.*)$/.exec(question)?.[1],
        );
        expect(said).toEqual(
          pairsOf(input).map((pair) => {
            if (isUnconfirmed(pair)) return 'status-ja (notConfirmed)';
            return isIncomplete(pair.answer) ? 'incomplete' : `status-${statusOf(pair.answer)}`;
          }),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('leads back into the app: a code and its address per module and object', () => {
    fc.assert(
      fc.property(aPaperInput, bys, (input, by) => {
        const { sections } = checklist(input, by);
        const addresses = blocksOf(sections, 'paragraph').map(({ text }) => text);
        const pictures = blocksOf(sections, 'picture');
        expect(pictures.map(({ picture }) => picture)).toEqual(
          addresses.map((address) => qrPicture(address)),
        );
        for (const { alternative } of pictures)
          expect(alternative).toMatch(/^qrAlternative \S+\.\d /);
        const objects = blocksOf(sections, 'facts').map(({ facts }) => facts);
        for (const facts of objects)
          expect(facts.map(({ label }) => label)).toEqual(['object', 'location']);
        expect(objects).toHaveLength(addresses.length);
      }),
      { numRuns: 20 },
    );
  });

  it('has no code if the address is too long for one, but still the address', () => {
    fc.assert(
      fc.property(aPaperInput, (input) => {
        const long = 'x'.repeat(5_000);
        const { sections } = checklist({ ...input, addressOf: () => long }, 'module');
        expect(blocksOf(sections, 'picture')).toEqual([]);
        expect(blocksOf(sections, 'paragraph')[0]?.text ?? long).toBe(long);
      }),
      { numRuns: 5 },
    );
  });
});
