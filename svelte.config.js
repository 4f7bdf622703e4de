// Read by svelte-check and the editor; the build takes the same defaults.
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

export default { preprocess: vitePreprocess() };
