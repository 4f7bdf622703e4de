/** The papers for people: which there are, and what each is made from. */
import type { ProfileTexts } from '$domain/profile/profile';
import type { ReportInput } from '../report-model';
import type { ReportContext } from '../section-draft';

/** What a checklist covers; "place" is where somebody has to go. */
export type ChecklistBy = 'module' | 'role' | 'place';
/** Who gets a list of open points; providers get a letter instead. */
export type OpenBy = 'role' | 'person' | 'provider';

/** `one`: id of a choice from `paperChoices`; without it, all of them, each on pages of its own. */
export type Paper =
  | { kind: 'mayor' }
  | { kind: 'council' }
  | { kind: 'openPoints'; by: Exclude<OpenBy, 'provider'>; one?: string | undefined }
  | ({ kind: 'openPoints'; by: 'provider' } & LetterRequest)
  /** `filled`: states today's answers; nothing is ticked. */
  | { kind: 'checklist'; by: ChecklistBy; one?: string | undefined; filled: boolean }
  | { kind: 'interview'; one?: string | undefined };

export interface LetterRequest {
  one?: string | undefined;
  /** Keys (`rowKey`) of the rows to ask about; without it, everything that has to be asked. */
  only?: readonly string[] | undefined;
  /** YYYY-MM-DD; without it, a line to write on. */
  replyBy?: string | undefined;
}

interface PaperSource {
  texts: ProfileTexts;
  /** The address that opens a module for a target object in the app; undefined if no other device could open it. */
  addressOf: (place: { moduleId: string; objectId: string }) => string | undefined;
}

export interface PaperInput extends ReportInput, PaperSource {}
export interface PaperContext extends ReportContext, PaperSource {}
