/** Where screens find the one desk of the application. */
import { createContext } from 'svelte';
import type { ExportDesk } from './export-desk.svelte';

export const [exportDesk, provideExportDesk] = createContext<ExportDesk>();
