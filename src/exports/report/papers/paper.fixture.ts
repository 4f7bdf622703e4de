/**
 * Random assessments for tests of the papers: objects, providers, places, and answers full of things that must not get
 * into every paper. Everything of that kind begins with SECRET. Test code only.
 */
import fc from 'fast-check';
import { answeredPairs, type AnsweredPair } from '$domain/check/answered-pairs';
import { sheetKey, type Answer } from '$domain/record/assessment';
import { CARRIERS } from '$domain/record/fields';
import { aStructure } from '$domain/record/data.fixture';
import type { ProfileFacts } from '$domain/profile/profile';
import { sampleInput } from '../report.fixture';
import type { Report, ReportBlock, ReportSection } from '../report-model';
import type { PaperInput } from './paper-model';

export const SECRET = 'geheim';
export const PROVIDERS = [
  { id: 'p1', name: 'Zweckverband IT', contact: 'Frau Yıldız\nVertrag 2025' },
  { id: 'p2', name: 'Kabel & Söhne', contact: 'Störungsnummer 112' },
  { id: 'p3', name: 'Früherer Anbieter', removed: true },
];
/** What makes an answer that of a provider, and what nobody outside may read of it. */
const secrets = fc.record({
  carriedOutBy: fc.constantFrom(...CARRIERS, '' as const),
  providerId: fc.constantFrom('p1', 'p2', 'p3', 'p4', ''),
  confirmedOn: fc.constantFrom('', '', '2026-10-01'),
  responsible: fc.constantFrom('', ' ', `${SECRET} Anna`, `${SECRET} Bernd `),
  dueDate: fc.constantFrom('', '2026-01-31', '2027-03-31', '2027-06-30'),
  costOnce: fc.constantFrom(null, 0, 987_654),
  costYearly: fc.constantFrom(null, 98_765),
  reason: fc.constantFrom('', `${SECRET}e Begründung`),
  note: fc.constant(`${SECRET}e Notiz`),
  evidence: fc.constant(`${SECRET}er Nachweis`),
  interviewed: fc.constant(`${SECRET}er Mensch`),
  checkedBy: fc.constant(`${SECRET}er Prüfer`),
});

const PLACES = ['serverraum', 'buero', undefined] as const;

function withPlaces(profile: ProfileFacts): ProfileFacts {
  return {
    ...profile,
    places: [
      { id: 'serverraum', title: 'Serverraum' },
      { id: 'buero', title: 'Büro' },
    ],
    modules: profile.modules.map((module) => ({
      ...module,
      requirements: module.requirements.map((requirement, index) => {
        const place = PLACES[index % PLACES.length];
        return place === undefined ? requirement : { ...requirement, place };
      }),
    })),
  };
}

/** Tells which pair it belongs to. */
const implementationOf = (object: string, requirement: string): string =>
  `Umsetzung ${object}/${requirement}.`;

export const aPaperInput: fc.Arbitrary<PaperInput> = aStructure.chain((structure) => {
  const profile = withPlaces(structure.profile);
  const keys = structure.assessment.targetObjects.flatMap(({ id }) =>
    profile.modules.flatMap((module) =>
      module.requirements.map((requirement) => ({ id, module, requirement })),
    ),
  );
  const some = fc.array(fc.option(secrets, { freq: 2 }), {
    minLength: keys.length,
    maxLength: keys.length,
  });
  return fc
    .record({ some, officer: fc.constantFrom('', 'ISB'), normal: fc.boolean() })
    .map(({ some: list, officer, normal }) => {
      const answers = new Map<string, Record<string, Answer>>();
      keys.forEach(({ id, module, requirement }, index) => {
        const key = sheetKey(id, module.id);
        const before = structure.answers.get(key)?.[requirement.id];
        const extra = list[index];
        if (before === undefined && extra === null) return;
        const answer: Answer = {
          ...(before ?? { status: 'teilweise', changed: {} }),
          ...extra,
          implementation: implementationOf(id, requirement.id),
        };
        answers.set(key, { ...answers.get(key), [requirement.id]: answer });
      });
      const assessment = {
        ...structure.assessment,
        providerList: PROVIDERS,
        securityOfficer: officer,
        protectionNormal: normal,
        targetObjects: structure.assessment.targetObjects.map((object) => ({
          ...object,
          // The papers have to distinguish two objects of the same kind.
          ...(object.id === 'o4' ? {} : { retired: null }),
          location: `Standort ${object.id}`,
          notes: `${SECRET}e Bemerkung`,
        })),
      };
      return {
        ...sampleInput(profile, answers, assessment),
        texts: textsFor(profile),
        addressOf: ({ moduleId, objectId }) => `https://amt.example/#/${objectId}/${moduleId}`,
      };
    });
});

function textsFor(profile: ProfileFacts): PaperInput['texts'] {
  const requirements = profile.modules.flatMap((module) => module.requirements);
  return {
    modules: {},
    requirements: Object.fromEntries(
      requirements
        .filter(({ wiba }) => wiba === true)
        .map(({ id }) => [
          id,
          {
            question: `Frage ${id}?`,
            why: `Grund ${id}.`,
            fulfilledWhen: [`Punkt 1 ${id}`, `Punkt 2 ${id}`],
            evidence: [`Beleg ${id}`],
          },
        ]),
    ),
  };
}

export const pairsOf = ({ profile, assessment, answers }: PaperInput): AnsweredPair[] =>
  answeredPairs(profile, assessment, answers);

/** A section and everything in it. */
export const sectionsIn = (sections: readonly ReportSection[]): ReportSection[] =>
  sections.flatMap((section) => [section, ...sectionsIn(section.sections)]);

export const blocksIn = (sections: readonly ReportSection[]): ReportBlock[] =>
  sectionsIn(sections).flatMap(({ blocks }) => blocks);

/** Blocks of one kind. */
export function blocksOf<Kind extends ReportBlock['kind']>(
  sections: readonly ReportSection[],
  kind: Kind,
): Extract<ReportBlock, { kind: Kind }>[] {
  return blocksIn(sections).filter(
    (block): block is Extract<ReportBlock, { kind: Kind }> => block.kind === kind,
  );
}

/** Every text a reader can see. */
export const textOf = (report: Report | ReportSection): string => JSON.stringify(report);
