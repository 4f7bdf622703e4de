/**
 * The pages of an assessment: the address of each and its place in the navigation. A page needs a row here and a
 * screen in `shell/page-screens.ts`, which does not compile without it; routes, links and tabs follow.
 */

/** Tabs of an assessment, in order. */
export const TABS = [
  'overview',
  'firstLap',
  'requirements',
  'coverage',
  'scope',
  'document',
  'details',
] as const;
type Tab = (typeof TABS)[number];

/** The pages of the structure tab, in order. */
export const SCOPE_TABS = ['setup', 'scope', 'objects', 'modelling', 'providers'] as const;
type ScopeTab = (typeof SCOPE_TABS)[number];

interface Page {
  /** Appended to the address of the assessment; ":name" is filled in, ":name?" at the end is optional. */
  address: string;
  /** The same page at a longer address. */
  other?: string;
  tab: Tab;
  scopeTab?: ScopeTab;
}

export const PAGES = {
  overview: { address: '', tab: 'overview' },
  /** With `objectId` the module for this target object; without it for all of them. */
  module: {
    address: 'baustein/:moduleId/:requirementId?',
    other: 'zielobjekt/:objectId/:moduleId/:requirementId?',
    tab: 'overview',
  },
  /** One requirement for all its target objects side by side. */
  compare: { address: 'vergleich/:requirementId', tab: 'overview' },
  firstLap: { address: 'einstieg/:topicId?', tab: 'firstLap' },
  /** With `show`, some of them (`TO_REVIEW`). */
  requirements: { address: 'anforderungen/:show?', tab: 'requirements' },
  coverage: { address: 'abdeckung', tab: 'coverage' },
  scope: { address: 'geltungsbereich', tab: 'scope', scopeTab: 'scope' },
  /** Without `questionId`, the beginning or where it was left; `SETUP_RESULT`: what follows from the answers. */
  setup: { address: 'einrichtung/:questionId?', tab: 'scope', scopeTab: 'setup' },
  objects: { address: 'zielobjekte', tab: 'scope', scopeTab: 'objects' },
  objectImport: { address: 'zielobjekte-einlesen', tab: 'scope', scopeTab: 'objects' },
  object: { address: 'zielobjekt/:objectId', tab: 'scope', scopeTab: 'objects' },
  modelling: { address: 'modellierung', tab: 'scope', scopeTab: 'modelling' },
  moduleModel: { address: 'modellierung/:moduleId', tab: 'scope', scopeTab: 'modelling' },
  stock: { address: 'kompendium', tab: 'scope', scopeTab: 'modelling' },
  providers: { address: 'dienstleister', tab: 'scope', scopeTab: 'providers' },
  provider: { address: 'dienstleister/:providerId', tab: 'scope', scopeTab: 'providers' },
  document: { address: 'dokument', tab: 'document' },
  documentSettings: { address: 'dokument-gestalten', tab: 'document' },
  papers: { address: 'unterlagen', tab: 'document' },
  backup: { address: 'sicherung', tab: 'details' },
  /** What was changed, when and by whom. */
  log: { address: 'verlauf', tab: 'details' },
  snapshots: { address: 'staende', tab: 'details' },
  /** Without `otherId`, compared with today. */
  snapshot: { address: 'staende/:snapshotId/:otherId?', tab: 'details' },
  /** What another version of the profile changes, and its taking over. */
  profileChange: { address: 'profilwechsel', tab: 'details' },
  merge: { address: 'zusammenfuehren', tab: 'details' },
  details: { address: 'angaben', tab: 'details' },
} as const satisfies Record<string, Page>;

export type PageName = keyof typeof PAGES;

export const pageOf = (name: PageName): Page => PAGES[name];
