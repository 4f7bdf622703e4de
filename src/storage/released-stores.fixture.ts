/** What every released version of the database stored. Test code only. */
/** The stores of every released version. Frozen like the dumps: never edit, only add. */
export const STORES_BY_VERSION: Record<number, Record<string, string>> = {
  1: {
    assessments: 'id',
    sheets: '[assessmentId+objectId+moduleId], assessmentId',
    history: '++id, [assessmentId+objectId+moduleId+requirementId], assessmentId',
  },
  2: {
    assessments: 'id',
    sheets: '[assessmentId+objectId+moduleId], assessmentId',
    history: '++id, [assessmentId+objectId+moduleId+requirementId], assessmentId',
  },
  3: {
    assessments: 'id',
    sheets: '[assessmentId+objectId+moduleId], assessmentId',
    changes: '++seq, *cells, [assessmentId+seq]',
  },
  4: {
    assessments: 'id',
    sheets: '[assessmentId+objectId+moduleId], assessmentId',
    changes: '++seq, *cells, [assessmentId+seq]',
    touched: 'id',
  },
  5: {
    assessments: 'id',
    sheets: '[assessmentId+objectId+moduleId], assessmentId',
    changes: '++seq, *cells, [assessmentId+seq]',
    touched: 'id',
    snapshots: '++id, assessmentId',
    snapshotParts: '++part, [assessmentId+place+print]',
  },
  6: {
    assessments: 'id',
    sheets: '[assessmentId+objectId+moduleId], assessmentId',
    changes: '++seq, *cells, [assessmentId+seq]',
    touched: 'id',
    snapshots: '++id, assessmentId',
    snapshotParts: '++part, [assessmentId+place+print]',
    lock: 'id',
  },
  7: {
    assessments: 'id',
    sheets: '[assessmentId+objectId+moduleId], assessmentId',
    changes: '++seq, *cells, [assessmentId+seq]',
    touched: 'id',
    snapshots: '++id, assessmentId',
    snapshotParts: '++part, [assessmentId+place+print]',
    lock: 'id',
    photos: '[assessmentId+digest], assessmentId',
  },
  8: {
    assessments: 'id',
    sheets: '[assessmentId+objectId+moduleId], assessmentId',
    changes: '++seq, *cells, [assessmentId+seq]',
    touched: 'id',
    snapshots: '++id, assessmentId',
    snapshotParts: '++part, [assessmentId+place+print]',
    lock: 'id',
    photos: '[assessmentId+digest], assessmentId',
  },
};
