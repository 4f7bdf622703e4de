/** The pages of a part that was handed out; every other page needs the whole assessment. */
const PAGES_OF_PART = [
  'today',
  'check',
  'walks',
  'walk',
  'requirements',
  'coverage',
  'module',
  'compare',
  'backup',
];

export const isPageOfPart = (page: string): boolean => PAGES_OF_PART.includes(page);
