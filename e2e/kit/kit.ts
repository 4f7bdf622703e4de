/** The parts of the interface, one by one, for the browser test. The product is built without it. */
import '$ui/styles/fonts.css';
import '$ui/styles/kern.scss';
import '$ui/styles/app.css';
import { mount } from 'svelte';
import { startI18n, withTexts } from '$i18n/i18n.svelte';

await startI18n('de');
const { default: Kit } = await withTexts('work', () => import('./Kit.svelte'));
const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no #app');
mount(Kit, { target });
