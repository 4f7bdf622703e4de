/** Where the eye and the focus land when a question opens. */
import { tick } from 'svelte';

/** `field`: the first one its status asks for. */
export type FocusPlace = 'question' | 'field' | 'none';

/** The heading of an open question, or its line when it is closed; undefined if it is not drawn. */
function targetIn(card: HTMLElement, place: FocusPlace): HTMLElement | null {
  const field =
    place === 'field'
      ? card.querySelector<HTMLElement>('[data-asked] :is(textarea, input, select)')
      : null;
  return field ?? card.querySelector<HTMLElement>('h2, [aria-expanded="false"]');
}

/** Moves the focus there once it is drawn, and scrolls as little as needed to see the whole question. */
export async function focusIn(key: string, place: FocusPlace): Promise<void> {
  await tick();
  const card = document.getElementById(key);
  if (card === null) return;
  const target = targetIn(card, place);
  if (place !== 'none') target?.focus({ preventScroll: true });
  const fields = place === 'field' ? card.querySelector('[data-asked]') : null;
  reveal(fields ?? card.querySelector('[data-ask]') ?? card);
}

/** The window between the bar above and the answers below. */
function view(): { top: number; bottom: number } {
  const bar = document.querySelector('[data-answer-bar]')?.getBoundingClientRect();
  const sticks = bar !== undefined && bar.height < innerHeight / 2;
  const top = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  return { top, bottom: sticks ? innerHeight - bar.height : innerHeight };
}

/** Scrolls until the question is seen, its beginning above all. */
export function show(card: HTMLElement): void {
  reveal(card.querySelector('[data-ask]') ?? card);
}

function reveal(element: Element): void {
  const { top: from, bottom: to } = element.getBoundingClientRect();
  const { top, bottom } = view();
  if (from >= top && to <= bottom) return;
  const fits = to - from <= bottom - top;
  // From above: its end at the lower edge is enough. Otherwise it begins below the bar.
  scrollBy(0, from >= top && fits ? to - bottom : from - top);
}
