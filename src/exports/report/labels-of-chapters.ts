/** Words of the frame of the security concept: document control, basis, organisation, method, emergency, annexes. */
export type ChapterLabel =
  // Cover and document control
  | 'annex'
  | 'released'
  | 'selfAssessed'
  | 'version'
  | 'versions'
  | 'recorded'
  | 'news'
  | 'releasedBy'
  | 'releaseNone'
  | 'releaseDraft'
  | 'releaseLine'
  | 'releaseChanged'
  | 'partsLeftOut'
  // Titles of chapters and annexes
  | 'basis'
  | 'organisation'
  | 'method'
  | 'emergency'
  | 'upkeep'
  | 'glossary'
  | 'signatures';
