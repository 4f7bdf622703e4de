declare const __APP_VERSION__: string;

declare module 'virtual:pdf-fonts' {
  /** Addresses of the fonts for the PDF, relative to the page. */
  export const pdfFonts: { regular: string; bold: string };
}

declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'truetype'; noLayoutClosure?: boolean },
  ): Promise<Buffer>;
}

declare module 'virtual:profiles' {
  export const profileIndex: import('$catalog/profile-listing').ProfileListing[];
}

declare module 'virtual:earlier-profiles' {
  /** By the id of the profile. */
  export const earlierVersions: Record<string, import('$catalog/profile-listing').EarlierVersions>;
}

declare module 'virtual:texts' {
  /** Addresses of the texts by language and bundle, relative to the page. */
  export const textFiles: Record<
    import('$i18n/i18n.svelte').Language,
    Record<import('$i18n/text-bundles').TextBundle, string>
  >;
}
