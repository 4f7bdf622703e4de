/**
 * Names under "Betrieb" and "Dienstleister": known providers, the municipality itself, and names that are proposed as
 * new providers, which a person may decline.
 */
import { nameKey, sameName } from '$domain/values/clean-text';
import type { Assessment } from '$domain/record/assessment';
import type { ImportRow } from '../rows/objects-row';

export interface NewProvider {
  key: string;
  name: string;
  rows: number;
}

const isOwn = (name: string, { municipality }: Assessment): boolean => sameName(name, municipality);
const isListed = (name: string, { providerList = [] }: Assessment): boolean =>
  providerList.some((one) => sameName(one.name, name));

/** Unknown names, in file order. */
export function newProviders(rows: readonly ImportRow[], assessment: Assessment): NewProvider[] {
  const found = new Map<string, NewProvider>();
  for (const { operator, provider } of rows) {
    const names = [provider, isOwn(operator, assessment) ? '' : operator];
    for (const name of new Map(names.map((one) => [nameKey(one), one])).values()) {
      if (name === '' || isListed(name, assessment)) continue;
      const key = nameKey(name);
      const one = found.get(key) ?? { key, name, rows: 0 };
      found.set(key, { ...one, rows: one.rows + 1 });
    }
  }
  return [...found.values()];
}

/** The rows with every operator split into who operates and which provider; a declined name says nothing. */
export function withOperators(
  rows: readonly ImportRow[],
  assessment: Assessment,
  declined: ReadonlySet<string>,
): ImportRow[] {
  const accepted = (name: string): string =>
    declined.has(nameKey(name)) && !isListed(name, assessment) ? '' : name;
  return rows.map((row) => {
    const provider = accepted(row.provider);
    if (row.operator === '') return provider === row.provider ? row : { ...row, provider };
    if (isOwn(row.operator, assessment)) return { ...row, operatedBy: 'wir', provider };
    const operator = accepted(row.operator);
    return {
      ...row,
      operatedBy: operator === '' ? '' : 'dienstleister',
      provider: provider === '' ? operator : provider,
    };
  });
}
