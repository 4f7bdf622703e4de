/** What a door lists beside its screens. It stays while the person goes from one of its screens to the next. */
import type { Component } from 'svelte';
import type { AppState } from '../app-state.svelte';
import type { AssessmentSession } from '../assessment-session.svelte';
import type { Door } from '../pages';
import type { AssessmentPage } from '../routes';

export interface DoorListProps {
  app: AppState;
  session: AssessmentSession;
  page: AssessmentPage;
}
type DoorList = Component<DoorListProps>;

const sections = (): Promise<{ default: DoorList }> => import('./SectionList.svelte');

export const DOOR_LISTS: Partial<Record<Door, () => Promise<{ default: DoorList }>>> = {
  check: () => import('../screens/check/ModuleList.svelte'),
  papers: sections,
  settings: sections,
};
