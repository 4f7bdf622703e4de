/** How long the open questions will take: a range based on experience, for planning only. */

/**
 * Minutes per question: at least, if the answer is at hand; at most, if somebody must be asked and it is written down.
 */
const MINUTES = { least: 3, most: 6 } as const;
const HOURS_A_DAY = 8;

/**
 * Working time for the given number of open questions, in whole hours (rounded up) and in working days of eight hours.
 */
export function estimateTime(questions: number): {
  leastHours: number;
  mostHours: number;
  mostDays: number;
} {
  const hours = (minutes: number): number => Math.ceil((questions * minutes) / 60);
  const mostHours = hours(MINUTES.most);
  return {
    leastHours: hours(MINUTES.least),
    mostHours,
    mostDays: Math.ceil(mostHours / HOURS_A_DAY),
  };
}
