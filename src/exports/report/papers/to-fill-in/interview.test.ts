import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rolesOf } from '$domain/profile/profile';
import { buildPaper } from '../paper';
import { aPaperInput, blocksOf, pairsOf, textOf } from '../paper.fixture';

it('asks a role every requirement once, by module, naming the objects concerned', () => {
  fc.assert(
    fc.property(aPaperInput, (input) => {
      const several = new Set(pairsOf(input).map(({ object }) => object.id)).size > 1;
      for (const role of ['Haustechnik', 'IT-Betrieb']) {
        const pairs = pairsOf(input).filter(({ module, requirement }) =>
          rolesOf(module, requirement).includes(role),
        );
        if (pairs.length === 0) continue;
        const [page, ...others] = buildPaper(input, { kind: 'interview', one: role }).sections;
        expect(others).toEqual([]);
        expect(page?.title).toBe(`interviewWith ${role}`);
        const wanted = new Map<string, Set<string>>();
        for (const { module, requirement } of pairs)
          wanted.set(module.id, (wanted.get(module.id) ?? new Set()).add(requirement.id));
        const asked = (page?.sections ?? []).map(
          (section) =>
            [
              section.title.split(' ')[0],
              blocksOf([section], 'question').map(({ id }) => id),
            ] as const,
        );
        expect(asked).toEqual([...wanted].map(([module, ids]) => [module, [...ids]]));
        for (const section of page?.sections ?? []) {
          const [about] = blocksOf([section], 'question').map(({ question }) => question);
          for (const { module, object } of pairs)
            if (section.title.startsWith(`${module.id} `))
              expect(about?.includes('interviewObjects') && about.includes(object.title)).toBe(
                several,
              );
        }
      }
    }),
    { numRuns: 40 },
  );
});

it('says why and what to ask to see, and leaves room for notes, without the answers', () => {
  fc.assert(
    fc.property(aPaperInput, (input) => {
      const report = buildPaper(input, { kind: 'interview' });
      for (const { id, question, points, fields } of blocksOf(report.sections, 'question')) {
        const texts = input.texts.requirements[id];
        expect(question.replace(/\ninterviewObjects .*/, '')).toBe(
          texts === undefined ? 'paperAsk' : `Frage ${id}?\ninterviewWhy Grund ${id}.`,
        );
        expect(points).toEqual(texts === undefined ? [] : [`interviewProof Beleg ${id}`]);
        expect(fields).toEqual([{ label: 'interviewNotes', lines: 4 }]);
      }
      expect(report).toEqual(buildPaper({ ...input, answers: new Map() }, { kind: 'interview' }));
      expect(textOf(report)).toContain('interviewBefore');
    }),
    { numRuns: 40 },
  );
});
