/**
 * One import of target objects on its way from the file to the assessment. Nothing is changed before `apply`. The code
 * that reads files is loaded when the first file is chosen.
 */
import { countAnswers } from '../../../domain/structure/structure-plan';
import { answersToTakeOver } from '../../../domain/structure/take-over';
import { t } from '../../../i18n/i18n.svelte';
import type * as importerModule from '../../../imports/objects-csv';
import type { ImportPlan, ObjectTable, Refusal } from '../../../imports/objects-csv';
import type { AssessmentSession } from '../../assessment-session.svelte';
import { totalsOf } from './import-texts';

type Importer = typeof importerModule;

export type ImportStep =
  | { kind: 'choose' }
  | { kind: 'reading' }
  /** The code could not be loaded. */
  | { kind: 'failed' }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'table'; fileName: string; table: ObjectTable; importer: Importer }
  | { kind: 'done'; added: number; changed: number; takenOver: number };

export class ObjectImport {
  readonly #session: AssessmentSession;
  step = $state.raw<ImportStep>({ kind: 'choose' });
  /** Like rows become one object. */
  group = $state(false);
  /** Kind by word of the file, as chosen by the person. */
  chosenKinds = $state.raw<ReadonlyMap<string, string>>(new Map());

  readonly plan: ImportPlan | Refusal | undefined = $derived.by(() => {
    if (this.step.kind !== 'table') return undefined;
    const { importer, table } = this.step;
    return importer.planObjectImport(table.rows, {
      assessment: this.#session.assessment,
      kinds: this.#session.kinds,
      kindByWord: Object.fromEntries(this.chosenKinds),
      group: this.group,
      newId: () => crypto.randomUUID(),
      more: (count) => t('objectImport.more', { count }),
    });
  });

  constructor(session: AssessmentSession) {
    this.#session = session;
  }

  async read(file: File): Promise<void> {
    this.step = { kind: 'reading' };
    const importer = await import('../../../imports/objects-csv').catch(() => undefined);
    if (importer === undefined) return void (this.step = { kind: 'failed' });
    const table = await importer.readObjectFile(file);
    if (table.kind === 'refused') return void (this.step = { kind: 'refused', refusal: table });
    this.chosenKinds = new Map();
    this.group = importer.suggestsGrouping(table.rows, this.#session.assessment);
    this.step = { kind: 'table', fileName: file.name, table, importer };
  }

  chooseKind(key: string, kindId: string): void {
    this.chosenKinds = new Map([...this.chosenKinds, [key, kindId]]);
  }

  /** Carries the plan out, as one write. */
  apply(): void {
    if (this.step.kind !== 'table' || this.plan?.kind !== 'plan') return;
    const { plan } = this;
    const { added, changed } = totalsOf(plan, []);
    const { profile, assessment } = this.#session;
    const { changes } = plan.plan;
    const now = { profile, assessment, answers: this.#session.answers() };
    const answers = answersToTakeOver(changes, now);
    this.#session.restructure({ changes, answers });
    this.step = { kind: 'done', added, changed, takenOver: countAnswers(answers) };
  }

  startAgain(): void {
    this.step = { kind: 'choose' };
  }
}
