/** Words of the papers for people: mayor, council, roles, providers, and the checklist on paper. */
export type PackLabel = 'packMayor';
