/** What a person decided about the conflicts, as parts of one change. */
import type { AssessmentRecord } from '../change/apply';
import type { AnswerPlace, ChangePart } from '../change/change';
import { valueAt } from '../change/invert';
import { compareStamps } from '../change/stamp';
import { MAX_TEXT } from '../record/fields';
import { isEmptyValue, sameValue } from '../values/same-value';
import { isLongAnswer, seenOf, type MergeField, type MergeItem } from './field-verdict';
import type { Held } from './held-fields';

/**
 * `both`: long texts of both sides one under the other, everything else from the file. `clarify`: what stands here stays,
 * is marked as to be clarified, and the internal note says what the file says.
 */
export type Decision = 'ours' | 'theirs' | 'both' | 'clarify';

/** By the id of the item, with what was seen (`seenOf`): about anything else nothing has been decided. */
export type Decisions = ReadonlyMap<string, { decision: Decision; seen: string }>;

/** The words the merge itself writes. */
export interface MergeWords {
  /** Both texts one under the other, with who and when. */
  both: (ours: Held, theirs: Held) => string;
  /** What the file says, for the internal note. */
  remark: (item: MergeItem) => string;
}

/** Conflicts about which nothing has been decided, or something else was seen then. */
export function openItems(items: readonly MergeItem[], decisions: Decisions): MergeItem[] {
  return items.filter(
    (item) => item.verdict === 'conflict' && decisions.get(item.id)?.seen !== seenOf(item),
  );
}

/** Which decisions an item allows. */
export function choicesFor(item: MergeItem, words: MergeWords): Decision[] {
  const both = conflicts(item).some((field) => bothTexts(field, words) !== undefined);
  return [
    'ours',
    'theirs',
    ...(both ? (['both'] as const) : []),
    ...(item.place ? (['clarify'] as const) : []),
  ];
}

const conflicts = ({ fields }: MergeItem): MergeField[] =>
  fields.filter(({ verdict }) => verdict === 'conflict');

/** By the rule that the later of the two holds. */
export function newerOf(item: MergeItem): 'ours' | 'theirs' {
  const latest = conflicts(item).reduce<MergeField | undefined>(
    (best, field) =>
      best === undefined || compareStamps(lastOf(field), lastOf(best)) > 0 ? field : best,
    undefined,
  );
  if (latest === undefined) return 'ours';
  return compareStamps(latest.theirs.stamp, latest.ours.stamp) > 0 ? 'theirs' : 'ours';
}

const lastOf = ({ ours, theirs }: MergeField) =>
  compareStamps(ours.stamp, theirs.stamp) > 0 ? ours.stamp : theirs.stamp;

/** `joined`: what both sides give by their stamps alone. */
export function decidedParts(
  items: readonly MergeItem[],
  { decisions, words }: { decisions: Decisions; words: MergeWords },
  joined: AssessmentRecord,
): ChangePart[] {
  return items.flatMap((item) => {
    const decided = decisions.get(item.id);
    if (decided === undefined) return [];
    if (item.verdict === 'kept')
      return decided.decision === 'theirs' ? item.fields.map(ofFile) : [];
    if (item.verdict !== 'conflict' || decided.seen !== seenOf(item)) return [];
    const parts = conflicts(item).map((field) => decidedPart(field, decided.decision, words));
    if (decided.decision !== 'clarify' || item.place === undefined) return parts;
    return [...parts, ...toClarify(item, item.place, { words, joined })];
  });
}

const ofFile = ({ part, theirs: { value } }: MergeField): ChangePart => partWith(part, value);

function partWith(part: ChangePart, value: unknown): ChangePart {
  const { copied: _copied, ...bare } = part as ChangePart & { copied?: true };
  return { ...bare, value } as ChangePart;
}

function decidedPart(field: MergeField, decision: Decision, words: MergeWords): ChangePart {
  const { part, ours, theirs } = field;
  if (decision === 'ours' || decision === 'clarify') return partWith(part, ours.value);
  if (decision === 'theirs') return partWith(part, theirs.value);
  return partWith(part, bothTexts(field, words) ?? theirs.value);
}

/** Undefined where there are not two long texts, or both together would not fit into the field. */
function bothTexts({ part, ours, theirs }: MergeField, words: MergeWords): string | undefined {
  const [one, other] = [ours.value, theirs.value];
  if (!isLongText(part) || typeof one !== 'string' || typeof other !== 'string') return undefined;
  if (isEmptyValue(one) || other.includes(one)) return other;
  if (isEmptyValue(other) || one.includes(other)) return one;
  const text = words.both(ours, theirs);
  return text.length <= MAX_TEXT ? text : undefined;
}

const LONG: ReadonlySet<string> = new Set([
  'notes',
  'protectionReason',
  'contact',
  'task',
  'scopeDescription',
  'sites',
  'providers',
  'outOfScope',
  'protectionExceptions',
]);

function isLongText(part: ChangePart): boolean {
  if (part.on === 'answer') return isLongAnswer(part.field);
  return part.on === 'text' || ('field' in part && LONG.has(part.field));
}

function toClarify(
  item: MergeItem,
  place: AnswerPlace,
  { words, joined }: { words: MergeWords; joined: AssessmentRecord },
): ChangePart[] {
  const head = { on: 'answer' as const, ...place };
  const mark: ChangePart = { ...head, field: 'toClarify', value: true };
  const note: ChangePart = { ...head, field: 'note', value: '' };
  const decided = conflicts(item).find(({ part }) => 'field' in part && part.field === 'note');
  const before = decided?.ours.value ?? valueAt(joined, note);
  const remark = words.remark(item);
  const text = isEmptyValue(before) ? remark : `${String(before)}\n\n${remark}`;
  const full = text.length > MAX_TEXT;
  return [mark, ...(full || sameValue(before, text) ? [] : [{ ...note, value: text }])];
}
