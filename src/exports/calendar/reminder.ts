/** How long before a day its reminder comes. */
export const REMINDER_DAYS = 14;
