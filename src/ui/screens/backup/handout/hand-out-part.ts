/** Makes the file of a part and proves it before it is handed over; then the assessment remembers that it is out. */
import type { BackupProof } from '$backup/backup-content';
import { answeredPairs } from '$domain/check/answered-pairs';
import { selectPairs, type HandoutSelection } from '$domain/handout/select-pairs';
import { answersBySheet } from '$domain/record/answers-by-sheet';
import { photoDigests } from '$domain/record/photo-digests';
import type { AssessmentRepository } from '$storage/assessment-repository';
import type { AssessmentSession } from '$ui/assessment-session.svelte';
import { newId } from '$ui/new-id';
import { namesFor } from '$ui/backup/assessment-names';
import { provenFile } from '../make-backup';

/** What the person wants to hand out, and how. */
export interface HandoutRequest {
  selection: HandoutSelection;
  /** What was selected, in words. */
  what: string;
  recipient: string;
  note: string;
  withNotes: boolean;
  emptiesItself: boolean;
  /** Absent: not encrypted. */
  password: string | undefined;
}

export interface HandedOutFile {
  blob: Blob;
  proof: BackupProof;
  questions: number;
  /** Notes in the record that the part is out; to be called once the file was handed over. */
  remember: () => Promise<boolean>;
}

/** The part as it stands on the disk: whoever calls this has saved everything first. `by`: who hands it out. */
export async function handOutPart(
  repository: AssessmentRepository,
  session: AssessmentSession,
  { wish, at, by }: { wish: HandoutRequest; at: string; by: string },
): Promise<HandedOutFile> {
  const [{ handOut }, stored] = await Promise.all([
    import('$domain/handout/hand-out'),
    repository.everything(session.id),
  ]);
  const { unreadable: _missing, ...whole } = stored;
  const { selection, what, recipient, note, withNotes, emptiesItself, password } = wish;
  const answers = answersBySheet(whole.sheets);
  const all = answeredPairs(session.profile, whole.assessment, answers);
  const pairs = selectPairs(whole.assessment, all, selection);
  const facts = {
    id: newId(),
    at,
    by,
    recipient,
    what,
    ...(note.trim() === '' ? {} : { note }),
    ...(emptiesItself ? { emptiesItself } : {}),
  };
  const part = handOut(whole, pairs, { facts, withNotes });
  const names = namesOf(await namesFor(part.assessment), part.assessment.handout?.places ?? {});
  // The pictures its answers show, and no others: also none that was taken away.
  const shown = photoDigests(part.sheets);
  const photos = (whole.photos ?? []).filter(({ digest }) => shown.has(digest));
  const content = { ...part, names, ...(photos.length > 0 ? { photos } : {}) };
  const file = await provenFile({ assessments: [content] }, { at, password });
  const questions = pairs.length;
  const handedOut = { id: facts.id, at, by, recipient, what, questions };
  return {
    ...file,
    questions,
    remember: () =>
      session.carryOut(() => ({ changes: [{ kind: 'handedOut', handedOut }], answers: [] })),
  };
}

/** Only the titles of what is asked. */
function namesOf(
  all: Record<string, string> = {},
  places: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>,
): Record<string, string> {
  const asked = Object.entries(places).flatMap(([moduleId, objects]) => [
    moduleId,
    ...Object.values(objects).flat(),
  ]);
  return Object.fromEntries(asked.flatMap((id) => (id in all ? [[id, all[id] ?? '']] : [])));
}
