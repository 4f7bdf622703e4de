import type { SetupQuestion } from '$domain/setup/setup';
import { language } from '$i18n/i18n.svelte';
import type { Worded } from '$ui/profile-texts.svelte';
import { assessmentLink } from '$ui/routes';

/** A text of the set-up in the language of the interface if there is one, otherwise in German, which always exists. */
export function worded(text: SetupQuestion['text']): Worded<string> {
  const own = text[language()];
  return own === undefined
    ? { value: text.de, language: 'de' }
    : { value: own, language: language() };
}

/** The address of a topic, a question or the result; without one, of the set-up. */
export function setupLink(assessmentId: string, address?: string): string {
  return assessmentLink(assessmentId, {
    page: 'setup',
    ...(address === undefined ? {} : { questionId: address }),
  });
}
