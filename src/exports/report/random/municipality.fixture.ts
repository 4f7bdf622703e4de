/**
 * Random municipalities with the shipped profile: set-up answers, partly accepted proposals, objects added by hand,
 * providers for single objects, removed providers, retired and merged objects, answers and versions. Test code only.
 */
import { readFileSync } from 'node:fs';
import { sheetKey, STATUSES, type Answer, type Assessment } from '$domain/record/assessment';
import { carryOut, restructured as changed } from '$domain/change/change.fixture';
import type { DocumentVersion } from '$domain/record/document-settings';
import { CARRIERS } from '$domain/record/fields';
import { appliedModules } from '$domain/modelling/applicability';
import type { AnswersBySheet } from '$domain/record/answers-by-sheet';
import { coverageOf } from '$domain/check/coverage-table';
import { settleLeftOut } from '$domain/structure/left-out';
import { sampleAssessment } from '$domain/record/data.fixture';
import { profileFileSchema, splitProfile, type ProfileFacts } from '$domain/profile/profile';
import type { SetupAnswers } from '$domain/record/setup-answers';
import { askedQuestions } from '$domain/setup/setup-asking';
import { planSetup } from '$domain/setup/setup-plan';
import { proposeStructure } from '$domain/setup/setup-proposal';
import { reviewSetup } from '$domain/setup/setup-review';
import { setupSchema } from '$domain/setup/setup-schema';
import type { StructureChange } from '$domain/change/structure-change';
import { planMerge } from '$domain/structure/structure-plan';
import { isActive, WHOLE_SCOPE_ID, type TargetObject } from '$domain/record/target-object';
import type { PaperInput } from '../papers/paper-model';
import type { ReportLabels } from '../report-labels';

const FOLDER = 'profiles/basis-absicherung-kommunalverwaltung/';
const read = (name: string): unknown => JSON.parse(readFileSync(FOLDER + name, 'utf8')) as unknown;
const { facts: whole, texts } = splitProfile(profileFileSchema.parse(read('profile.json')));
export const setup = setupSchema.parse(read('setup.json'));
const stamp = { at: '2026-11-01T09:00:00.000Z', by: 'Łukasik' };
const today = '2026-11-30';

type Change = (assessment: Assessment, changes: readonly StructureChange[]) => Assessment;

/**
 * Every tenth municipality has the whole checklist, the others a third of its modules: ten documents in the time of
 * four.
 */
const thirds = [0, 1, 2].map((part) => ({
  ...whole,
  modules: whole.modules.filter((_, index) => index % 3 === part),
}));
const profileOf = (seed: number): ProfileFacts =>
  seed % 10 === 0 ? whole : (thirds[seed % 3] ?? whole);

interface Roll {
  profile: ProfileFacts;
  (below: number): number;
  pick: <Item>(items: readonly Item[]) => Item;
}

/** Small numbers from a seed: the same municipality in every run with the same seed. */
function dice(seed: number): Roll {
  let state = seed + 1;
  const roll = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pick = <Item>(items: readonly Item[]): Item => items[roll(items.length)] as Item;
  return Object.assign(roll, { pick, profile: profileOf(seed) });
}

/**
 * The municipality of a seed, with all that documents and papers are made from. `settled`: changed as the app changes
 * it, so that nothing is silently left out.
 */
export function municipality(seed: number, labels: ReportLabels, settled = true): PaperInput {
  const roll = dice(seed);
  const { profile } = roll;
  const change: Change = (assessment, changes) => {
    const kinds = profile.objectKinds ?? [];
    const all = settled ? settleLeftOut(kinds, assessment, changes).changes : changes;
    return changed(assessment, ...all);
  };
  const built = restructured(roll, change, proposed(roll, change));
  const given = answersOf(roll, built);
  const [assessment, answers] = merged(roll, built, given);
  return {
    assessment: withVersions(roll, assessment, answers),
    profile,
    answers,
    today,
    labels,
    at: '2026-11-30T10:00:00.000Z',
    collections: undefined,
    texts,
    addressOf: () => undefined,
  };
}

