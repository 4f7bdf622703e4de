/** Whose duty a requirement is according to the shipped profiles. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { profileFileSchema } from '../domain/profile/profile';

const fileOf = (id: string): string =>
  readFileSync(new URL(`../../profiles/${id}/profile.json`, import.meta.url), 'utf8');

describe('whose duty each requirement is', () => {
  const duties = (id: string) =>
    new Map(
      z
        .parse(profileFileSchema, JSON.parse(fileOf(id)))
        .modules.flatMap(({ requirements }) =>
          requirements.map((one) => [one.id, one.duty] as const),
        ),
    );

  it.each(['basis-absicherung-kommunalverwaltung', 'kompendium-2023'])('%s says it', (id) => {
    expect([...duties(id)].filter(([, duty]) => duty === undefined)).toEqual([]);
  });

  it('the profile and its stock agree', () => {
    const stock = duties('kompendium-2023');
    for (const [id, duty] of duties('basis-absicherung-kommunalverwaltung'))
      expect([id, stock.get(id)]).toEqual([id, duty]);
  });

  it.each([
    // The municipality's alone: policies, awareness, contracts, control of a provider.
    'ISMS.1.A3',
    'ORP.1.A1',
    'ORP.3.A3',
    'ORP.4.A8',
    'CON.2.A1',
    'OPS.2.3.A4',
    'OPS.2.2.A2',
    'OPS.1.1.4.A7',
    'OPS.1.1.5.A1',
    'NET.1.1.A1',
    'NET.3.2.A1',
    'NET.3.3.A2',
    'SYS.1.9.A9',
    'SYS.3.1.A1',
    'APP.2.1.A1',
    'APP.3.6.A8',
    'DER.2.1.A2',
    'INF.8.A1',
  ])('%s stays with the municipality', (id) => {
    expect(duties('basis-absicherung-kommunalverwaltung').get(id)).toBe('gemeinde');
  });

  it.each([
    'CON.3.A4',
    'CON.3.A12',
    'CON.3.A14',
    'CON.3.A15',
    'OPS.1.1.3.A15',
    'OPS.1.1.4.A6',
    'OPS.1.1.5.A3',
    'OPS.1.1.2.A5',
    'ORP.4.A3',
    'SYS.1.1.A6',
    'SYS.2.1.A3',
    'NET.3.2.A4',
    'APP.3.2.A11',
    'INF.2.A3',
  ])('%s goes with what is operated', (id) => {
    expect(duties('basis-absicherung-kommunalverwaltung').get(id)).toBe('betrieb');
  });

  it.each(['CON.3.A1', 'CON.3.A5', 'ORP.4.A2', 'OPS.1.1.3.A1', 'SYS.2.1.A1'])(
    '%s needs both',
    (id) => expect(duties('basis-absicherung-kommunalverwaltung').get(id)).toBe('beide'),
  );
});
