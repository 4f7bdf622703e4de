/**
 * Every key with a meaning of its own. What is pressed stands here once; the help and the hints on buttons are drawn from
 * it. Letters and digits act outside text fields only and can be switched off (WCAG 2.1.4).
 */
import type { TextKey } from '$i18n/i18n.svelte';

/** `press`: what `KeyboardEvent.key` says; upper case needs Shift. `shown`: what stands on the key. */
interface KeyRow {
  press: string;
  shown: string;
  text: TextKey;
}

export const KEYS = {
  yes: { press: '1', shown: '1', text: 'key.yes' },
  partly: { press: '2', shown: '2', text: 'key.partly' },
  no: { press: '3', shown: '3', text: 'key.no' },
  dispensable: { press: '4', shown: '4', text: 'key.dispensable' },
  reset: { press: '0', shown: '0', text: 'key.reset' },
  clarify: { press: '5', shown: '5', text: 'key.clarify' },
  askProvider: { press: '6', shown: '6', text: 'key.askProvider' },
  take: { press: 'Enter', shown: '↵', text: 'key.take' },
  nextQuestion: { press: 'j', shown: 'j', text: 'key.nextQuestion' },
  previousQuestion: { press: 'k', shown: 'k', text: 'key.previousQuestion' },
  nextModule: { press: 'J', shown: 'J', text: 'key.nextModule' },
  previousModule: { press: 'K', shown: 'K', text: 'key.previousModule' },
  write: { press: 'e', shown: 'e', text: 'key.write' },
  leave: { press: 'Escape', shown: 'Esc', text: 'key.leave' },
  undo: { press: 'z', shown: 'Z', text: 'key.undo' },
  continue: { press: 'w', shown: 'W', text: 'key.continue' },
  search: { press: '/', shown: '/', text: 'key.search' },
  newMeasure: { press: 'n', shown: 'N', text: 'key.newMeasure' },
  help: { press: '?', shown: '?', text: 'key.help' },
} as const satisfies Record<string, KeyRow>;

export type KeyName = keyof typeof KEYS;
