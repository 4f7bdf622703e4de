/**
 * One import of target objects on its way from the file to the assessment. What a person says about letters, columns,
 * words and names only changes the plan; nothing else is changed before `apply`. The code that reads files is loaded when
 * the first file is chosen.
 */
import { newlyCarriedLeftOut } from '$domain/structure/left-out';
import { countAnswers } from '$domain/structure/structure-plan';
import { answersToTakeOver } from '$domain/structure/take-over';
import { t } from '$i18n/i18n.svelte';
import type * as importerModule from '$imports/objects-csv';
import type {
  ColumnChoice,
  DecodedText,
  ImportPlan,
  ObjectColumn,
  ObjectTable,
  Refusal,
  CsvTable,
} from '$imports/objects-csv';
import type { AssessmentSession } from '$ui/assessment-session.svelte';
import { LeftOutDecision } from '$ui/objects/left-out-decision.svelte';
import { kindsByAnyName } from './kinds-by-any-name';
import { totalsOf } from './import-texts';
import { newId } from '$ui/new-id';

type Importer = typeof importerModule;

export type ImportStep =
  | { kind: 'choose' }
  | { kind: 'reading' }
  /** The code could not be loaded. */
  | { kind: 'failed' }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'list'; fileName: string; decoded: DecodedText; importer: Importer }
  | { kind: 'done'; added: number; changed: number; takenOver: number };

/** What the person said about the list; everything else is as proposed. */
interface Said {
  /** Index of the reading. */
  reading: number;
  heading: number | undefined;
  /** Column of the file by field; -1: not in the list. */
  columns: ReadonlyMap<ObjectColumn, number>;
  /** Kind by the word in the file. */
  kinds: ReadonlyMap<string, string>;
  /** Names that are not providers. */
  declined: ReadonlySet<string>;
  /** Names that are not to become one group. */
  apart: ReadonlySet<string>;
  /** Similar rows become one object. */
  group: boolean | undefined;
}
const NOTHING_SAID: Said = {
  reading: 0,
  heading: undefined,
  group: undefined,
  columns: new Map(),
  kinds: new Map(),
  declined: new Set(),
  apart: new Set(),
};

export class ObjectImport {
  readonly #session: AssessmentSession;
  #applying = false;
  step = $state.raw<ImportStep>({ kind: 'choose' });
  said = $state.raw<Said>(NOTHING_SAID);

  readonly #list = $derived(this.step.kind === 'list' ? this.step : undefined);
  readonly csv: CsvTable | undefined = $derived.by(() => {
    if (this.#list === undefined) return undefined;
    const { decoded, importer } = this.#list;
    const reading = decoded.readings[this.said.reading] ?? decoded.readings[0];
    const csv = importer.readCsv(reading.text);
    return csv.kind === 'csv' ? csv : undefined;
  });
  readonly choice: ColumnChoice | undefined = $derived.by(() => {
    if (this.#list === undefined || this.csv === undefined) return undefined;
    const { importer } = this.#list;
    const heading = this.said.heading ?? importer.proposeChoice(this.csv).heading;
    const columns = new Map(importer.proposeColumns(this.csv, heading));
    for (const [column, index] of this.said.columns)
      if (index === -1) columns.delete(column);
      else columns.set(column, index);
    return { heading, columns };
  });
  readonly table: ObjectTable | undefined = $derived(
    this.#list && this.csv && this.choice && this.#list.importer.readTable(this.csv, this.choice),
  );
  /** False as long as nobody has said where to find names or kinds. */
  readonly named: boolean = $derived(
    this.choice?.columns.has('title') === true || this.choice?.columns.has('kind') === true,
  );
  readonly group: boolean = $derived.by(() => {
    const rows = this.table?.rows ?? [];
    const suggested = this.#list?.importer.suggestsGrouping(rows, this.#session.assessment);
    return this.said.group ?? suggested ?? false;
  });
  readonly plan: ImportPlan | Refusal | undefined = $derived.by(() => {
    if (this.#list === undefined || this.table === undefined || !this.named) return undefined;
    const { kinds, declined, apart } = this.said;
    return this.#list.importer.planObjectImport(this.table.rows, {
      assessment: this.#session.assessment,
      kinds: kindsByAnyName(this.#session),
      kindByWord: Object.fromEntries(kinds),
      group: this.group,
      declined,
      apart,
      newId,
      more: (count) => t('objectImport.more', { count }),
    });
  });

  /** Left-out modules that the objects in the file would carry. */
  readonly leftOut = new LeftOutDecision();
  readonly asked = $derived.by(() =>
    this.plan?.kind === 'plan'
      ? newlyCarriedLeftOut(this.#session.kinds, this.#session.assessment, this.plan.plan.changes)
      : [],
  );

  constructor(session: AssessmentSession) {
    this.#session = session;
  }

  async read(file: File): Promise<void> {
    this.step = { kind: 'reading' };
    const importer = await import('$imports/objects-csv').catch(() => undefined);
    if (importer === undefined) return void (this.step = { kind: 'failed' });
    const decoded = await importer.readObjectFile(file);
    const read = decoded.kind === 'refused' ? decoded : importer.readCsv(decoded.readings[0].text);
    if (decoded.kind === 'refused' || read.kind === 'refused')
      return void (this.step = { kind: 'refused', refusal: read as Refusal });
    this.said = NOTHING_SAID;
    this.step = { kind: 'list', fileName: file.name, decoded, importer };
  }

  say(said: Partial<Said>): void {
    this.said = { ...this.said, ...said };
  }

  /** Different headings: what was said about columns applied to the old ones. */
  chooseHeading(heading: number): void {
    this.say({ heading, columns: new Map() });
  }

  chooseColumn(column: ObjectColumn, index: number): void {
    this.say({ columns: new Map([...this.said.columns, [column, index]]) });
  }

  chooseKind(key: string, kindId: string): void {
    this.say({ kinds: new Map([...this.said.kinds, [key, kindId]]) });
  }

  /** Ticks or unticks what is proposed in one of the lists. */
  tick(list: 'declined' | 'apart', key: string, on: boolean): void {
    const others = [...this.said[list]].filter((one) => one !== key);
    this.say({ [list]: new Set(on ? others : [...others, key]) });
  }

  /** Carries the plan out as one write; it is done when it is on the disk. */
  async apply(): Promise<void> {
    if (this.plan?.kind !== 'plan' || this.#applying) return;
    if (this.leftOut.isIncomplete(this.asked)) return;
    this.#applying = true;
    let done: ImportStep = this.step;
    const carriedOut = await this.#session.carryOut(() => {
      const { plan } = this;
      if (plan?.kind !== 'plan') return undefined;
      const { profile, assessment } = this.#session;
      const changes = [...plan.plan.changes, ...this.leftOut.changes(this.asked)];
      const now = { profile, assessment, answers: this.#session.answers() };
      const answers = answersToTakeOver(changes, now);
      const { added, changed } = totalsOf(plan, []);
      done = { kind: 'done', added, changed, takenOver: countAnswers(answers) };
      return { changes, answers };
    }, 'import');
    this.#applying = false;
    if (carriedOut) this.step = done;
  }

  startAgain(): void {
    this.step = { kind: 'choose' };
  }
}
