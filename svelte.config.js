import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** Read by the build, by svelte-check and by editors. */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true, discloseVersion: false },
};
