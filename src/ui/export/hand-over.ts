/** The way of a file from the page to the browser; nothing leaves the device. */

/** How long an address lives after nobody needs it any more: a browser may still be asking where to put the file. */
const KEPT_MS = 60_000;

/** A file that was handed to the browser. Whether it was stored nobody tells a page, so it can be handed over again. */
export interface HandedFile {
  again: () => void;
  /** Gives the memory back, a while later. */
  release: () => void;
}

export function handOver(name: string, blob: Blob): HandedFile {
  // One address for as long as the file is held: one that ends too early takes the file with it.
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

/** For a text so small that pressing the button again is all there is to repeating it. */
export function handOverText(name: string, text: string, type = 'text/plain'): void {
  handOver(name, new Blob([text], { type: `${type};charset=utf-8` })).release();
}
