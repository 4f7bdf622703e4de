/**
 * The pages of an assessment: the address of each, and the door and section behind which it stands (docs/workbench.md).
 * A page needs a row here and a screen in `shell/page-screens.ts`, which does not compile without it; routes, links,
 * doors and lists of sections follow.
 */

/** The doors of an assessment, in order, each with its first page. */
export const DOORS = {
  today: 'today',
  check: 'check',
  plan: 'plan',
  papers: 'documents',
  settings: 'settings',
} as const satisfies Record<string, string>;
export type Door = keyof typeof DOORS;

/** The pages that the door lists beside the screen, in order. */
export const SECTIONS = {
  papers: ['document', 'documentSettings', 'papers', 'talks'],
  settings: [
    'setup',
    'scope',
    'objects',
    'modelling',
    'providers',
    'details',
    'backup',
    'snapshots',
    'log',
  ],
} as const satisfies Partial<Record<Door, readonly string[]>>;
export type SectionDoor = keyof typeof SECTIONS;
export type Section = (typeof SECTIONS)[SectionDoor][number];

interface Page {
  /** Appended to the address of the assessment; ":name" is filled in, ":name?" at the end is optional. */
  address: string;
  /** The same page at a longer address. */
  other?: string;
  door: Door;
  /** Under which section it is listed. */
  section?: Section;
  /** True if it has the window to itself: no bar, no list, no foot. */
  alone?: boolean;
}

export const PAGES = {
  today: { address: '', door: 'today' },
  coverage: { address: 'abdeckung', door: 'today' },
  check: { address: 'pruefen', door: 'check' },
  /** With `objectId` the module for this target object; without it for all of them. */
  module: {
    address: 'baustein/:moduleId/:requirementId?',
    other: 'zielobjekt/:objectId/:moduleId/:requirementId?',
    door: 'check',
  },
  /** One requirement for all its target objects side by side. */
  compare: { address: 'vergleich/:requirementId', door: 'check' },
  firstLap: { address: 'einstieg/:topicId?', door: 'check' },
  /** With `show`, some of them (`TO_REVIEW`). */
  requirements: { address: 'anforderungen/:show?', door: 'check' },
  walks: { address: 'rundgang', door: 'check' },
  /** Where somebody goes and looks, one question per screen; which one stands after "?". */
  walk: { address: 'rundgang/:placeId', door: 'check', alone: true },
  plan: { address: 'plan', door: 'plan' },
  documents: { address: 'unterlagen', door: 'papers' },
  document: { address: 'dokument', door: 'papers', section: 'document' },
  documentSettings: {
    address: 'dokument-gestalten',
    door: 'papers',
    section: 'documentSettings',
  },
  papers: { address: 'papiere', door: 'papers', section: 'papers' },
  /** With `by` and `one`, the questions for one partner. */
  talks: { address: 'gespraeche/:by?/:one?', door: 'papers', section: 'talks' },
  settings: { address: 'einrichten', door: 'settings' },
  /** Without `questionId`, the beginning or where it was left; `SETUP_RESULT`: what follows from the answers. */
  setup: { address: 'einrichtung/:questionId?', door: 'settings', section: 'setup' },
  scope: { address: 'geltungsbereich', door: 'settings', section: 'scope' },
  objects: { address: 'zielobjekte', door: 'settings', section: 'objects' },
  objectImport: { address: 'zielobjekte-einlesen', door: 'settings', section: 'objects' },
  object: { address: 'zielobjekt/:objectId', door: 'settings', section: 'objects' },
  modelling: { address: 'modellierung', door: 'settings', section: 'modelling' },
  moduleModel: { address: 'modellierung/:moduleId', door: 'settings', section: 'modelling' },
  stock: { address: 'kompendium', door: 'settings', section: 'modelling' },
  providers: { address: 'dienstleister', door: 'settings', section: 'providers' },
  provider: { address: 'dienstleister/:providerId', door: 'settings', section: 'providers' },
  details: { address: 'angaben', door: 'settings', section: 'details' },
  /** What another version of the profile changes, and its taking over. */
  profileChange: { address: 'profilwechsel', door: 'settings', section: 'details' },
  backup: { address: 'sicherung', door: 'settings', section: 'backup' },
  merge: { address: 'zusammenfuehren', door: 'settings', section: 'backup' },
  snapshots: { address: 'staende', door: 'settings', section: 'snapshots' },
  /** Without `otherId`, compared with today. */
  snapshot: { address: 'staende/:snapshotId/:otherId?', door: 'settings', section: 'snapshots' },
  /** What was changed, when and by whom. */
  log: { address: 'verlauf', door: 'settings', section: 'log' },
} as const satisfies Record<string, Page>;

export type PageName = keyof typeof PAGES;

export const pageOf = (name: PageName): Page => PAGES[name];

/** True if the door lists sections beside its screens. */
export const hasSections = (door: Door): door is SectionDoor => Object.hasOwn(SECTIONS, door);
