/**
 * What a reader of a document and its papers would stumble over, by rules independent of the builders. Test code only.
 */
import type { Answer } from '$domain/record/assessment';
import { appliedModules } from '$domain/modelling/applicability';
import { isActive } from '$domain/record/target-object';
import type { PaperInput } from '../papers/paper-model';
import type { Report, ReportBlock, ReportSection } from '../report-model';
import { setup } from './municipality.fixture';

type Table = Extract<ReportBlock, { kind: 'table' }>;

const sectionsIn = (sections: readonly ReportSection[]): ReportSection[] =>
  sections.flatMap((section) => [section, ...sectionsIn(section.sections)]);
const blocksIn = ({ control, sections }: Report): ReportBlock[] => [
  ...control,
  ...sectionsIn(sections).flatMap(({ blocks }) => blocks),
];
const tablesIn = (report: Report, caption: string): Table[] =>
  blocksIn(report).filter(
    (block): block is Table => block.kind === 'table' && block.caption.startsWith(caption),
  );

function linesOf(block: ReportBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'list':
      // An empty item is a dash followed by nothing.
      return block.items.map((item) => (item.trim() === '' ? '– ' : item));
    case 'table':
      return [block.caption, ...[...block.rows, ...(block.sums ?? [])].flat()];
    case 'facts':
      return block.facts.map(({ text }) => text);
    case 'requirement':
      return [block.title, block.statusText, ...block.fields.map(({ text }) => text)];
    case 'picture':
      return [block.caption, ...block.alternative.split('\n')];
    case 'form':
      return [block.caption, ...block.fields.map(({ text }) => text)];
    case 'question':
      return [block.title, block.question, ...block.points];
  }
}

function linesIn(report: Report): string[] {
  const { title, notice, facts, marks } = report;
  return [
    title,
    notice,
    ...marks,
    ...facts.map(({ text }) => text),
    ...sectionsIn(report.sections).map((section) => section.title),
    ...blocksIn(report).flatMap(linesOf),
  ];
}

