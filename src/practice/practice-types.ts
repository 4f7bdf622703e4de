/** How the practice town is written down: short rows, from which records are made (`practice-town.ts`). */
import type { Measure } from '$domain/record/measure';
import type { Carrier } from '$domain/record/fields';
import type { ProtectionNeed } from '$domain/record/target-object';

/** People of the practice town, all made up. */
export type Person = 'isb' | 'haupt' | 'it' | 'bau' | 'kasse' | 'bauhof';

export interface PracticeProvider {
  key: string;
  name: string;
  service: string;
  contact: string;
}

export interface PracticeObject {
  /** Also its id, so that answers can name it. */
  key: string;
  kind: string;
  title: string;
  count?: number;
  location?: string;
  responsible?: Person;
  operatedBy?: Carrier;
  provider?: string;
  need?: [ProtectionNeed, reason: string];
}

/** What a row says beyond status and text. Days count from today; negative ones are past. */
export interface PracticeMore {
  who?: Person;
  due?: number;
  once?: number;
  yearly?: number;
  evidence?: string;
  checked?: number;
  /** The day on which the provider confirmed it. */
  confirmed?: number;
  note?: string;
  /** Still to be clarified. */
  clarify?: true;
  /** Who entered it, if not the security officer. */
  by?: Person;
}

export interface PracticeMeasure {
  /** Also its id. */
  key: string;
  title: string;
  task: string;
  who: Person;
  provider?: string;
  /** Days from today. */
  due: number;
  once?: number;
  yearly?: number;
  effort?: 'gering' | 'mittel' | 'hoch';
  state?: Measure['state'];
  closes: readonly (readonly [object: string, requirementId: string])[];
}

export type PracticeRow = readonly [
  requirementId: string,
  /** `weg`: not relevant; `ersatz`: another measure does the same. */
  status: 'ja' | 'teilweise' | 'nein' | 'weg' | 'ersatz' | 'offen',
  /** How it is done, what is missing, or why it is dispensable. */
  text: string,
  more?: PracticeMore,
];

/** What was answered for one object. */
export interface PracticeAnswers {
  object: string;
  rows: readonly PracticeRow[];
}
