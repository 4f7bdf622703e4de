/** Fonts and the municipal profile for tests of the PDF. Test code only. */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { profileFileSchema, splitProfile, type ProfileFacts } from '$domain/profile/profile';
import { pdfFont } from '$tooling/pdf-fonts-plugin';
import type { PdfFonts } from './fonts/pdf-letters';

export async function sampleFonts(): Promise<PdfFonts> {
  const [regular, bold] = await Promise.all([pdfFont('regular'), pdfFont('bold')]);
  return { regular: regular.toString('base64'), bold: bold.toString('base64') };
}

export function municipalProfile(): ProfileFacts {
  const file = new URL(
    '../../../profiles/basis-absicherung-kommunalverwaltung/profile.json',
    import.meta.url,
  );
  return splitProfile(z.parse(profileFileSchema, JSON.parse(readFileSync(file, 'utf8')))).facts;
}
