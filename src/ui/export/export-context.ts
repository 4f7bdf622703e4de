/** Where screens find the application's single export desk. */
import { createContext } from 'svelte';
import type { ExportDesk } from './export-desk.svelte';

export const [exportDesk, provideExportDesk] = createContext<ExportDesk>();
