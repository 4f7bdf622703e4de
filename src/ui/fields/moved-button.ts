/**
 * A field that is left by pressing a button may show an error, which moves the button from under the pointer:
 * the browser then clicks nothing. Here the pressed button is clicked nevertheless.
 */

/** Hands tremble; whoever moves further has changed their mind. In CSS pixels. */
const STILL = 4;

/** Call this once. */
export function clickMovedButtons(): void {
  let pressed: { button: HTMLButtonElement; x: number; y: number } | undefined;
  document.addEventListener('mousedown', ({ target, button, clientX: x, clientY: y }) => {
    const found = target instanceof Element ? target.closest('button') : null;
    pressed = found === null || button !== 0 ? undefined : { button: found, x, y };
  });
  document.addEventListener('mouseup', ({ target, clientX, clientY }) => {
    if (pressed === undefined || !(target instanceof Node)) return;
    const { button, x, y } = pressed;
    pressed = undefined;
    const still = Math.hypot(clientX - x, clientY - y) <= STILL;
    if (still && button.isConnected && !button.contains(target)) button.click();
  });
}
