/** What a merge is about, in words: what is compared, who said it and when, and what the merge itself writes. */
import type { MergeItem, MergeField } from '$domain/merge/field-verdict';
import type { Held } from '$domain/merge/held-fields';
import type { MergeWords } from '$domain/merge/decided-parts';
import { latestOf } from '$domain/change/stamp';
import type { Stamp } from '$domain/record/fields';
import { isEmptyValue } from '$domain/values/same-value';
import { t } from '$i18n/i18n.svelte';
import { fieldWords, isBackground } from '$ui/changes/field-words';
import type { Names } from '$ui/changes/names';
import { placeWords } from '$ui/changes/place-words';
import { valueWords } from '$ui/changes/value-words';
import { whoAndWhen } from '$ui/clocks/who-and-when';

/** When and by whom one side last changed what differs. */
export function lastStamp({ fields }: MergeItem, side: 'ours' | 'theirs'): Stamp | undefined {
  return latestOf(fields.map((field) => field[side].stamp));
}

/** What a value is headed with; a question needs no colon. */
export function fieldHead(part: MergeField['part']): string {
  const words = fieldWords(part);
  return words.endsWith('?') ? words : `${words}:`;
}

/** A field with its value on one side, as a sentence. */
export function fieldText({ part }: MergeField, { value }: Held, names: Names): string {
  const said = { ...part, value } as MergeField['part'];
  return `${fieldHead(said)} ${valueWords(said, names)}`;
}

/** What an item is about: a requirement of an object, a thing, or where a field belongs. */
export function itemTitle({ fields }: MergeItem, names: Names): string {
  const [field] = fields;
  return field === undefined ? '' : placeWords(field.part, names);
}

/** Everything an item says on one side; of what is new, only what says something. */
export function itemText(
  { fields, verdict }: MergeItem,
  side: 'ours' | 'theirs',
  names: Names,
): string {
  const said = fields.filter(
    (field) =>
      !isBackground(field.part) && (verdict !== 'new' || !isEmptyValue(field.theirs.value)),
  );
  return said.map((field) => fieldText(field, field[side], names)).join(' · ');
}

export function mergeWords(names: Names): MergeWords {
  const signed = ({ value, stamp }: Held): string => {
    const who = whoAndWhen(stamp);
    return who === '' ? String(value) : `${String(value)} (${who})`;
  };
  return {
    both: (ours, theirs) => `${signed(ours)}\n\n${signed(theirs)}`,
    remark: (item) =>
      t('merge.remark', {
        who: whoAndWhen(lastStamp(item, 'theirs')),
        said: item.fields
          .filter(({ verdict }) => verdict === 'conflict')
          .map((field) => fieldText(field, field.theirs, names))
          .join('; '),
      }),
  };
}
