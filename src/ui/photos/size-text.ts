/** Sizes of pictures in words: "212 kB", "3 MB". */
import { language } from '$i18n/i18n.svelte';

export function sizeText(bytes: number): string {
  const large = bytes >= 1_000_000;
  const format = new Intl.NumberFormat(language(), { maximumFractionDigits: large ? 1 : 0 });
  return large
    ? `${format.format(bytes / 1_000_000)} MB`
    : `${format.format(Math.max(1, bytes / 1000))} kB`;
}
