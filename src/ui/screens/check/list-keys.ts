/** The list beside the questions by arrows, as a tree: up and down, right opens a group, left closes it. */

export function moveInList(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || activeElement instanceof HTMLSelectElement) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-level]')];
  const at = all.indexOf(activeElement);
  if (at === -1) return;
  const target = targetOf(event.key, all, at);
  if (target === undefined) return;
  event.preventDefault();
  if (target === 'press') activeElement.click();
  else target.focus();
}

function targetOf(key: string, all: HTMLElement[], at: number): HTMLElement | 'press' | undefined {
  const here = all[at];
  const expanded = here?.getAttribute('aria-expanded');
  switch (key) {
    case 'ArrowDown':
      return all[at + 1];
    case 'ArrowUp':
      return all[at - 1];
    case 'Home':
      return all[0];
    case 'End':
      return all.at(-1);
    case 'ArrowRight':
      return expanded === 'false' ? 'press' : all[at + 1];
    case 'ArrowLeft':
      if (expanded === 'true') return 'press';
      return all.slice(0, at).findLast((one) => level(one) < level(here));
    default:
      return undefined;
  }
}

const level = (element: HTMLElement | undefined): number => Number(element?.dataset.level ?? 1);
