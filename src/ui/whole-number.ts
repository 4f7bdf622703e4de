/** "8.200", "8 200" and "8200" are the same number; null for nothing, undefined for what is no whole number. */
export function parseWholeNumber(text: string): number | null | undefined {
  const digits = text.replace(/[\s.'’]/g, '');
  if (digits === '') return null;
  return /^\d{1,8}$/.test(digits) ? Number(digits) : undefined;
}
