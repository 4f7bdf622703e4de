/**
 * The assessment: what a municipality answered. Pure data and pure changes; time and author come in as arguments.
 * An answer belongs to (target object, module, requirement). Every field carries when and by whom it was last changed,
 * so that two copies can later be merged field by field.
 *
 * NEVER RENAME a field, status or key of this file: they are stored on users' devices and in their backups.
 */
import * as z from 'zod/mini';
import {
  CARRIERS,
  carrierSchema,
  day,
  euros,
  instant,
  key,
  longText,
  shortText,
  stampSchema,
} from './fields';
import { BODY_KINDS } from '../body/body-kind';
import { documentSettingsSchema } from './document-settings';
import { handedOutSchema, handoutSchema } from './handout';
import type { Photo, PhotoField } from './photo';
import { measureSchema } from './measure';
import { distinctIds, setAsideSchema } from './set-aside';
import { setupAnswersSchema } from './setup-answers';
import { scopeShape } from './scope-fields';
import { providerSchema, targetObjectSchema } from './target-object';

export const STATUSES = ['unbearbeitet', 'ja', 'teilweise', 'nein', 'entbehrlich'] as const;
const statusSchema = z.enum(STATUSES);
export type Status = z.infer<typeof statusSchema>;

/** Why a requirement is dispensable: "nicht relevant, weil …" or "gleichwertige Ersatzmaßnahme: …". */
const REASON_KINDS = ['nicht-relevant', 'ersatzmassnahme'] as const;
const reasonKindSchema = z.enum(REASON_KINDS);
export type ReasonKind = z.infer<typeof reasonKindSchema>;

/**
 * What a value is, and so how every screen, document and table writes it unless the field says otherwise.
 * A choice has the key of its words in the language files.
 */
export type AnswerShape =
  'text' | 'longText' | 'day' | 'euros' | 'flag' | 'choice' | 'provider' | 'ticks';

interface AnswerFieldRow {
  schema: z.ZodMiniType;
  /** Typed text: one stretch of writing is one edit. Otherwise every choice is an edit of its own. */
  written: boolean;
  /** Belongs to one check of one object; a similar object does not inherit it. */
  ofOneCheck: boolean;
  shape: AnswerShape;
  choice?: string;
  options?: readonly string[];
}

const WRITTEN = { written: true, ofOneCheck: false } as const;
const CHOSEN = { written: false, ofOneCheck: false } as const;
const CHECK = { written: true, ofOneCheck: true } as const;

/**
 * The fields of an answer, in the order in which they are shown: the one place where they are listed. Schema, types,
 * copying, history, log, document and tables come from it; the compiler demands a label for every new field.
 */
