/**
 * A field that is left by pressing a button may say what is wrong in it, and the button moves from under the pointer:
 * the browser then clicks nothing. Here the button that was pressed is clicked all the same.
 */

/** A hand trembles; whoever moves further has changed her mind. In CSS pixels. */
const STILL = 4;

/** To be called once. */
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
