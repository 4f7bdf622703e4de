/**
 * Vite plugin: turns the folders below `profiles/` into small files for the browser and an index of them.
 * A profile that breaks a rule stops the build with its path and the reason.
 * `virtual:profiles` holds what the start screen needs; facts and texts are fetched when a profile is opened.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import * as z from 'zod/mini';
import {
  profileFileSchema,
  profileTextsSchema,
  splitProfile,
  type ProfileFile,
  type ProfileTexts,
} from '../domain/profile/profile';
import {
  documentCollectionsSchema,
  requirementsOfCollections,
} from '../domain/document/document-collections';
import { setupSchema } from '../domain/setup/setup-schema';
import { profileProblems } from '../catalog/profile-problems';
import type { ProfileListing } from '../catalog/profile-listing';

const VIRTUAL = 'virtual:profiles';
const RESOLVED = `\0${VIRTUAL}`;

interface BuiltProfile {
  listing: ProfileListing;
  files: { name: string; content: string }[];
}

export function profilesPlugin(options: { folder: string }): Plugin {
  return {
    name: 'profiles',
    resolveId: (id) => (id === VIRTUAL ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      const profiles = buildProfiles(options.folder);
      for (const folder of profiles) this.addWatchFile(join(options.folder, folder.listing.id));
      return `export const profileIndex = ${JSON.stringify(profiles.map(({ listing }) => listing))};`;
    },
    generateBundle() {
      for (const { name, content } of buildProfiles(options.folder).flatMap(({ files }) => files))
        this.emitFile({ type: 'asset', fileName: name, source: content });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = request.url?.split('?')[0]?.replace(/^\//, '');
        const file = name?.startsWith('profiles/')
          ? buildProfiles(options.folder)
              .flatMap(({ files }) => files)
              .find((candidate) => candidate.name === name)
          : undefined;
        if (file === undefined) return next();
        response.setHeader('content-type', 'application/json');
        response.end(file.content);
      });
    },
  };
}

/** Reads and checks every profile folder; throws with path and reason at the first broken one. */
export function buildProfiles(folder: string): BuiltProfile[] {
  const sources = readdirSync(folder, { withFileTypes: true })
    .filter((found) => found.isDirectory() && existsSync(join(folder, found.name, 'profile.json')))
    .map((found) => readProfile(join(folder, found.name), found.name));
  for (const source of sources) checkKinds(source, sources);
  return sources.map(buildProfile).sort((a, b) => b.listing.requirements - a.listing.requirements);
}

interface ProfileSource {
  folder: string;
  source: string;
  profile: ProfileFile;
}

function readProfile(folder: string, name: string): ProfileSource {
  const path = join(folder, 'profile.json');
  const source = readFileSync(path, 'utf8');
  const profile = checked(profileFileSchema, source, path);
  if (profile.id !== name) throw new Error(`${path}: id "${profile.id}" differs from the folder`);
  return { folder, source, profile };
}

/** Kinds of objects may carry modules of the profile and of its stock, and no others. */
function checkKinds({ folder, profile }: ProfileSource, all: readonly ProfileSource[]): void {
  const path = join(folder, 'profile.json');
  const stock = all.find((candidate) => candidate.profile.id === profile.stock)?.profile;
  if (profile.stock !== undefined && stock === undefined)
    throw new Error(`${path}:\nstock: unbekanntes Profil „${profile.stock}“`);
  const modules = [...profile.modules, ...(stock?.modules ?? [])];
  const known = new Set(modules.map(({ id }) => id));
  profile.objectKinds?.forEach((kind, k) => {
    for (const module of kind.modules)
      if (!known.has(module))
        throw new Error(`${path}:\nobjectKinds.${k}.modules: unbekannter Baustein „${module}“`);
  });
}

/** Text of `setup.json` for the browser, or undefined; it may propose only kinds that the profile has. */
function readSetup({ folder, profile }: ProfileSource): string | undefined {
  const path = join(folder, 'setup.json');
  if (!existsSync(path)) return undefined;
  const setup = checked(setupSchema, readFileSync(path, 'utf8'), path);
  const known = new Set(profile.objectKinds?.map(({ id }) => id));
  // The schema demands a reason for every kind that is proposed, so the reasons name them all.
  for (const kind of Object.keys(setup.absent))
    if (!known.has(kind))
      throw new Error(`${path}:\nabsent.${kind}: unbekannte Art von Zielobjekt „${kind}“`);
  return JSON.stringify(setup);
}

/** Text of `document.json` for the browser, or undefined; it may name only requirements that the profile has. */
function readCollections({ folder, profile }: ProfileSource): string | undefined {
  const path = join(folder, 'document.json');
  if (!existsSync(path)) return undefined;
  const collections = checked(documentCollectionsSchema, readFileSync(path, 'utf8'), path);
  const known = new Set(profile.modules.flatMap((one) => one.requirements.map(({ id }) => id)));
  for (const requirement of requirementsOfCollections(collections))
    if (!known.has(requirement))
      throw new Error(`${path}:\nunbekannte Anforderung „${requirement}“`);
  return JSON.stringify(collections);
}

/** Texts by language: those of the profile itself and its overlays. */
function readTexts(
  { folder, profile }: ProfileSource,
  own: ProfileTexts,
): Record<string, ProfileTexts> {
  const texts = { [profile.language]: own };
  for (const overlay of readdirSync(folder).filter((file) => /^[a-z]{2}\.json$/.test(file))) {
    const path = join(folder, overlay);
    texts[overlay.slice(0, 2)] = checked(profileTextsSchema, readFileSync(path, 'utf8'), path);
  }
  return texts;
}

function buildProfile(built: ProfileSource): BuiltProfile {
  const { source, profile } = built;
  const { facts, texts } = splitProfile(profile);
  const files: BuiltProfile['files'] = [];
  const add = (kind: string, content: string): string => {
    const file = `profiles/${profile.id}.${kind}.${sha256(content).slice(0, 10)}.json`;
    files.push({ name: file, content });
    return file;
  };
  const textFiles = Object.entries(readTexts(built, texts)).map(
    ([language, content]) => [language, add(language, JSON.stringify(content))] as const,
  );
  const setup = readSetup(built);
  const collections = readCollections(built);
  const listing: ProfileListing = {
    id: profile.id,
    version: profile.version,
    title: profile.title,
    language: profile.language,
    digest: sha256(source),
    modules: facts.modules.length,
    requirements: facts.modules.reduce((sum, module) => sum + module.requirements.length, 0),
    facts: add('facts', JSON.stringify(facts)),
    texts: Object.fromEntries(textFiles),
    ...(setup === undefined ? {} : { setup: add('setup', setup) }),
    ...(collections === undefined ? {} : { collections: add('collections', collections) }),
    ...(profile.stockOnly === true ? { stockOnly: true } : {}),
  };
  return { listing, files };
}

function checked<T extends z.ZodMiniType>(schema: T, source: string, path: string): z.infer<T> {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    throw new Error(`${path}: not valid JSON`, { cause: error });
  }
  const result = z.safeParse(schema, value);
  if (!result.success) throw new Error(`${path}:\n${profileProblems(schema, value)}`);
  return result.data;
}

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
