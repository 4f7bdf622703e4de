/** A few set-up questions and a profile to go with them. Test code only. */
import type { Module, ProfileFacts } from '../profile/profile';
import type { Setup } from './setup';
import type { SetupAnswers } from '../record/setup-answers';

export const named = (id: string) => ({ id, text: { de: id } });
export const offer = (kind: string) => ({ kind });

/** Gates, numbers, names, a kind that two questions propose, and one (`drucker`) that none proposes. */
const EXAMPLE: Setup = {
  questions: [
    {
      id: 'betreuung',
      text: { de: 'Wer?' },
      options: [
        { ...named('selbst'), carrier: 'wir' },
        { ...named('firma'), carrier: 'dienstleister' },
      ],
    },
    {
      id: 'server',
      text: { de: 'Server?' },
      options: [
        { ...named('haus'), carrier: 'wir' },
        { ...named('firma'), carrier: 'dienstleister' },
        named('keine'),
        { ...named('weiss-nicht'), unknown: true },
      ],
    },
    {
      id: 'arten',
      text: { de: 'Wie viele?' },
      when: { question: 'server', options: ['haus', 'firma'] },
      numbers: [
        {
          id: 'windows',
          label: { de: 'Windows' },
          objects: [{ kind: 'server', operatedFrom: 'server' }],
        },
        {
          id: 'linux',
          label: { de: 'Linux' },
          objects: [{ kind: 'linux', title: { de: 'Linux-Server', en: 'Linux server' } }],
        },
      ],
    },
    {
      id: 'dienste',
      text: { de: 'Dienste?' },
      when: { question: 'server', options: ['haus'] },
      many: true,
      options: [
        { ...named('backup'), objects: [offer('nas')] },
        { ...named('linux-dienst'), objects: [offer('linux')] },
        named('nichts'),
        { ...named('weiss-nicht'), unknown: true },
      ],
    },
    {
      id: 'pcs',
      text: { de: 'PCs?' },
      numbers: [
        {
          id: 'pcs',
          label: { de: 'PCs' },
          objects: [{ kind: 'client', operatedFrom: 'betreuung' }],
        },
      ],
    },
    { id: 'namen', text: { de: 'Firmen?' }, names: true },
  ],
  absent: {
    server: 'Keine Windows-Server.',
    linux: 'Keine Linux-Server.',
    nas: 'Kein Speicher.',
    client: 'Keine PCs.',
  },
};
/** A copy that a test may change. */
export const setup = (): Setup => structuredClone(EXAMPLE);

const module = (id: string, requires?: string[]): Module => ({
  id,
  title: id,
  layer: 'SYS',
  order: 'R2',
  appliesTo: ['it-system'],
  leadRole: 'IT-Betrieb',
  ...(requires ? { requires } : {}),
  requirements: [{ id: `${id}.A1`, title: 'A', level: 'basis', roles: [], threats: [] }],
});
export const kind = (id: string, modules: string[]) => ({
  id,
  title: id,
  type: 'it-system',
  modules,
});

export const profile: ProfileFacts = {
  id: 'sample',
  version: '1',
  title: 'P',
  edition: '1',
  publisher: 'Wir',
  source: 'Wir',
  licence: 'EUPL-1.2',
  language: 'de',
  roles: [],
  places: [],
  threats: [],
  targetTypes: [{ id: 'it-system', title: 'IT-System' }],
  layers: [{ id: 'SYS', title: 'Systeme' }],
  objectKinds: [
    { ...kind('verbund', ['ISMS', 'NAS']), whole: true },
    kind('server', ['SERVER', 'WINDOWS']),
    kind('linux', ['SERVER', 'LINUX']),
    kind('nas', ['NAS', 'SPEICHER']),
    kind('client', ['CLIENT', 'DRUCKEN']),
    kind('drucker', ['DRUCKEN']),
  ],
  modules: [
    module('ISMS', ['GRUND']),
    module('GRUND', ['UNTERGRUND']),
    ...['SERVER', 'WINDOWS', 'LINUX', 'NAS', 'SPEICHER', 'CLIENT', 'DRUCKEN', 'FREI'].map((id) =>
      module(id),
    ),
    module('UNTERGRUND'),
  ],
};

/** Every question answered. */
export const all: SetupAnswers = {
  betreuung: { options: ['selbst'] },
  server: { options: ['haus'] },
  arten: { numbers: { windows: 2, linux: 0 } },
  dienste: { options: ['nichts'] },
  pcs: { numbers: { pcs: 12 } },
  namen: { names: [] },
};
