/**
 * What a person can request of the structure of an assessment: what a municipality has, which modules apply, and its
 * document. A request refers to the current state; `change/make-change.ts` turns it into a self-contained change.
 */
import type {
  AnswerChange,
  AssessedProfile,
  AssessmentDetails,
  ModuleChoice,
} from '../record/assessment';
import type { DocumentVersion } from '../record/document-settings';
import type { HandedOut } from '../record/handout';
import type { Measure } from '../record/measure';
import type { ScopeFields } from '../record/scope-fields';
import type { SetupAnswer } from '../record/setup-answers';
import type {
  ObjectChoice,
  ObjectField,
  ObjectFields,
  Provider,
  TargetObject,
} from '../record/target-object';

/** One changed field of a target object. */
export type ObjectChange = {
  [F in ObjectField]: { field: F; value: ObjectFields[F] };
}[ObjectField] & { kind: 'object'; objectId: string };

type OwnFields = AssessmentDetails & ScopeFields;
/** One changed field of the assessment's own details or of its scope. */
export type DetailChange = {
  [F in keyof OwnFields]-?: { field: F; value: OwnFields[F] };
}[keyof OwnFields];

export type StructureChange =
  | ObjectChange
  | (DetailChange & { kind: 'detail' })
  /**
   * `after`: id of the object it follows; without one it goes to the end. Nothing happens if the id is already known.
   */
  | { kind: 'add'; object: TargetObject; after?: string }
  /** `counts`: those of the object it was merged into, before and after. */
  | {
      kind: 'retire';
      objectId: string;
      reason: string;
      mergedInto?: string;
      counts?: { before: number; after: number };
    }
  | { kind: 'revive'; objectId: string }
  /** Moves an object to the place of another one. */
  | { kind: 'move'; objectId: string; to: string }
  /** Adds a module to an object or removes it; undefined: follow the kind. */
  | { kind: 'choose'; objectId: string; moduleId: string; choice: ObjectChoice | undefined }
  | { kind: 'module'; moduleId: string; choice: Partial<ModuleChoice> }
  /** The answer to one question of the set-up; undefined removes it. */
  | { kind: 'setup'; questionId: string; answer: SetupAnswer | undefined }
  /** Adds a provider, or changes the given fields of an existing one. */
  | { kind: 'provider'; provider: Pick<Provider, 'id'> & Partial<Provider> }
  /** The checklist becomes that of another version of the profile. */
  | { kind: 'profile'; profile: AssessedProfile }
  /** Notes a part that was handed out, or changes the given fields of one. */
  | { kind: 'handedOut'; handedOut: Pick<HandedOut, 'id'> & Partial<HandedOut> }
  | PlanChange
  | DocumentChange;

export type PlanChange =
  /** Records a measure, with the next number, or changes the given fields of an existing one. */
  | { kind: 'measure'; measure: Pick<Measure, 'id'> & Partial<Measure> }
  /** This proposal to bundle gaps is not made again. */
  | { kind: 'dismissBundle'; bundleId: string };

export type DocumentChange =
  | { kind: 'documentText'; name: string; text: string }
  | { kind: 'documentSections'; order?: string[]; off?: string[] }
  /** Records a version, at the instant of the change, or changes the given fields of an existing one. */
  | { kind: 'documentVersion'; version: Pick<DocumentVersion, 'id'> & Partial<DocumentVersion> };

/** What changes in the structure and which answers are written, carried out as one change (`makeChange`). */
export interface StructurePlan {
  changes: StructureChange[];
  answers: AnswerChange[];
}
