/**
 * NEVER RENAME a field of this file: they are stored on users' devices and in their backups.
 */
import * as z from 'zod/mini';
import { longText, shortText } from './fields';

/** The scope (Geltungsbereich, BSI 200-2, ch. 6): what is looked at, what is not and why. Absent = never touched. */
export const scopeShape = {
  scopeName: z.optional(shortText),
  scopeDescription: z.optional(longText),
  sites: z.optional(longText),
  providers: z.optional(longText),
  outOfScope: z.optional(longText),
  /** True when somebody has confirmed that the need for protection is "normal". */
  protectionNormal: z.optional(z.boolean()),
  protectionExceptions: z.optional(longText),
};
export interface ScopeFields {
  scopeName: string;
  scopeDescription: string;
  sites: string;
  providers: string;
  outOfScope: string;
  protectionNormal: boolean;
  protectionExceptions: string;
}
