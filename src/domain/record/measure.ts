/**
 * Measures (Maßnahmen): what a municipality will do, who, by when and for how much, to close one or more gaps. A measure
 * is never deleted: one that is dropped is `verworfen`.
 *
 * NEVER RENAME a field or a state of this file: they are stored on users' devices and in their backups.
 */
import * as z from 'zod/mini';
import { day, euros, instant, key, longText, shortText, stampSchema } from './fields';

/** In the order in which a measure passes through them; the last two are its ends. */
export const MEASURE_STATES = [
  'offen',
  'geplant',
  'beauftragt',
  'begonnen',
  'erledigt',
  'verworfen',
] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

/** How much work it is, in the words of the profile; empty: as its requirements say. */
export const MEASURE_EFFORTS = ['gering', 'mittel', 'hoch'] as const;

/** One gap: a requirement as it is asked of one object. */
const closedPairSchema = z.looseObject({ objectId: key, moduleId: key, requirementId: key });
export type ClosedPair = Pick<
  z.infer<typeof closedPairSchema>,
  'objectId' | 'moduleId' | 'requirementId'
>;

export const measureSchema = z.looseObject({
  id: key,
  /** When it was recorded: the order of measures. */
  at: instant,
  /** As it is called: M-04. Two devices may give the same one (`measures/measure-numbers.ts`). */
  number: z.optional(z.int().check(z.positive(), z.maximum(999_999))),
  title: z.optional(shortText),
  /** What will be done. */
  task: z.optional(longText),
  responsible: z.optional(shortText),
  providerId: z.optional(z.union([key, z.literal('')])),
  dueDate: z.optional(day),
  effort: z.optional(z.union([z.enum(MEASURE_EFFORTS), z.literal('')])),
  costOnce: z.optional(euros),
  costYearly: z.optional(euros),
  /** Absent: offen. */
  state: z.optional(z.enum(MEASURE_STATES)),
  /** The gaps it closes. */
  closes: z.optional(z.array(closedPairSchema).check(z.maxLength(2000))),
  doneOn: z.optional(day),
  changed: z.optional(z.record(z.string(), stampSchema)),
});
export type Measure = z.infer<typeof measureSchema>;

/** The fields a person fills in. */
export interface MeasureFields {
  title: string;
  task: string;
  responsible: string;
  providerId: string;
  dueDate: string;
  effort: (typeof MEASURE_EFFORTS)[number] | '';
  costOnce: number | null;
  costYearly: number | null;
  state: MeasureState;
  closes: ClosedPair[];
  doneOn: string;
}

export function measureState({ state }: Pick<Measure, 'state'>): MeasureState {
  return state ?? 'offen';
}

/** True while something is still to be done. */
export function isOpenMeasure(measure: Pick<Measure, 'state'>): boolean {
  return !['erledigt', 'verworfen'].includes(measureState(measure));
}

/** Identifies a pair. */
export function pairKey({ objectId, moduleId, requirementId }: ClosedPair): string {
  return `${objectId}/${moduleId}/${requirementId}`;
}
