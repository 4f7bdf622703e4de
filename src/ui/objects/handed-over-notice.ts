/** A sentence about what was done, handed over to the screen of the object that comes next. */
let waiting = '';

export function handOverNotice(sentence: string): void {
  waiting = sentence;
}

/** The sentence that waits, once. */
export function takeNotice(): string {
  const sentence = waiting;
  waiting = '';
  return sentence;
}
