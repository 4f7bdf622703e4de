/** Exported files about target objects: the list of an assessment and the template for an import. */
import type { ObjectCsvLabels, ObjectRow } from '$exports/tables/csv/objects-csv';
import { CARRIERS } from '$domain/record/fields';
import { PROTECTION_NEEDS } from '$domain/record/target-object';
import { t } from '$i18n/i18n.svelte';
import type { AssessmentSession } from '../assessment-session.svelte';
import { handOverText } from '../export/hand-over';

/** Saves the active target objects as CSV; nothing leaves the device. Rejects if the code cannot be loaded. */
export async function downloadObjects(session: AssessmentSession): Promise<void> {
  const { objectsToCsv, OBJECT_COLUMNS } = await import('$exports/tables/csv/objects-csv');
  const { assessment, kinds } = session;
  const csv = objectsToCsv({ assessment, kinds, labels: labelsOf(OBJECT_COLUMNS) });
  const day = new Date().toISOString().slice(0, 10);
  save([t('objectImport.exportName'), assessment.municipality, day], csv);
}

/** An import file with headings and two rows to overwrite, using kinds from the profile. */
export async function downloadTemplate(session: AssessmentSession): Promise<void> {
  const { rowsToCsv, OBJECT_COLUMNS } = await import('$exports/tables/csv/objects-csv');
  const labels = labelsOf(OBJECT_COLUMNS);
  save([t('objectImport.templateName')], rowsToCsv(exampleRows(session, labels), labels));
}

function exampleRows({ kinds }: AssessmentSession, labels: ObjectCsvLabels): ObjectRow[] {
  const usable = kinds.filter(({ whole }) => whole !== true).map(({ title }) => title);
  const [first = '', second = first] = usable;
  const sites = [t('objectImport.exampleSite1'), t('objectImport.exampleSite2')] as const;
  const shared = {
    responsible: t('objectImport.exampleResponsible'),
    notes: t('objectImport.exampleNotes'),
  };
  return [
    {
      title: `${first}, ${sites[0]}`,
      kind: first,
      count: '12',
      location: sites[0],

      ...shared,
      operatedBy: labels.carrier.wir,
      protectionNeed: labels.protectionNeed.normal,
    },
    {
      title: `${second}, ${sites[1]}`,
      kind: second,
      count: '1',
      location: sites[1],
      ...shared,
      operatedBy: labels.carrier.dienstleister,
      provider: t('objectImport.exampleProvider'),
      protectionNeed: labels.protectionNeed.hoch,
      protectionReason: t('objectImport.exampleReason'),
    },
  ];
}

function labelsOf(columns: readonly (keyof ObjectCsvLabels['columns'])[]): ObjectCsvLabels {
  const record = <K extends string>(
    keys: readonly K[],
    label: (key: K) => string,
  ): Record<K, string> =>
    Object.fromEntries(keys.map((key) => [key, label(key)])) as Record<K, string>;
  return {
    columns: record(columns, (column) => t(`objectImport.column.${column}`)),
    carrier: record(CARRIERS, (carrier) => t(`carrier.${carrier}`)),
    protectionNeed: record(PROTECTION_NEEDS, (need) => t(`protectionNeed.${need}`)),
  };
}

function save(parts: readonly string[], csv: string): void {
  const name = parts
    .join(' ')
    .trim()
    .replace(/[^\p{L}\p{N}-]+/gu, '-');
  handOverText(`${name}.csv`, csv, 'text/csv');
}
