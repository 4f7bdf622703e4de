/** A sentence about what was done, handed over to the object screen that comes next. */
let waiting = '';

export function handOverNotice(sentence: string): void {
  waiting = sentence;
}

/** The waiting sentence, once. */
export function takeNotice(): string {
  const sentence = waiting;
  waiting = '';
  return sentence;
}
