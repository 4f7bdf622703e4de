/** Words of the chapters on what is still to be done, of their pictures, and of the tables made from them. */
export type PlanLabel =
  // Titles of chapters and annexes
  'dispensable' | 'plan' | 'participants' | 'evidenceList' | 'changes';