/** What the set-up proposes, partly accepted, and a few objects added by hand. */
function proposed(roll: Roll, change: Change): Assessment {
  const { profile } = roll;
  const setupAnswers = setupOf(roll);
  let ids = 0;
  const newId = (): string => `neu-${String((ids += 1))}`;
  const start = sampleAssessment({
    setupAnswers,
    changedAt: stamp.at,
    protectionNormal: roll(2) === 0,
    securityOfficer: roll.pick(['', 'Frau Yıldız']),
  });
  const proposal = proposeStructure(setup, setupAnswers, profile, 'de');
  const none = new Map<string, Record<string, Answer>>();
  const given = { setup, proposal, profile, assessment: start, answers: none, retireReason: 'weg' };
  const review = reviewSetup(given);
  const some = <Item>(items: readonly Item[]): Item[] => items.filter(() => roll(4) > 0);
  const accepted = {
    objects: some(review.objects),
    modules: some(review.modules),
    providers: some(review.providers),
  };
  const known = { profile, assessment: start, answers: none, takeOver: true, newId };
  const kinds = profile.objectKinds?.filter(({ whole }) => whole !== true) ?? [];
  const byHand = Array.from({ length: roll(4) }, (): TargetObject => {
    const kind = roll.pick(kinds);
    const count = roll.pick([null, 1, 12, 1200]);
    return { id: newId(), title: `${kind.title} Bauhof`, kind: kind.id, count, notes: 'von Hand' };
  });
  const added = byHand.map((object) => ({ kind: 'add' as const, object }));
  return change(change(start, planSetup(accepted, known).changes), added);
}

/** Objects retired or given a provider of their own, and removed providers. */
function restructured(roll: Roll, change: Change, assessment: Assessment): Assessment {
  const providers = assessment.providerList ?? [];
  const objects = assessment.targetObjects.filter(({ id }) => id !== WHOLE_SCOPE_ID);
  const operated = objects.flatMap(({ id: objectId }): StructureChange[] => {
    if (roll(5) > 0) return [];
    const providerId = roll.pick([...providers.map(({ id }) => id), '']);
    return [
      {
        kind: 'object',
        objectId,
        field: 'operatedBy',
        value: roll.pick([...CARRIERS, '' as const]),
      },
      { kind: 'object', objectId, field: 'providerId', value: providerId },
    ];
  });
  const retired = objects.flatMap(({ id: objectId }): StructureChange[] =>
    roll(8) === 0 ? [{ kind: 'retire', objectId, reason: 'verkauft' }] : [],
  );
  const removed = providers.flatMap(({ id }): StructureChange[] =>
    roll(6) === 0 ? [{ kind: 'provider', provider: { id, removed: true } }] : [],
  );
  return change(assessment, [...operated, ...retired, ...removed]);
}

/** One of the objects merged into another of its kind, with its answers. */
function merged(
  roll: Roll,
  assessment: Assessment,
  answers: AnswersBySheet,
): [Assessment, AnswersBySheet] {
  const active = assessment.targetObjects.filter(isActive);
  const pairs = active.flatMap((from) =>
    active
      .filter((into) => into.id !== from.id && into.kind !== undefined && into.kind === from.kind)
      .map((into) => ({ from: from.id, into: into.id, reason: 'ein Bestand' })),
  );
  if (pairs.length === 0 || roll(2) === 0) return [assessment, answers];
  const record = carryOut(
    { assessment, answers },
    planMerge(assessment, answers, roll.pick(pairs)),
  );
  return [record.assessment, record.answers];
}

