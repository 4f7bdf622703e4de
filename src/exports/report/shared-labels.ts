/** Words the document shares with a screen, and their keys in the language files. */
export const SHARED_LABELS = {
  management: 'details.management',
  securityOfficer: 'details.securityOfficer',
  dataProtectionOfficer: 'details.dataProtectionOfficer',
  itOperations: 'details.itOperations',
  scope: 'scope.title',
  scopeName: 'scope.scopeName',
  scopeDescription: 'scope.scopeDescription',
  sites: 'scope.sites',
  providers: 'scope.providers',
  outOfScope: 'scope.outOfScope',
  protection: 'scope.protection',
  protectionExceptions: 'scope.protectionExceptions',
  counting: 'number.counting',
  progress: 'number.progress',
  fulfilment: 'number.fulfilment',
  applicable: 'number.applicable',
} as const;
export type SharedLabel = keyof typeof SHARED_LABELS;
