/** Whether a change was made by the person who sits here. */
import { deviceOf } from '$domain/change/stamp';
import type { Stamp } from '$domain/record/fields';
import { storedAuthor, windowName } from './preferences';

/** Of two people at one device each has a name of their own; one person at two devices has the same. */
export function ownStamps(): (stamp: Stamp) => boolean {
  const author = storedAuthor().trim();
  const device = deviceOf(windowName());
  return ({ by, device: window }) => {
    const name = by.trim();
    if (author !== '' && name !== '') return name === author;
    return window === undefined || deviceOf(window) === device;
  };
}
