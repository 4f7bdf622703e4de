/** Hands a file from the page to the browser; nothing leaves the device. */

/** How long an address lives after it is no longer needed: a browser may still be asking where to save the file. */
const KEPT_MS = 60_000;

/** A file handed to the browser. A page never learns whether it was stored, so it can be handed over again. */
export interface HandedFile {
  again: () => void;
  /** Frees the memory, a little later. */
  release: () => void;
}

export function handOver(name: string, blob: Blob): HandedFile {
  // One address for as long as the file is held: revoking it too early would lose the file.
  const address = URL.createObjectURL(blob);
  const again = (): void => {
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
  };
  again();
  return { again, release: () => setTimeout(() => URL.revokeObjectURL(address), KEPT_MS) };
}

/** For a text so small that it can simply be repeated by pressing the button again. */
export function handOverText(name: string, text: string, type = 'text/plain'): void {
  handOver(name, new Blob([text], { type: `${type};charset=utf-8` })).release();
}
