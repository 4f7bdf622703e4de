/**
 * The one shape of everything a person can do to an assessment. A change is a list of fields with their new values and
 * one stamp; what touches many things (split, merge, import) is one change with many parts, and is undone as one.
 * A change is complete in itself: it can be applied, sent and read without the state it was made in.
 *
 * NEVER RENAME anything in this file: changes are stored on users' devices and in their backups.
 */
import type {
  AnswerFields,
  AssessedProfile,
  AssessmentDetails,
  ModuleChoice,
} from '../record/assessment';
import type { DocumentVersion } from '../record/document-settings';
import type { Stamp } from '../record/fields';
import type { HandedOut } from '../record/handout';
import type { Measure } from '../record/measure';
import type { Photo, PhotoField } from '../record/photo';
import type { ScopeFields } from '../record/scope-fields';
import type { SetupAnswer } from '../record/setup-answers';
import type { ObjectChoice, ObjectFields, Provider, TargetObject } from '../record/target-object';

/** The fields known to this version, of a record that also keeps unknown ones. */
type Known<T> = { [K in keyof T as string extends K ? never : K]: T[K] };
/** One field of a kind of thing; `undefined` removes the value. */
type Fields<On extends string, Values> = {
  [F in keyof Values & string]: {
    on: On;
    id: string;
    field: F;
    value: Exclude<Values[F], undefined> | undefined;
  };
}[keyof Values & string];

/** Where an answer belongs. */
export interface AnswerPlace {
  objectId: string;
  moduleId: string;
  requirementId: string;
}
export type AnswerPart = AnswerPlace & {
  on: 'answer';
  /** True for a value copied from another object (see `Stamp.copied`). */
  copied?: true;
} & (
    | {
        [F in keyof AnswerFields]: { field: F; value: AnswerFields[F] | undefined };
      }[keyof AnswerFields]
    | { field: PhotoField; value: Photo | undefined }
  );

type OwnFields = AssessmentDetails &
  ScopeFields & { profile: AssessedProfile; dismissedBundles: string[] };
type AssessmentPart = {
  [F in keyof OwnFields]-?: { on: 'assessment'; field: F; value: OwnFields[F] | undefined };
}[keyof OwnFields];

export type ObjectPart = Fields<
  'object',
  ObjectFields & Pick<Known<TargetObject>, 'position' | 'origin' | 'decided' | 'retired' | 'added'>
>;
export type ProviderPart = Fields<'provider', Omit<Known<Provider>, 'id' | 'changed'>>;
export type VersionPart = Fields<'version', Omit<Known<DocumentVersion>, 'id' | 'changed'>>;
export type HandedOutPart = Fields<'handedOut', Omit<Known<HandedOut>, 'id' | 'changed'>>;
export type MeasurePart = Fields<'measure', Omit<Known<Measure>, 'id' | 'changed'>>;
export type ModulePart = Fields<'module', Known<ModuleChoice>>;
/** A module added to one object or removed from it; undefined: follow the kind. */
export interface ChoicePart {
  on: 'choice';
  id: string;
  moduleId: string;
  value: ObjectChoice | undefined;
}
interface SetupPart {
  on: 'setup';
  id: string;
  value: SetupAnswer | undefined;
}
/** One of the municipality's own texts in the document, by its place. */
export interface OwnTextPart {
  on: 'text';
  id: string;
  value: string | undefined;
}
/** The order of the chapters, and which are left out. */
export interface ChaptersPart {
  on: 'chapters';
  field: 'order' | 'off';
  value: string[] | undefined;
}

export type RecordPart =
  | AssessmentPart
  | ObjectPart
  | ProviderPart
  | VersionPart
  | HandedOutPart
  | MeasurePart
  | ModulePart
  | ChoicePart
  | SetupPart
  | OwnTextPart
  | ChaptersPart;
export type ChangePart = AnswerPart | RecordPart;

export interface Change {
  stamp: Stamp;
  parts: readonly ChangePart[];
}

/** Identifies the field a part writes to; two parts with the same key write to the same field. */
export function partKey(part: ChangePart): string {
  switch (part.on) {
    case 'answer':
      return `answer/${part.objectId}/${part.moduleId}/${part.requirementId}/${part.field}`;
    case 'assessment':
    case 'chapters':
      return `${part.on}/${part.field}`;
    case 'setup':
    case 'text':
      return `${part.on}/${part.id}`;
    case 'choice':
      return `choice/${part.id}/${part.moduleId}`;
    default:
      return `${part.on}/${part.id}/${part.field}`;
  }
}

export const isAnswerPart = (part: ChangePart): part is AnswerPart => part.on === 'answer';
