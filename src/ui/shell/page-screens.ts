/** The screen of each page of an assessment, loaded when it is opened, with its texts. */
import type { Component } from 'svelte';
import { withTexts } from '$i18n/i18n.svelte';
import type { AppState } from '../app-state.svelte';
import type { AssessmentSession } from '../assessment-session.svelte';
import type { PageName } from '../pages';

/** Screens use what they need of these. */
export interface PageProps {
  app: AppState;
  session: AssessmentSession;
  moduleId: string;
  requirementId: string | undefined;
  topicId: string | undefined;
  objectId: string;
  providerId: string;
  questionId: string | undefined;
  snapshotId: string;
  otherId: string | undefined;
  show: string | undefined;
  placeId: string;
  by: string | undefined;
  one: string | undefined;
}

export const PAGE_SCREENS: Record<PageName, () => Promise<{ default: Component<PageProps> }>> = {
  today: () => import('../screens/today/TodayScreen.svelte'),
  check: () => import('../screens/check/CheckScreen.svelte'),
  walks: () => import('../screens/walk/WalksScreen.svelte'),
  walk: () => import('../screens/walk/WalkScreen.svelte'),
  plan: () => import('../screens/plan/PlanScreen.svelte'),
  documents: () => import('../screens/documents/DocumentsScreen.svelte'),
  settings: () => import('../screens/settings/SettingsScreen.svelte'),
  module: () => import('../screens/module/ModuleScreen.svelte'),
  firstLap: () => import('../screens/first-lap/FirstLapScreen.svelte'),
  requirements: () => import('../screens/requirements/RequirementsScreen.svelte'),
  coverage: () => import('../screens/coverage/CoverageScreen.svelte'),
  document: () => withTexts('document', () => import('../screens/document/DocumentScreen.svelte')),
  documentSettings: () =>
    withTexts(
      'document',
      () => import('../screens/document-settings/DocumentSettingsScreen.svelte'),
    ),
  papers: () => withTexts('document', () => import('../screens/papers/PapersScreen.svelte')),
  talks: () => import('../screens/talks/TalksScreen.svelte'),
  scope: () => import('../screens/scope/ScopeScreen.svelte'),
  backup: () => import('../screens/backup/AssessmentBackupScreen.svelte'),
  profileChange: () => import('../screens/profile-change/ProfileChangeScreen.svelte'),
  merge: () => import('../screens/backup/merge/MergeScreen.svelte'),
  details: () => withTexts('document', () => import('../screens/details/DetailsScreen.svelte')),
  log: () => import('../screens/log/LogScreen.svelte'),
  snapshots: () => import('../screens/snapshots/SnapshotsScreen.svelte'),
  snapshot: () => import('../screens/snapshots/SnapshotScreen.svelte'),
  setup: () => import('../screens/setup/SetupScreen.svelte'),
  objects: () => import('../screens/objects/ObjectsScreen.svelte'),
  objectImport: () => import('../screens/object-import/ImportScreen.svelte'),
  object: () => import('../screens/object/ObjectScreen.svelte'),
  modelling: () => import('../screens/modelling/ModellingScreen.svelte'),
  moduleModel: () => import('../screens/modelling/ModuleModelScreen.svelte'),
  stock: () => import('../screens/modelling/StockScreen.svelte'),
  providers: () => import('../screens/providers/ProvidersScreen.svelte'),
  provider: () => import('../screens/providers/ProviderScreen.svelte'),
  compare: () => withTexts('document', () => import('../screens/compare/CompareScreen.svelte')),
};
