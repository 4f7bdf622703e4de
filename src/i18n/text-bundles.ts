/**
 * Which file holds which texts of a language, by their first key. `de.json` and `en.json` stay whole;
 * the build cuts them (src/tooling/texts-plugin.ts), and `text-bundles.test.ts` proves that no screen is drawn before
 * its texts are loaded.
 */

/** `first` arrives with the page, `work` with an open assessment, `document` with the screens that show one. */
export const TEXT_BUNDLES = ['first', 'work', 'document'] as const;
export type TextBundle = (typeof TEXT_BUNDLES)[number];

/** Keys not listed here belong to `work`. */
const LISTED: Partial<Record<TextBundle, readonly string[]>> = {
  first: ['app', 'error', 'start', 'save', 'share', 'field'],
  // Those of the page that opens backups come with the page itself.
  document: ['report', 'opener'],
};

/** The file that holds all texts below this first key. */
export function textBundle(key: string): TextBundle {
  return TEXT_BUNDLES.find((bundle) => LISTED[bundle]?.includes(key)) ?? 'work';
}
