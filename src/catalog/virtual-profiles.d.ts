declare module 'virtual:profiles' {
  import type { ProfileIndexEntry } from './profile-index';
  export const profileIndex: ProfileIndexEntry[];
}
