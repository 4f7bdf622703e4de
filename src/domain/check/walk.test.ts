/** Promise: a walk asks every question of its place exactly once, and nothing else. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { appliedModules } from '../modelling/applicability';
import { aStructure } from '../record/data.fixture';
import { stepsAt, walksOf } from './walk';

const PLACES = ['leitung', 'serverraum', 'buero'].map((id) => ({ id, title: id }));
const LOCATIONS = ['Rathaus', ' Bauhof ', '', 'Rathaus'];

const aTown = aStructure.map(({ profile, assessment }) => ({
  profile: {
    ...profile,
    places: PLACES,
    modules: profile.modules.map((module) => ({
      ...module,
      requirements: module.requirements.map((requirement, index) => {
        const place = PLACES[index % 4]?.id;
        return place === undefined ? requirement : { ...requirement, place };
      }),
    })),
  },
  assessment: {
    ...assessment,
    targetObjects: assessment.targetObjects.map((object, index) => ({
      ...object,
      location: LOCATIONS[index % LOCATIONS.length] ?? '',
    })),
  },
}));

it('all walks together ask what has a place, each question once; the server room comes first', () => {
  fc.assert(
    fc.property(aTown, ({ profile, assessment }) => {
      const applied = appliedModules(profile, assessment);
      const walks = walksOf(profile, applied, assessment.targetObjects);
      const placed = applied.flatMap(({ module, object }) =>
        module.requirements
          .filter(({ place }) => place !== undefined)
          .map(({ id }) => `${object.id}/${id}`),
      );
      const asked = walks.flatMap(({ steps }) =>
        steps.map(({ object, requirement }) => `${object.id}/${requirement.id}`),
      );
      expect(asked.toSorted()).toEqual(placed.toSorted());
      expect(new Set(asked).size).toBe(asked.length);
      for (const { place, steps } of walks)
        expect(steps.every(({ requirement }) => requirement.place === place.id)).toBe(true);
      const order = ['serverraum', 'buero', 'leitung'];
      const ids = walks.map(({ place }) => place.id);
      expect(ids).toEqual(order.filter((id) => ids.includes(id)));
    }),
  );
});

it('a room has what is there and what is nowhere in particular; all rooms together have everything', () => {
  fc.assert(
    fc.property(aTown, ({ profile, assessment }) => {
      const { targetObjects } = assessment;
      const at = new Map(targetObjects.map(({ id, location }) => [id, location.trim()]));
      for (const walk of walksOf(profile, appliedModules(profile, assessment), targetObjects)) {
        const inRooms = walk.rooms.flatMap((room) => {
          const steps = stepsAt(walk, room, targetObjects);
          for (const { object } of steps)
            expect(['', room, undefined]).toContain(at.get(object.id));
          return steps;
        });
        if (walk.rooms.length > 0) expect(new Set(inRooms)).toEqual(new Set(walk.steps));
        expect(walk.rooms).not.toHaveLength(1);
      }
    }),
  );
});