export const ANSWER_FIELD_TABLE = {
  status: { schema: statusSchema, ...CHOSEN, shape: 'choice', choice: 'status', options: STATUSES },
  reasonKind: {
    schema: reasonKindSchema,
    ...CHOSEN,
    shape: 'choice',
    choice: 'reasonKind',
    options: REASON_KINDS,
  },
  reason: { schema: longText, ...WRITTEN, shape: 'longText' },
  implementation: { schema: longText, ...WRITTEN, shape: 'longText' },
  responsible: { schema: shortText, ...WRITTEN, shape: 'text' },
  dueDate: { schema: day, ...WRITTEN, shape: 'day' },
  carriedOutBy: {
    schema: z.union([carrierSchema, z.literal('')]),
    ...CHOSEN,
    shape: 'choice',
    choice: 'carrier',
    options: CARRIERS,
  },
  /** Provider that carries it out; absent or empty: that of the target object. */
  providerId: { schema: z.union([key, z.literal('')]), ...CHOSEN, shape: 'provider' },
  /** The day on which the provider confirmed what is written here. */
  confirmedOn: { schema: day, ...CHECK, shape: 'day' },
  costOnce: { schema: euros, ...WRITTEN, shape: 'euros' },
  costYearly: { schema: euros, ...WRITTEN, shape: 'euros' },
  /** What proves it, and where to find it. */
  evidence: { schema: longText, ...WRITTEN, shape: 'longText' },
  checkedOn: { schema: day, ...CHECK, shape: 'day' },
  checkedBy: { schema: shortText, ...CHECK, shape: 'text' },
  /** Who was asked. */
  interviewed: { schema: shortText, ...CHECK, shape: 'text' },
  toClarify: { schema: z.boolean(), ...CHOSEN, shape: 'flag' },
  /** The provider is to be asked; a mark for the person, which says nothing about who carries it out. */
  askProvider: { schema: z.boolean(), ...CHOSEN, shape: 'flag' },
  /** Version of the profile it was answered under, while it waits to be looked at again (see `profile-change/`). */
  review: { schema: shortText, ...CHOSEN, shape: 'text' },
  /** Internal: never leaves the app in any document, letter, table or calendar. */
  note: { schema: longText, ...WRITTEN, shape: 'longText' },
  /** Keys (see `pointKey`) of the "Woran erkenne ich das?" points that were ticked. */
  ticks: { schema: z.array(key), ...CHOSEN, shape: 'ticks' },
} as const satisfies Record<string, AnswerFieldRow>;
type FieldTable = typeof ANSWER_FIELD_TABLE;
export type AnswerField = keyof FieldTable;
/** The fields of one shape. */
export type AnswerFieldOf<Shape extends AnswerShape> = {
  [F in AnswerField]: FieldTable[F]['shape'] extends Shape ? F : never;
}[AnswerField];
/** The key of a choice in the language files: `status.ja`. */
export type ChoiceText = {
  [F in AnswerFieldOf<'choice'>]: `${FieldTable[F]['choice']}.${FieldTable[F]['options'][number]}`;
}[AnswerFieldOf<'choice'>];
export type AnswerFields = { [F in AnswerField]: z.infer<FieldTable[F]['schema']> };
/** All fields of an answer, in the order in which they are shown. */
export const ANSWER_FIELDS = Object.keys(ANSWER_FIELD_TABLE) as AnswerField[];

const fieldShape = Object.fromEntries(
  ANSWER_FIELDS.map((field) => [
    field,
    z.optional<z.ZodMiniType>(ANSWER_FIELD_TABLE[field].schema),
  ]),
) as { [F in AnswerField]: z.ZodMiniOptional<FieldTable[F]['schema']> };

/** Absent field = never touched. Unknown fields are kept: a newer version may have written them. */
export const answerSchema = z.looseObject({
  ...fieldShape,
  changed: z.record(z.string(), stampSchema),
});
export type Answer = z.infer<typeof answerSchema>;

/** What could not be read of the record, as it stood (see `set-aside.ts`). */
const unreadable = z.optional(z.array(setAsideSchema));

/** All answers of one module for one target object: the unit that is read and written (docs/adr/0003). */
export const answerSheetSchema = z.looseObject({
  assessmentId: key,
  objectId: key,
  moduleId: key,
  /** Counts writes; a reader ignores a sheet older than the one it has. */
  revision: z.int().check(z.nonnegative()),
  answers: z.record(key, answerSchema),
  unreadable,
});
export type AnswerSheet = z.infer<typeof answerSheetSchema>;

/** Key of the sheet that holds the answers of one module for one target object. */
export function sheetKey(objectId: string, moduleId: string): string {
  return `${objectId}/${moduleId}`;
}

export const STATES = [
  'BW',
  'BY',
  'BE',
  'BB',
  'HB',
  'HH',
  'HE',
  'MV',
  'NI',
  'NW',
  'RP',
  'SL',
  'SN',
  'ST',
  'SH',
  'TH',
] as const;

export const MAX_INHABITANTS = 99_999_999;

const detailShape = {
  title: shortText,
  municipality: shortText,
  state: z.union([z.enum(STATES), z.literal('')]),
  /** null = not given. */
  inhabitants: z.nullable(z.int().check(z.nonnegative(), z.maximum(MAX_INHABITANTS))),
  management: shortText,
  securityOfficer: shortText,
  dataProtectionOfficer: shortText,
  itOperations: shortText,
  /** Absent: as the name reveals (`bodyKindOf`). */
  bodyKind: z.optional(z.enum(BODY_KINDS)),
  /** Where letters are written; absent: as the name reveals (`placeOf`). */
  place: z.optional(shortText),
};
export type AssessmentDetails = Pick<Assessment, keyof typeof detailShape>;

