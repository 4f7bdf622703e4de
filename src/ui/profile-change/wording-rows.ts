/** Two wordings of a requirement beside each other, field by field. */
import type { FormerRequirement } from '$domain/profile-change/compare-profiles';
import { WORDING_FIELDS, type Wording, type WordingField } from '$domain/profile-change/wording';
import { t } from '$i18n/i18n.svelte';
import { wordDifferences, type TextPiece } from '../word-differences';

export interface WordingRow {
  field: WordingField;
  label: string;
  before: readonly TextPiece[];
  after: readonly TextPiece[];
  /** How many points of a list are in both and not repeated. */
  same: number;
}

/** The fields in which they differ. Of several former requirements, the texts of all stand below each other. */
export function wordingRows(from: readonly FormerRequirement[], now: Wording): WordingRow[] {
  return WORDING_FIELDS.flatMap((field) => {
    const was = [...new Set(from.flatMap(({ wording }) => wording[field]))];
    const is = now[field];
    if (textOf(field, was) === textOf(field, is)) return [];
    const same = was.filter((text) => is.includes(text));
    const without = (texts: readonly string[]): string =>
      textOf(
        field,
        texts.filter((text) => !same.includes(text)),
      );
    const [before, after] = wordDifferences(without(was), without(is));
    return [{ field, label: labelOf(field), before, after, same: same.length }];
  });
}

/** One wording by itself: what is new, or what there was. */
export function plainRows(
  wording: Wording,
): { field: WordingField; label: string; text: string }[] {
  return (['question', 'fulfilledWhen'] as const).flatMap((field) => {
    const text = textOf(field, wording[field]);
    return text === '' ? [] : [{ field, label: labelOf(field), text }];
  });
}

function textOf(field: WordingField, texts: readonly string[]): string {
  const said = texts.map((text) => valueOf(field, text));
  return said.length > 1 ? said.map((text) => `• ${text}`).join('\n') : said.join('');
}

function valueOf(field: WordingField, text: string): string {
  if (field === 'level') return t(`level.${text as 'basis' | 'standard' | 'erhoeht'}`);
  if (field === 'effort') return t(`effort.${text as 'gering' | 'mittel' | 'hoch'}`);
  return text;
}

function labelOf(field: WordingField): string {
  switch (field) {
    case 'why':
      return t('requirement.why');
    case 'fulfilledWhen':
      return t('requirement.fulfilledWhen');
    case 'evidence':
      return t('requirement.evidence');
    default:
      return t(`profileChange.field_${field}`);
  }
}
