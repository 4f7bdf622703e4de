/**
 * The target objects as a table for Excel: UTF-8 with BOM, semicolons, one row per object. The counterpart is
 * `imports/objects-csv.ts`; what is written here is read there as the same objects (property-tested).
 */
import type { Assessment } from '$domain/record/assessment';
import type { Carrier } from '$domain/record/fields';
import { tableToCsv } from './csv-format';
import type { ObjectKind } from '$domain/profile/profile';
import {
  isActive,
  WHOLE_SCOPE_ID,
  type ProtectionNeed,
  type TargetObject,
} from '$domain/record/target-object';

/** In the order of the table. */
export const OBJECT_COLUMNS = [
  'title',
  'kind',
  'count',
  'location',
  'responsible',
  'operatedBy',
  'provider',
  'protectionNeed',
  'protectionReason',
  'notes',
] as const;
type ObjectColumn = (typeof OBJECT_COLUMNS)[number];
export type ObjectRow = Partial<Record<ObjectColumn, string>>;

/** The words of one language. */
export interface ObjectCsvLabels {
  columns: Record<ObjectColumn, string>;
  carrier: Record<Carrier, string>;
  protectionNeed: Record<ProtectionNeed, string>;
}

/**
 * One row per active object, without the scope as a whole. A value that was never given is an empty cell, except
 * the need for protection, which is normal until somebody says otherwise.
 */
export function objectsToCsv({
  assessment,
  kinds,
  labels,
}: {
  assessment: Pick<Assessment, 'targetObjects' | 'providerList'>;
  kinds: readonly ObjectKind[];
  labels: ObjectCsvLabels;
}): string {
  const providers = new Map(assessment.providerList?.map(({ id, name }) => [id, name]));
  const kindTitles = new Map(kinds.map(({ id, title }) => [id, title]));
  const rows = assessment.targetObjects
    .filter((object) => isActive(object) && object.id !== WHOLE_SCOPE_ID)
    .map((object) => ({
      ...rowOf(object, labels),
      kind: kindTitles.get(object.kind ?? '') ?? object.kind ?? '',
      provider: providers.get(object.providerId ?? '') ?? '',
    }));
  return rowsToCsv(rows, labels);
}

/** Header and rows as a file that Excel opens on double click; also used for the empty template. */
export function rowsToCsv(rows: readonly ObjectRow[], labels: ObjectCsvLabels): string {
  const table = [
    OBJECT_COLUMNS.map((column) => labels.columns[column]),
    ...rows.map((row) => OBJECT_COLUMNS.map((column) => row[column] ?? '')),
  ];
  return tableToCsv(table);
}

function rowOf(object: TargetObject, labels: ObjectCsvLabels): ObjectRow {
  const { operatedBy = '', protectionNeed = 'normal' } = object;
  return {
    title: object.title,
    count: String(object.count ?? ''),
    location: object.location ?? '',
    responsible: object.responsible ?? '',
    operatedBy: operatedBy === '' ? '' : labels.carrier[operatedBy],
    protectionNeed: labels.protectionNeed[protectionNeed],
    protectionReason: object.protectionReason ?? '',
    notes: object.notes ?? '',
  };
}
