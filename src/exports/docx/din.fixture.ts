/** The letters of DIN 91379, from a list kept beside the project, not in it. Test code only. */
import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';

const FILE = new URL('../../../../shared/data/din91379/din91379-2022-08.json', import.meta.url);
const schema = z.object({
  groups: z.record(z.string(), z.array(z.object({ s: z.string() }))),
});

/** All letters, symbols and sequences except line ends; undefined if the list is missing. */
export function dinLetters(): string[] | undefined {
  if (!existsSync(FILE)) return undefined;
  const { groups } = z.parse(schema, JSON.parse(readFileSync(FILE, 'utf8')));
  const letters = Object.values(groups).flatMap((group) => group.map(({ s }) => s));
  return letters.filter((letter) => !/[\t\n\r]/.test(letter));
}

export const DIN_MISSING = 'the list of DIN 91379 does not lie beside the project';
