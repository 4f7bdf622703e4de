/** Paper shows every question with its answer, not only the one that is open. */
import { flushSync, onMount } from 'svelte';

export class Paper {
  printing = $state(false);

  /** To be made while a component is being created. */
  constructor() {
    onMount(() => {
      const media = matchMedia('print');
      const before = (): void => flushSync(() => void (this.printing = true));
      const after = (): void => flushSync(() => void (this.printing = media.matches));
      const changed = (): void => (media.matches ? before() : after());
      addEventListener('beforeprint', before);
      addEventListener('afterprint', after);
      media.addEventListener('change', changed);
      return () => {
        removeEventListener('beforeprint', before);
        removeEventListener('afterprint', after);
        media.removeEventListener('change', changed);
      };
    });
  }
}
