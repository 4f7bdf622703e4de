/** The shipped profile with two made-up versions after it. Test code only. */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { profileFileSchema, splitProfile, type Module } from '../profile/profile';
import { nextVersion, type NextVersion } from './next-version.fixture';
import type { WordedProfile } from './wording';

const PROFILE = new URL(
  '../../../profiles/basis-absicherung-kommunalverwaltung/profile.json',
  import.meta.url,
);

export const SHIPPED: WordedProfile = splitProfile(
  z.parse(profileFileSchema, JSON.parse(readFileSync(PROFILE, 'utf8'))),
);

const newModule: Module = {
  id: 'ISMS.2',
  title: 'Lieferkette',
  layer: 'ISMS',
  order: 'R1',
  appliesTo: ['informationsverbund'],
  leadRole: 'Institutionsleitung',
  requirements: [{ id: 'ISMS.2.A1', title: 'Liste', level: 'basis', roles: [], threats: [] }],
};

/** NET.3.1 becomes NET.3.9 with its numbers, INF.11 goes, ISMS.2 comes. */
function withOtherModules({ profile, revision }: NextVersion): NextVersion {
  const { facts, texts } = profile;
  const origins: Record<string, string[]> = { ...revision.origins, 'NET.3.9': ['NET.3.1'] };
  const dropped: Record<string, string> = { ...revision.dropped };
  const renamed = (id: string): string => id.replace('NET.3.1', 'NET.3.9');
  const modules = facts.modules.flatMap((module): Module[] => {
    if (module.id === 'INF.11') {
      for (const { id } of module.requirements) dropped[id] = 'Der Baustein ist entfallen.';
      return [];
    }
    if (module.id !== 'NET.3.1') return [module];
    const requirements = module.requirements.map((one) => {
      origins[renamed(one.id)] = [one.id];
      return { ...one, id: renamed(one.id) };
    });
    return [{ ...module, id: 'NET.3.9', requirements }];
  });
  const requirements = Object.fromEntries(
    Object.entries(texts.requirements).map(([id, own]) => [
      id.startsWith('NET.3.1.') ? renamed(id) : id,
      own,
    ]),
  );
  return {
    profile: {
      facts: { ...facts, modules: [newModule, ...modules] },
      texts: { ...texts, requirements },
    },
    revision: { ...revision, origins, dropped },
  };
}

/** 4.1: everything that can happen, once. */
export const NEXT: NextVersion = withOtherModules(
  nextVersion(SHIPPED, '4.1', {
    'ORP.1.A1': 'reword',
    'ORP.1.A2': 'correct',
    'ORP.1.A3': 'lighten',
    'ORP.2.A1': 'renumber',
    'ORP.2.A2': 'drop',
    'CON.3.A1': 'split',
    'CON.1.A1': 'splitNew',
    'OPS.1.1.3.A1': 'mergeWithNext',
    'OPS.2.2.A1': 'mergeWithNextNew',
    'INF.1.A1': 'addAfter',
  }),
);

/** 4.2: the renumbered one is reworded, the reworded one only corrected. */
export const AFTER_NEXT: NextVersion = nextVersion(NEXT.profile, '4.2', {
  'ORP.2.A1n41': 'reword',
  'ORP.1.A1': 'correct',
  'ORP.1.A4': 'correct',
});
