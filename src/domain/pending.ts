/**
 * Showing stored answers while newer input is still on its way to the disk: what the person sees must never jump
 * back to an older text under her fingers.
 */
import { UNTOUCHED, type Answer } from './assessment';

type Answers = Readonly<Record<string, Answer>>;

/**
 * The stored answers with every pending field of the local ones laid over them.
 * Law: a pending field always keeps the local value; every other field takes the stored one.
 */
export function withPending(
  stored: Answers,
  local: Answers,
  isPending: (requirementId: string, field: string) => boolean,
): Record<string, Answer> {
  const merged: Record<string, Answer> = { ...stored };
  for (const [id, answer] of Object.entries(local)) {
    const pending = Object.keys(answer.changed).filter((field) => isPending(id, field));
    if (pending.length === 0) continue;
    const base = merged[id] ?? UNTOUCHED;
    const fields = Object.fromEntries(pending.map((field) => [field, answer[field]]));
    const stamps = Object.fromEntries(
      pending.flatMap((field) => {
        const stamp = answer.changed[field];
        return stamp === undefined ? [] : [[field, stamp]];
      }),
    );
    merged[id] = { ...base, ...fields, changed: { ...base.changed, ...stamps } };
  }
  return merged;
}
