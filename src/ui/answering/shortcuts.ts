/**
 * The keyboard on a page of requirement cards. Single keys act only while no text field has the focus, and can be
 * switched off (WCAG 2.1.4). 1-4 and 0 need a card with the focus, j and k move between cards.
 */
import type { Status } from '$domain/record/assessment';

const STATUS_BY_KEY: Readonly<Record<string, Status>> = {
  '0': 'unbearbeitet',
  '1': 'ja',
  '2': 'teilweise',
  '3': 'nein',
  '4': 'entbehrlich',
};

/** Handles one key press; returns true if it was one of ours. */
export function handleShortcut(
  event: KeyboardEvent,
  options: { root: HTMLElement; setStatus: (cardKey: string, status: Status) => void },
): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  const { activeElement } = document;
  const cards = [...options.root.querySelectorAll<HTMLElement>('[data-requirement]')];
  const card = cards.find((candidate) => candidate.contains(activeElement));
  if (isTextField(activeElement)) {
    if (event.key !== 'Escape' || card === undefined) return false;
    card.focus();
    return true;
  }
  const status = STATUS_BY_KEY[event.key];
  if (status !== undefined) {
    // The key of the pair: one requirement may be listed for several target objects.
    const key = card?.dataset.key;
    if (key === undefined) return false;
    options.setStatus(key, status);
    return true;
  }
  if (event.key === 'j' || event.key === 'k') return moveFrom(cards, card, event.key);
  if (event.key === 'e' && card !== undefined) {
    card.querySelector('textarea')?.focus();
    return true;
  }
  return false;
}

function moveFrom(cards: HTMLElement[], card: HTMLElement | undefined, key: 'j' | 'k'): boolean {
  const index = card === undefined ? -1 : cards.indexOf(card);
  const next = key === 'j' ? cards[index + 1] : cards[index - 1];
  if (next === undefined) return false;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'start' });
  return true;
}

function isTextField(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  return (
    element instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(element.type)
  );
}
