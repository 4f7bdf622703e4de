/** A list that reaches the foot of the window, however much stands above it: what sticks to its end stays there. */
import type { Attachment } from 'svelte/attachments';

export const fillWindow: Attachment<HTMLElement> = (element) => {
  const measure = (): void => {
    const above = Math.max(0, Math.round(element.getBoundingClientRect().top + scrollY));
    element.style.setProperty('--above', `${String(above)}px`);
  };
  measure();
  const watch = new ResizeObserver(measure);
  watch.observe(document.body);
  return () => watch.disconnect();
};