/** What was decided about one module. Leaving it out only counts together with a reason. */
export const moduleChoiceSchema = z.looseObject({
  leftOut: z.boolean(),
  reason: longText,
  /** True for a module added from the profile's stock. */
  added: z.optional(z.boolean()),
  /** Requirements from the stock that were switched on in addition. */
  extra: z.optional(z.array(key).check(z.maxLength(500))),
});
export type ModuleChoice = z.infer<typeof moduleChoiceSchema>;

const assessedProfileSchema = z.object({
  id: key,
  version: shortText,
  /** SHA-256, in hex, of all that a person reads of it; in older records of its file. */
  digest: z.string(),
  /** The version before, if it was changed; absent: it was started with this one. */
  previous: z.optional(shortText),
});
export type AssessedProfile = z.infer<typeof assessedProfileSchema>;

export const assessmentSchema = z.looseObject({
  id: key,
  ...detailShape,
  ...scopeShape,
  profile: assessedProfileSchema,
  /** What was answered in the guided set-up. */
  setupAnswers: z.optional(setupAnswersSchema),
  /** Choices by module id; a module without one applies. */
  moduleChoices: z.optional(z.record(key, moduleChoiceSchema)),
  /** In the order of the municipality; the scope as a whole (`WHOLE_SCOPE_ID`) is always one of them. */
  targetObjects: z.array(targetObjectSchema).check(distinctIds()),
  /** Companies and bodies that work for the municipality. */
  providerList: z.optional(z.array(providerSchema).check(distinctIds())),
  /** What will be done about the gaps, in the order in which it was recorded. */
  measures: z.optional(z.array(measureSchema).check(distinctIds())),
  /** Proposed bundles of gaps a person does not want (`measures/bundles.ts`), by id. */
  dismissedBundles: z.optional(z.array(key).check(z.maxLength(2000))),
  /** What was decided about the document: own texts, chapters, versions. */
  document: z.optional(documentSettingsSchema),
  /** True for the practice town: nothing in it is real, and it may be thrown away. */
  practice: z.optional(z.boolean()),
  /** Absent: it is whole. */
  handout: z.optional(handoutSchema),
  /** The parts of it that were given out, in the order in which that was done. */
  handedOut: z.optional(z.array(handedOutSchema).check(distinctIds())),
  /** Parts of changes to things whose creation has not arrived yet, by the thing's id (see `change/apply.ts`). */
  awaited: z.optional(
    z.record(z.string(), z.looseObject({ id: key, changed: z.record(z.string(), stampSchema) })),
  ),
  unreadable,
  createdAt: instant,
  changedAt: instant,
  /** When it was last written anew from a backup on this device; absent: never. */
  restoredAt: z.optional(instant),
  changed: z.record(z.string(), stampSchema),
});
export type Assessment = z.infer<typeof assessmentSchema>;

/** One change of one field of one answer; the smallest thing that is saved. Without a value the photo goes. */
export type AnswerChange = (
  | { [F in AnswerField]: { field: F; value: AnswerFields[F] } }[AnswerField]
  | { field: PhotoField; value: Photo | undefined }
) & {
  objectId: string;
  moduleId: string;
  requirementId: string;
  /** True for a value copied from another object: it yields to any answer given for this object itself. */
  copied?: true;
};

export const UNTOUCHED: Answer = Object.freeze({ changed: Object.freeze({}) });

/** True if anything was ever written or chosen in the answer. */
export function isTouched(answer: Answer | undefined): boolean {
  return (
    answer !== undefined && Object.keys(answer.changed).some((field) => answer[field] !== undefined)
  );
}

/** A requirement nobody has touched is `unbearbeitet`. */
export function statusOf(answer: Answer | undefined): Status {
  return answer?.status ?? 'unbearbeitet';
}

/** True if "entbehrlich" is justified: kind chosen and reason written (product rule; BSI 200-2, ch. 8.4). */
export function hasDispensationReason(answer: Answer): boolean {
  return answer.reasonKind !== undefined && (answer.reason ?? '').trim() !== '';
}

/** True if the answer says "entbehrlich" without saying why: it counts as open and is listed as incomplete. */
export function isIncomplete(answer: Answer | undefined): boolean {
  return answer?.status === 'entbehrlich' && !hasDispensationReason(answer);
}
