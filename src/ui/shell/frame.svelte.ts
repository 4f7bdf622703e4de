/** What the frame around the screens of an assessment shows, as far as a screen has a say in it. */

interface Place {
  /** Where one is, for the narrow bar. */
  title: string;
  /** How much of it is done, of how many; undefined if nothing is counted. */
  done?: { count: number; of: number } | undefined;
}

class Frame {
  /** The doors, where there is no room for them in the bar. */
  menuOpen = $state(false);
  /** The list of the door, where there is no room beside the screen. */
  listOpen = $state(false);
  /** Set by the screen; undefined: the bar names the door. */
  place = $state.raw<Place | undefined>();
}

/** One window has one frame. */
export const frame = new Frame();

/** Names the place as long as the screen stands. Call while a component is being created. */
export function namePlace(place: () => Place): void {
  $effect(() => {
    frame.place = place();
    return () => (frame.place = undefined);
  });
}
