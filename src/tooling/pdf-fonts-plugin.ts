/**
 * Vite plugin: cuts Noto Sans down to the letters a German document can contain and emits it for the PDF.
 * `virtual:pdf-fonts` exports the addresses. The font comes from its package, so the repository holds no binary.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

const VIRTUAL = 'virtual:pdf-fonts';
const RESOLVED = `\0${VIRTUAL}`;
const require = createRequire(import.meta.url);

const FONTS = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
};
type FontName = keyof typeof FONTS;
const names = Object.keys(FONTS) as FontName[];

/** All letters and symbols of DIN 91379 in the font, Latin and Cyrillic for all of Europe, and what people paste. */
const RANGES: readonly [number, number][] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x259, 0x259],
  [0x268, 0x268],
  [0x292, 0x292],
  [0x2b0, 0x36f],
  [0x370, 0x3ff],
  [0x400, 0x52f],
  [0x1d2c, 0x1d6a],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
  [0x2070, 0x209f],
  [0x20a0, 0x20bf],
  [0x2100, 0x214f],
  [0x2150, 0x215f],
  [0x2212, 0x2212],
  [0x25cc, 0x25cc],
  [0xfb00, 0xfb06],
];

/** The only layout tables kept are the anchors of combining marks, which are applied when the PDF is written. */
const OPTIONS = {
  targetFormat: 'truetype' as const,
  noLayoutClosure: true,
  keepFeatures: ['mark', 'mkmk'],
  dropTables: ['GSUB', 'GDEF', 'STAT', 'gasp', 'prep'],
};

const cut = new Map<FontName, Promise<Buffer>>();

/** The subset font; made once per process. */
export function pdfFont(name: FontName): Promise<Buffer> {
  let font = cut.get(name);
  if (font === undefined) {
    const letters = RANGES.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
    ).join('');
    font = subsetFont(readFileSync(require.resolve(FONTS[name])), letters, OPTIONS);
    cut.set(name, font);
  }
  return font;
}

const fileName = (name: FontName): string => `fonts/noto-sans-${name}.ttf`;

export function pdfFontsPlugin(): Plugin {
  return {
    name: 'pdf-fonts',
    resolveId: (id) => (id === VIRTUAL ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      const addresses = Object.fromEntries(names.map((name) => [name, fileName(name)]));
      return `export const pdfFonts = ${JSON.stringify(addresses)};`;
    },
    async generateBundle() {
      for (const name of names)
        this.emitFile({ type: 'asset', fileName: fileName(name), source: await pdfFont(name) });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = names.find((candidate) => request.url === `/${fileName(candidate)}`);
        if (name === undefined) return next();
        pdfFont(name).then((font) => response.end(font), next);
      });
    },
  };
}
