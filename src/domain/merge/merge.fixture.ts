/** Three devices that work apart and merge each other's files now and then. Test code only. */
import fc from 'fast-check';
import { apply } from '../change/apply';
import type { Change } from '../change/change';
import { continued, logEntry, type LogEntry } from '../change/change-log';
import { partsBefore } from '../change/invert';
import { makeChange } from '../change/make-change';
import { ChangeClock } from '../change/stamp';
import { anAct, NOON, START, type Act } from '../change/story.fixture';
import { seenOf } from './field-verdict';
import type { Decision, Decisions, MergeWords } from './decided-parts';
import { compareSides } from './compare-sides';
import { actKey } from './log-index';
import type { MergeSide } from './merge-side';
import { planMerge, type Making, type MergePlan, type MergeSelection } from './plan-merge';

const WORDS: MergeWords = {
  both: (ours, theirs) => `${String(ours.value)}\n\n${String(theirs.value)}`,
  remark: ({ id }) => `Datei: ${id}`,
};
export const NOBODY: MergeSelection = { decisions: new Map(), withDeletions: true, words: WORDS };

export interface Device extends MergeSide {
  log: LogEntry[];
  /** Everything that was ever done here or arrived, also what the log has folded into one entry. */
  told: ReadonlySet<string>;
  making: Making;
}

function deviceAt(index: number, offMs: number): Device {
  const now = () => NOON + offMs;
  const actor = { at: new Date(now()).toISOString(), by: `Person ${String(index)}` };
  const making = { clock: new ChangeClock(`d${String(index)}.1`, now), actor };
  return { record: START, log: [], told: new Set(), making };
}

const actsOf = ({ stamp, parts }: Change): string[] => parts.map((part) => actKey(stamp, part));

/** As it is saved: a stretch of writing is one entry. */
export function doing(device: Device, act: Act): Device {
  const { record, making } = device;
  const change = makeChange(record, act(record), making);
  if (change === undefined) return device;
  const next = logEntry('a', change, partsBefore(record, change.parts));
  const last = device.log.findLast(({ cells }) => cells.includes(next.cells[0] ?? ''));
  const both = last && continued(last, next);
  const log = [...device.log.filter((one) => both === undefined || one !== last), both ?? next];
  const told = new Set([...device.told, ...actsOf(change)]);
  return { ...device, record: apply(record, change), log, told };
}

export function merging(ours: Device, theirs: Device, selection: MergeSelection = NOBODY) {
  for (const { change } of theirs.log) ours.making.clock.hear(change.stamp);
  const plan = planMerge(ours, theirs, selection, ours.making);
  return { plan, device: afterMerge(ours, plan, theirs) };
}

function afterMerge(ours: Device, { record, entries }: MergePlan, theirs: Device): Device {
  const log = entries.map(({ change, before }) => logEntry('a', change, before));
  const told = new Set([
    ...ours.told,
    ...theirs.told,
    ...entries.flatMap(({ change }) => actsOf(change)),
  ]);
  return { ...ours, record, log: [...ours.log, ...log], told };
}

/** Every conflict decided, in turn by each of these. */
export function decidedBy(ours: MergeSide, theirs: MergeSide, by: readonly Decision[]): Decisions {
  const conflicts = compareSides(ours, theirs).items.filter(
    ({ verdict }) => verdict === 'conflict',
  );
  return new Map(
    conflicts.map((item, index) => [
      item.id,
      { decision: by[index % by.length] ?? 'ours', seen: seenOf(item) },
    ]),
  );
}

/** One of the clocks goes wrong by a year, one by minutes. */
const CLOCKS = [0, 365 * 24 * 3_600_000, -600_000] as const;

/** A device does something, or merges the file of another one. */
const aStep = fc.record({
  at: fc.constantFrom(0 as const, 1 as const, 2 as const),
  act: fc.option(anAct, { nil: undefined, freq: 4 }),
  from: fc.constantFrom(0 as const, 1 as const, 2 as const),
});

export const threeDevices: fc.Arbitrary<[Device, Device, Device]> = fc
  .array(aStep, { minLength: 1, maxLength: 16 })
  .map((steps) => {
    const devices: [Device, Device, Device] = [
      deviceAt(0, CLOCKS[0]),
      deviceAt(1, CLOCKS[1]),
      deviceAt(2, CLOCKS[2]),
    ];
    for (const { at, act, from } of steps) {
      const [device, other] = [devices[at], devices[from]];
      if (act !== undefined) devices[at] = doing(device, act);
      else if (at !== from) devices[at] = merging(device, other).device;
    }
    return devices;
  });
