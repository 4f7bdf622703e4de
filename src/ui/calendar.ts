/** The local calendar day, YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return [String(now.getFullYear()), two(now.getMonth() + 1), two(now.getDate())].join('-');
}
