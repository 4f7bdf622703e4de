/** What a backup holds, and what reading one reports. The file itself is described in docs/backup-format.md. */
import type { LogEntry } from '$domain/change/change-log';
import type { AnswerSheet, Assessment } from '$domain/record/assessment';
import type { Bytes } from '$sealing/bytes';
import type { BackupLock } from './format/backup-lock';

export interface BackedUpAssessment {
  assessment: Assessment;
  sheets: AnswerSheet[];
  /** In the order in which the changes were saved. */
  log: LogEntry[];
  /** Pictures, by the SHA-256 of their bytes; absent: there is none. */
  photos?: BackedUpPhoto[];
  /** Titles by the id of the module or requirement, for readers that have no profile. */
  names?: Record<string, string>;
}
export interface BackedUpPhoto {
  digest: string;
  bytes: Bytes;
}
export interface BackupContent {
  assessments: BackedUpAssessment[];
}

/** What the head says about one assessment, so that it can be shown without its parts. */
export interface BackupSummary {
  id: string;
  title: string;
  municipality: string;
  profile: { id: string; version: string; digest: string };
  /** When anything in it was last changed. */
  changedAt: string;
  /** Answers in which anything was ever written or chosen. */
  answers: number;
  /** Entries of the log. */
  entries: number;
}

/** What anybody may see of a backup, even of an encrypted one. */
export interface BackupOrigin {
  format: number;
  /** When it was written; an instant as in the record. */
  at: string;
  appVersion: string;
  encrypted: boolean;
}
interface BackupHead extends BackupOrigin {
  assessments: BackupSummary[];
}

export type PartKind = 'record' | 'sheets' | 'log' | 'names' | 'photo';
/**
 * `checksum`: other bytes than were written. `invalid`: the bytes are those of the head, but not what they should be.
 * `missing`: the bytes are not there, or they are and the record they belong to could not be read.
 */
export type DamageReason = 'checksum' | 'invalid' | 'missing';

/** Something the backup should hold but that could not be read. */
export interface DamagedPart {
  part: PartKind;
  /** Title and id of the assessment it belongs to. */
  assessment: string;
  assessmentId: string;
  reason: DamageReason;
  /** How many are lost: answers of `sheets`, entries of `log`, 1 of anything else. */
  lost: number;
  /** Which one, if only one is lost: object/module/requirement, or the id of an object. */
  detail?: string;
}

export interface BackupReading {
  head: BackupHead;
  /** Everything that could be read, checked and cleaned. */
  content: BackupContent;
  /** Everything that could not; nothing is ever left out without being listed here. */
  damaged: DamagedPart[];
  /** True if every byte is as it was written. False with nothing `damaged`: what was hit was stored twice. */
  intact: boolean;
}

/**
 * `unreadable`: the device could not read the file (stick pulled out, file moved). `noCrypto`: the page is not shown over
 * https, so the browser offers no checksums. `damagedHead`: nothing of it can be trusted.
 */
export type BackupErrorKind =
  | 'notABackup'
  | 'tooLarge'
  | 'newer'
  | 'needsPassword'
  | 'wrongPassword'
  | 'damagedHead'
  | 'unreadable'
  | 'noCrypto';

/** Why a file yields nothing at all. */
export class BackupError extends Error {
  override readonly name = 'BackupError';

  /** `origin`: what could still be seen of the file. */
  constructor(
    readonly kind: BackupErrorKind,
    readonly origin?: BackupOrigin,
  ) {
    super(kind);
  }
}

export interface WriteOptions {
  /** Now, as an instant of the record. */
  at: string;
  appVersion: string;
  /** Absent, and no `lock`: not encrypted. Never empty. */
  password?: string;
  /** Of a password that was asked for earlier; many backups may have the same. */
  lock?: BackupLock;
}

/** What was found when a backup was read back right after it was written. */
export interface BackupProof {
  /** True if what was read is what was written, to the letter. */
  same: boolean;
  assessments: number;
  answers: number;
  entries: number;
  /** SHA-256 of the file, in hex, as any tool computes it. */
  checksum: string;
}
