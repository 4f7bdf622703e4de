/**
 * Undoes an earlier misreading: "BÃ¼ro" was UTF-8 that somebody opened as windows-1252 and saved again. Only
 * proposed if the text looks better afterwards.
 */
import { CODE_PAGES, decodePage, decodeUtf8, encodePage, type CodePage } from './code-pages';
import { costOf, oddnessOf } from './odd-letters';

const RUN = /[^\0-\u007f]+/g;

/** The text as it was probably meant; undefined if it looks right as it is. */
export function repaired(text: string): string | undefined {
  const before = oddnessOf(text);
  if (before.wrong === 0) return undefined;
  const candidates = CODE_PAGES.flatMap((wrong) => [
    text.replace(RUN, (run) => utf8Of(run, wrong)),
    ...CODE_PAGES.filter((right) => right !== wrong).map((right) =>
      text.replace(RUN, (run) => pageOf(run, wrong, right)),
    ),
  ]);
  let best: string | undefined;
  // At least half of what looked wrong must have gone.
  let cost = costOf(before) / 2;
  for (const candidate of candidates) {
    const after = costOf(oddnessOf(candidate));
    if (candidate !== text && after < cost) [best, cost] = [candidate, after];
  }
  return best;
}

function utf8Of(run: string, wrong: CodePage): string {
  const bytes = encodePage(wrong, run);
  return (bytes && decodeUtf8(bytes)) ?? run;
}

function pageOf(run: string, wrong: CodePage, right: CodePage): string {
  const bytes = encodePage(wrong, run);
  return bytes === undefined ? run : decodePage(right, bytes);
}
