/** Which questions of an assessment were put off on a walk. Kept by this browser; it is no answer. */
import { SvelteSet } from 'svelte/reactivity';
import { read, write } from '$storage/local-memory';

const known = new Map<string, SvelteSet<string>>();

/** Keys of the questions; not to be changed from outside. */
export function putOff(assessmentId: string): ReadonlySet<string> {
  return ofAssessment(assessmentId);
}

export function notePutOff(assessmentId: string, key: string, isPutOff: boolean): void {
  const keys = ofAssessment(assessmentId);
  if (keys.has(key) === isPutOff) return;
  if (isPutOff) keys.add(key);
  else keys.delete(key);
  write(`walkLater:${assessmentId}`, JSON.stringify([...keys]));
}

function ofAssessment(assessmentId: string): SvelteSet<string> {
  const own = known.get(assessmentId) ?? new SvelteSet(stored(assessmentId));
  known.set(assessmentId, own);
  return own;
}

function stored(assessmentId: string): string[] {
  try {
    const keys: unknown = JSON.parse(read(`walkLater:${assessmentId}`) ?? '[]');
    return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
}
