/** Questions as a list or one at a time: as the address says, otherwise one at a time where there is little room. */
import { MediaQuery } from 'svelte/reactivity';
import type { Address } from '$ui/address.svelte';
import { chooseQuery } from '$ui/kept-query';

const VIEWS = { list: 'liste', single: 'einzeln' } as const;

export class Views {
  readonly #address: Address;
  readonly #narrow = new MediaQuery('max-width: 39.99rem');

  constructor(address: Address) {
    this.#address = address;
  }

  get single(): boolean {
    const wanted = this.#address.query.ansicht;
    if (wanted === VIEWS.single) return true;
    return wanted !== VIEWS.list && this.#narrow.current;
  }

  set single(single: boolean) {
    chooseQuery(this.#address, 'ansicht', single ? VIEWS.single : VIEWS.list);
  }
}
