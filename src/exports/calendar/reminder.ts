/** How long before a day somebody is reminded of it. */
export const REMINDER_DAYS = 14;
