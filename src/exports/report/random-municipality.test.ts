/**
 * Random municipalities with the shipped profile: set-up answers, proposals accepted in part, objects by hand, providers,
 * retired objects and answers. The document of each is read as a reader would, by rules that know nothing of
 * the builders.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sheetKey, STATUSES, type Answer } from '../../domain/assessment';
import { restructured } from '../../domain/change/probe-change';
import { findContradictions } from '../../domain/contradictions/find-contradictions';
import { CARRIERS } from '../../domain/fields';
import { appliedModules } from '../../domain/modelling/applicability';
import { probeAssessment } from '../../domain/probe-data';
import { profileFileSchema, splitProfile } from '../../domain/profile';
import { askedQuestions } from '../../domain/setup/setup-asking';
import { setupSchema } from '../../domain/setup/setup-schema';
import type { SetupAnswers } from '../../domain/setup/setup-answers';
import { planSetup } from '../../domain/setup/setup-plan';
import { proposeStructure } from '../../domain/setup/setup-proposal';
import { reviewSetup } from '../../domain/setup/setup-review';
import { isActive, WHOLE_SCOPE_ID, type TargetObject } from '../../domain/structure/target-object';
import { germanLabels } from './probe-words';
import { buildReport } from './report';
import type { Report, ReportBlock, ReportInput, ReportSection } from './report-model';

const FOLDER = 'profiles/basis-absicherung-kommunalverwaltung/';
const read = (name: string): unknown => JSON.parse(readFileSync(FOLDER + name, 'utf8')) as unknown;
const { facts: profile } = splitProfile(profileFileSchema.parse(read('profile.json')));
const setup = setupSchema.parse(read('setup.json'));
const stamp = { at: '2026-11-01T09:00:00.000Z', by: 'Łukasik' };
const today = '2026-11-30';

/** Small numbers from a seed: the same municipality in every run of the same seed. */
function dice(seed: number): (below: number) => number {
  let state = seed + 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const REASONS = ['', 'weil wir kein Fax haben', 'Nicht relevant, weil abgeschafft', 'Da es fehlt.'];
const COSTS = [null, 0, 1200, 98_765];

function municipality(seed: number): ReportInput {
  const roll = dice(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[roll(items.length)] as Item;
  const setupAnswers = setupOf(roll);
  let ids = 0;
  const newId = (): string => `neu-${String((ids += 1))}`;
  const start = probeAssessment({
    setupAnswers,
    changedAt: stamp.at,
    protectionNormal: roll(2) === 0,
  });
  const proposal = proposeStructure(setup, setupAnswers, profile, 'de');
  const none = new Map<string, Record<string, Answer>>();
  const given = { setup, proposal, profile, assessment: start, answers: none, retireReason: 'weg' };
  const review = reviewSetup(given);
  const some = <Item>(items: readonly Item[]): Item[] => items.filter(() => roll(4) > 0);
  const accepted = {
    ...{ objects: some(review.objects), modules: some(review.modules) },
    providers: some(review.providers),
  };
  const plan = planSetup(accepted, {
    profile,
    assessment: start,
    answers: none,
    takeOver: true,
    newId,
  });
  const kinds = profile.objectKinds?.filter(({ whole }) => whole !== true) ?? [];
  const byHand = Array.from({ length: roll(4) }, (): TargetObject => {
    const kind = pick(kinds);
    const count = pick([null, 1, 12]);
    return { id: newId(), title: `${kind.title} Bauhof`, kind: kind.id, count, notes: 'von Hand' };
  });
  const built = restructured(
    start,
    ...plan.changes,
    ...byHand.map((object) => ({ kind: 'add' as const, object })),
  );
  const retired = built.targetObjects.filter(({ id }) => id !== WHOLE_SCOPE_ID && roll(8) === 0);
  const assessment = restructured(
    built,
    ...retired.map(({ id }) => ({ kind: 'retire' as const, objectId: id, reason: 'verkauft' })),
  );
  const density = pick([0, 0, 1, 2, 4]);
  const answers = new Map<string, Record<string, Answer>>();
  for (const { module, object } of appliedModules(profile, assessment))
    for (const { id } of module.requirements) {
      if (density === 0 || roll(density) > 0) continue;
      const key = sheetKey(object.id, module.id);
      answers.set(key, { ...answers.get(key), [id]: answerOf(roll) });
    }
  return {
    ...{ assessment, profile, answers, today, at: '2026-11-30T10:00:00.000Z' },
    ...{ topics: undefined, labels: LABELS },
  };
}

function setupOf(roll: (below: number) => number): SetupAnswers {
  const answers: SetupAnswers = {};
  for (let asked = 0; asked < 40; asked += 1) {
    const question = askedQuestions(setup, answers).find(({ id }) => answers[id] === undefined);
    if (question === undefined || roll(30) === 0) return answers;
    const { id, options = [], numbers = [] } = question;
    if (options.length > 0) answers[id] = { options: [options[roll(options.length)]?.id ?? ''] };
    else if (numbers.length > 0)
      answers[id] = {
        numbers: Object.fromEntries(
          numbers.map((field) => [field.id, [0, 0, 1, 7, null][roll(5)] ?? null]),
        ),
      };
    else answers[id] = { names: roll(2) === 0 ? [] : ['Zweckverband IT', 'Systemhaus Nord'] };
  }
  return answers;
}

function answerOf(roll: (below: number) => number): Answer {
  const pick = <Item>(items: readonly Item[]): Item => items[roll(items.length)] as Item;
  const fields: Partial<Answer> = {
    status: pick(STATUSES),
    ...(roll(2) === 0 ? { reasonKind: pick(['nicht-relevant', 'ersatzmassnahme'] as const) } : {}),
    ...{ reason: pick(REASONS), costOnce: pick(COSTS), costYearly: pick(COSTS) },
    ...{
      carriedOutBy: pick([...CARRIERS, '' as const]),
      dueDate: pick(['', '2026-01-31', '2027-05-01']),
    },
    ...{ checkedOn: pick(['', '', '2026-10-01']), implementation: pick(['', 'Ist geregelt.']) },
  };
  return { ...fields, changed: { status: stamp } };
}

const sectionsIn = (sections: readonly ReportSection[]): ReportSection[] =>
  sections.flatMap((section) => [section, ...sectionsIn(section.sections)]);

function linesOf(block: ReportBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
      return [block.caption, ...[...block.rows, ...(block.sums ?? [])].flat()];
    case 'facts':
      return block.facts.map(({ text }) => text);
    case 'entry':
      return [block.statusText, ...block.fields.map(({ text }) => text)];
    default:
      return [];
  }
}

const BROKEN: readonly RegExp[] = [
  /undefined|NaN|\[object|\{\{|\}\}/u,
  /\(\s*\)|„\s*“/u,
  /\.\.(?!\.)|,,|;;/u,
  /(?<!\p{L})weil(\s+weil|[\s.,;]*$)/iu,
  /weil\s+(nicht relevant|da\s)/iu,
  /(?<!\p{L})(der|die|das|und|ist|nicht|für|von|bei|Version)\s+\1(?!\p{L})/u,
];

/** What a reader would stumble over; empty if the document holds together. */
function faultsOf(report: Report, { assessment, answers }: ReportInput): string[] {
  const all = sectionsIn(report.sections);
  const blocks = [...report.control, ...all.flatMap(({ blocks: own }) => own)];
  const lines = blocks.flatMap(linesOf);
  const faults = lines.flatMap((line) =>
    BROKEN.filter((pattern) => pattern.test(line)).map((pattern) => `${String(pattern)}: ${line}`),
  );
  const text = lines.join('\n');
  const given = [...answers.values()].flatMap((sheet) => Object.values(sheet));
  const answered = given.some(({ status }) => ['ja', 'nein', 'teilweise'].includes(status ?? ''));
  if (!answered && /freigeben und unterschreiben|selbst geprüft|Erfüllt (ist|sind)/u.test(text))
    if (!/\d %/u.test(text)) faults.push('asks to release without an answer');
  if (
    /dass (sie|es) geprüft wurde/u.test(text) &&
    given.some((one) => !one.checkedOn && one.status === 'ja')
  )
    faults.push('says checked without a record');
  const chapter = all.find(({ id }) => id === 'plan');
  const rows = sectionsIn(chapter === undefined ? [] : [chapter])
    .flatMap(({ blocks: own }) => own)
    .flatMap((block) =>
      block.kind === 'table' && block.caption.startsWith('Maßnahmen R') ? block.rows : [],
    );
  const missing = /Nicht oder nur teilweise erfüllt (?:sind|ist) (eine|\d+)/u.exec(text)?.[1];
  if (missing !== undefined && rows.length !== (missing === 'eine' ? 1 : Number(missing)))
    faults.push(`${missing} measures in the summary, ${String(rows.length)} in the plan`);
  const priceless = rows.some((row) => row[2] === '–' || row[3] === '–');
  if (
    priceless &&
    /Bisher genannte Kosten/u.test(text) &&
    !/mindestens|noch nicht genannt/u.test(text)
  )
    faults.push('a sum is called a total');
  const objects = assessment.targetObjects.filter(isActive).length - 1;
  if (/noch keine Zielobjekte erfasst/u.test(text) && objects > 0) faults.push('says no objects');
  return faults;
}

const LABELS = await germanLabels();

it('the document of any municipality reads without a fault', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const input = municipality(seed);
      expect(faultsOf(buildReport(input), input)).toEqual([]);
    }),
    { numRuns: 500 },
  );
}, 120_000);

it('a module that is left out beside an object that needs it is found before the document is made', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const input = municipality(seed);
      const kinds = new Map(profile.objectKinds?.map(({ id, modules }) => [id, modules]));
      const needed = new Set(
        input.assessment.targetObjects
          .filter(isActive)
          .flatMap(({ kind = '' }) => kinds.get(kind) ?? []),
      );
      const swallowed = Object.entries(input.assessment.moduleChoices ?? {})
        .filter(([id, { leftOut, reason }]) => leftOut && reason !== '' && needed.has(id))
        .map(([moduleId]) => moduleId);
      const found = findContradictions(input).flatMap(({ kind, place }) =>
        kind === 'leftOutNeeded' && place.at === 'module' ? [place.moduleId] : [],
      );
      expect(found.sort()).toEqual(swallowed.sort());
    }),
    { numRuns: 100 },
  );
}, 60_000);
