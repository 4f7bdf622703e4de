/** Which keys do something at the moment. A screen says what its keys do while it stands; the frame listens once. */
import { storedShortcuts } from '../preferences';
import { KEYS, type KeyName } from './key-table';

/** False: the key did nothing here, and the browser may do what it does with it. */
type Act = (event: KeyboardEvent) => boolean | undefined;

const acting = new Map<KeyName, Act[]>();

/**
 * What these keys do as long as the component stands; of two components the later one is asked first. Call while it is
 * being created.
 */
export function useKeys(acts: Partial<Record<KeyName, Act>>): void {
  $effect(() => {
    const mine = Object.entries(acts) as [KeyName, Act][];
    for (const [name, act] of mine) acting.set(name, [act, ...(acting.get(name) ?? [])]);
    return () => {
      for (const [name, act] of mine)
        acting.set(
          name,
          (acting.get(name) ?? []).filter((other) => other !== act),
        );
    };
  });
}

/** Does what the key means at the moment, unless the person writes, or has switched single keys off. */
export function pressKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.isComposing || !storedShortcuts()) return;
  if (event.key !== 'Escape' && (isWriting(event.target) || isInDialog(event.target))) return;
  const name = (Object.keys(KEYS) as KeyName[]).find((one) => KEYS[one].press === event.key);
  if (name === undefined) return;
  for (const act of acting.get(name) ?? [])
    if (act(event) !== false) {
      event.preventDefault();
      return;
    }
}

/** True for what takes letters itself: text fields and lists of choices. */
function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return (
    target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type)
  );
}

const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('dialog') !== null;