/** What is wrong whatever the document is about. */
const BROKEN: readonly RegExp[] = [
  /undefined|NaN|Infinity|\[object|\{\{|\}\}/gmu,
  /\(\s*\)|„\s*“/gmu,
  /\.\.(?!\.)|,,|;;/gmu,
  /(?<!\p{L})weil([^\S\n]+weil|[ .,;]*$)/gimu,
  /weil[^\S\n]+(nicht relevant|da\s)/gimu,
  /(?<!\p{L})(und|ist|nicht|für|von|bei|am|zu|Version)[^\S\n]+\1(?!\p{L})/gimu,
  // A dash or bullet followed by nothing; a dash alone is how a table says that nothing was named.
  /^ *[–•*-] +$/gmu,
  // Amounts and counts are grouped; a number alone may be a budget year.
  /(?<![\d.,])\d{4,}(?:,\d+)?\s*€/gmu,
  /\(\d{4,}\)|^(?!20\d\d$)\d{4,}$|(?<![\d.,])\d{4,} (von|·|\p{Lu}\p{Ll}+(en|te)(?!\p{L}))|von \d{4,}(?!\d|-)/gmu,
  /(?<!\d)0 von 0(?!\d)/gmu,
];

/** Faults in all reports, each with its report; empty if they are consistent. */
export function faultsOf(document: Report, papers: readonly Report[], input: PaperInput): string[] {
  const reports = [document, ...papers];
  return [
    ...reports.flatMap((report) => {
      const lines = linesIn(report);
      const text = [...new Set(lines)].join('\n');
      const broken = BROKEN.flatMap((rule) =>
        [...text.matchAll(rule)].map(
          ({ index }) => `${String(rule)}: ${text.slice(Math.max(0, index - 60), index + 60)}`,
        ),
      );
      return [...broken, ...unansweredFaults(text, input), ...deniedFaults(text, input)].map(
        (fault) => `${report.title} – ${fault}`,
      );
    }),
    ...documentFaults(document, input),
    ...numberFaults(document, papers),
    ...reports.flatMap((report) => emptyModules(report, input)),
  ];
}

const isReasoned = ({ reasonKind, reason = '' }: Answer): boolean =>
  reasonKind !== undefined && reason.trim() !== '';
const isAnswered = (answer: Answer | undefined): boolean =>
  answer !== undefined &&
  (['ja', 'nein', 'teilweise'].includes(answer.status ?? '') ||
    (answer.status === 'entbehrlich' && isReasoned(answer)));

function countedAnswers({ profile, assessment, answers }: PaperInput): (Answer | undefined)[] {
  return appliedModules(profile, assessment).flatMap(({ module, object }) =>
    module.requirements.map(({ id }) => answers.get(`${object.id}/${module.id}`)?.[id]),
  );
}

/** Nobody is asked to sign, release or believe what nobody has answered. */
function unansweredFaults(text: string, input: PaperInput): string[] {
  const given = countedAnswers(input);
  const asks =
    /freigeben und unterschreiben|Mit der Unterschrift wird|selbst geprüft|hat [^.]*selbst erfasst|Erfüllt (ist|sind)|^FREIGEGEBEN$/mu;
  return [
    ...(!given.some(isAnswered) && asks.test(text)
      ? [`says of nothing: ${asks.exec(text)?.[0] ?? ''}`]
      : []),
    ...(/dass (sie|es) geprüft wurde|hat deshalb selbst geprüft/u.test(text) &&
    given.some((one) => isAnswered(one) && !one?.checkedOn && !one?.checkedBy)
      ? ['says checked without a record']
      : []),
  ];
}

/** Nothing is denied that the municipality has, or that somebody runs for it. */
function deniedFaults(all: string, { assessment, profile }: PaperInput): string[] {
  const text = all
    .split('\n')
    .filter((line) => /kein|niemand|weder|ohne/iu.test(line))
    .join('\n');
  return assessment.targetObjects.filter(isActive).flatMap(({ kind = '', title }) => {
    const kindTitle = profile.objectKinds?.find(({ id }) => id === kind)?.title ?? '';
    const denial = setup.absent[kind];
    const names = [kindTitle, title].filter((name) => name !== '');
    const denials = names.flatMap((name) => [`keine ${name}`, `kein ${name}`, `keinen ${name}`]);
    const said = [...denials, ...(denial === undefined ? [] : [denial])].find((one) =>
      text.includes(one),
    );
    if (said === undefined) return [];
    const line = text.split('\n').find((one) => one.includes(said)) ?? '';
    return [`denies ${title}: ${line}`];
  });
}

function documentFaults(document: Report, { assessment }: PaperInput): string[] {
  const faults: string[] = [];
  const text = linesIn(document).join('\n');
  const rows = tablesIn(document, 'Maßnahmen R').flatMap((table) => table.rows);
  const missing = missingIn(text);
  if (missing !== undefined && rows.length !== missing)
    faults.push(`${String(missing)} measures in the summary, ${String(rows.length)} in the plan`);
  if (
    rows.some((row) => row[2] === '–' || row[3] === '–') &&
    /Bisher genannte Kosten/u.test(text) &&
    !/mindestens|noch nicht genannt/u.test(text)
  )
    faults.push('a sum is called a total');
  const objects = assessment.targetObjects.filter(isActive).length - 1;
  if (/noch keine Zielobjekte erfasst/u.test(text) && objects > 0) faults.push('says no objects');
  return faults;
}

function missingIn(text: string): number | undefined {
  const said = /Nicht oder nur teilweise erfüllt (?:sind|ist) (eine|[\d.]+)/u.exec(text)?.[1];
  return said === undefined ? undefined : numberOf(said);
}
const numberOf = (said: string): number => (said === 'eine' ? 1 : Number(said.replaceAll('.', '')));

/** How many out of how many are answered, from every place in a report that says so. */
function progressIn(report: Report, text: string): [where: string, share: string][] {
  const said = /Beantwortet (?:ist|sind) (eine|[\d.]+) von ([\d.]+) Anforderungen/u.exec(text);
  const share = ([, part = '', all = '']: RegExpExecArray): string =>
    `${String(numberOf(part))} von ${String(numberOf(all))}`;
  const facts = blocksIn(report).flatMap((block) => (block.kind === 'facts' ? block.facts : []));
  return [
    ...(said ? [['sentence', share(said)] as [string, string]] : []),
    ...facts
      .filter(({ label }) => label.startsWith('Beantwortet ('))
      .map(({ label, text: fact }): [string, string] => [label, sharesOf(fact)]),
    ...tablesIn(report, 'Abdeckung nach').flatMap(({ caption, rows, sums }): [string, string][] => {
      const [, applicable = '', whole = ''] = sums?.[0] ?? [];
      const sum = rows.reduce((all, row) => all + numberOf(row[1] ?? ''), 0);
      const adds = sum === numberOf(applicable);
      return [[caption, adds ? sharesOf(whole) : `${applicable} over rows of ${String(sum)}`]];
    }),
  ];
}

/** Every place that says how many are answered gives the same two numbers; the same goes for those missing. */
function numberFaults(document: Report, papers: readonly Report[]): string[] {
  const progress = new Map<string, string>();
  const missing = new Map<string, number>();
  for (const report of [document, ...papers]) {
    const text = linesIn(report).join('\n');
    for (const [where, share] of progressIn(report, text))
      progress.set(`${report.title}, ${where}`, share);
    const bodyOfPlan = /die ([\d.]+) noch fehlenden Maßnahmen|(die noch fehlende Maßnahme)/u.exec(
      text,
    );
    if (bodyOfPlan) missing.set(`${report.title}, order`, numberOf(bodyOfPlan[1] ?? 'eine'));
    const sentence = missingIn(text);
    if (sentence !== undefined) missing.set(`${report.title}, sentence`, sentence);
  }
  return [...differing(progress), ...differing(missing)];
}

const sharesOf = (share: string): string => share.replaceAll('.', '').replace(/\s*·.*$/u, '');

function differing(said: ReadonlyMap<string, string | number>): string[] {
  return new Set(said.values()).size < 2
    ? []
    : [`disagree: ${[...said].map(([where, what]) => `${where}: ${String(what)}`).join('; ')}`];
}

/** A module with nothing to be met has no percentage of what is met. */
function emptyModules(report: Report, { profile, assessment, answers }: PaperInput): string[] {
  const needed = new Map<string, boolean>();
  for (const { module, object } of appliedModules(profile, assessment)) {
    const sheet = answers.get(`${object.id}/${module.id}`);
    const out = module.requirements.every(({ id }) => {
      const answer = sheet?.[id];
      return answer?.status === 'entbehrlich' && isReasoned(answer);
    });
    needed.set(module.id, !out || needed.get(module.id) === true);
  }
  return tablesIn(report, 'Abdeckung nach Bausteinen').flatMap(({ rows }) =>
    rows.flatMap(([name = '', , , fulfilment = '']) => {
      const empty = needed.get(name.split(' ')[0] ?? '') === false;
      return empty === (fulfilment === 'nicht anzuwenden') ? [] : [`${name}: ${fulfilment}`];
    }),
  );
}
