import { tick } from 'svelte';

/** To the first field in it that says what is wrong; for what turns out only after a form was sent. */
export async function focusWrong(place: HTMLElement): Promise<void> {
  await tick();
  place.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