function answersOf(roll: Roll, assessment: Assessment): AnswersBySheet {
  const { profile } = roll;
  const density = roll.pick([0, 0, 1, 2, 4]);
  const allOut = roll(12) === 0;
  const answers = new Map<string, Record<string, Answer>>();
  for (const { module, object } of appliedModules(profile, assessment)) {
    const out = allOut || (density > 0 && roll(9) === 0);
    for (const { id } of module.requirements) {
      if (!out && (density === 0 || roll(density) > 0)) continue;
      const key = sheetKey(object.id, module.id);
      answers.set(key, { ...answers.get(key), [id]: out ? OUT : answerOf(roll) });
    }
  }
  return answers;
}

const OUT: Answer = {
  status: 'entbehrlich',
  reasonKind: 'nicht-relevant',
  reason: 'Dafür fehlt der Anlass.',
  changed: { status: stamp },
};
const REASONS = ['', 'weil wir kein Fax haben', 'Nicht relevant, weil abgeschafft', 'Da es fehlt.'];
const COSTS = [null, 0, 1200, 98_765];

function answerOf(roll: Roll): Answer {
  const { pick } = roll;
  const fields: Partial<Answer> = {
    ...(roll(2) === 0 ? { reasonKind: pick(['nicht-relevant', 'ersatzmassnahme'] as const) } : {}),
    reason: pick(REASONS),
    costOnce: pick(COSTS),
    costYearly: pick(COSTS),
    carriedOutBy: pick([...CARRIERS, '' as const]),
    dueDate: pick(['', '2026-01-31', '2027-05-01']),
    responsible: pick(['', 'Frau Öztürk', 'Systemhaus Nord']),
    checkedOn: pick(['', '', '2026-10-01']),
    implementation: pick(['', 'Ist geregelt.']),
    confirmedOn: pick(['', '', '2026-10-01']),
    toClarify: roll(6) === 0,
  };
  return { ...fields, status: pick(STATUSES), changed: { status: stamp } };
}

/** None; a draft; released and unchanged; released and changed since; a release after a draft. */
function withVersions(roll: Roll, assessment: Assessment, answers: AnswersBySheet): Assessment {
  const version = (id: string, at: string, releasedBy: string): DocumentVersion => ({
    id,
    name: roll.pick([id, `Version ${id}`]),
    at,
    by: 'Łukasik',
    note: 'Fortschreibung',
    releasedBy,
    releasedOn: releasedBy === '' ? '' : at.slice(0, 10),
    tally: roll(4) === 0 ? {} : { ...coverageOf(roll.profile, assessment, answers).whole },
  });
  const [before, after] = ['2026-10-01T09:00:00.000Z', '2026-11-25T09:00:00.000Z'] as const;
  const versions = roll.pick([
    [],
    [version('0.1', after, '')],
    [version('1.0', after, 'Bürgermeisterin')],
    [version('1.0', before, 'Bürgermeisterin')],
    [version('0.1', before, ''), version('1.0', after, 'Der Rat')],
  ]);
  return { ...assessment, document: { ...assessment.document, versions } };
}

function setupOf(roll: Roll): SetupAnswers {
  const answers: SetupAnswers = {};
  for (let asked = 0; asked < 40; asked += 1) {
    const question = askedQuestions(setup, answers).find(({ id }) => answers[id] === undefined);
    if (question === undefined || roll(30) === 0) return answers;
    const { id, options = [], numbers = [] } = question;
    if (options.length > 0) answers[id] = { options: [options[roll(options.length)]?.id ?? ''] };
    else if (numbers.length > 0) {
      const own = numbers.map((field) => [field.id, roll.pick([0, 0, 1, 7, null])] as const);
      const provided = numbers
        .filter(() => roll(5) === 0)
        .map((field) => [field.id, { count: roll.pick([null, 3]), provider: 'Zweckverband IT' }]);
      answers[id] = {
        numbers: Object.fromEntries(own),
        provided: Object.fromEntries(provided) as Record<string, { count: number | null }>,
      };
    } else answers[id] = { names: roll(2) === 0 ? [] : ['Zweckverband IT', 'Systemhaus Nord'] };
  }
  return answers;
}
