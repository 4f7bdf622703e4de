/**
 * Vite plugin: turns the folders below `profiles/` into small files for the browser and an index of them.
 * A profile that breaks a rule stops the build with its path and the reason.
 * `virtual:profiles` holds what the start screen needs; facts and texts are fetched when a profile is opened.
 * Earlier versions, below `<id>/earlier/<version>/`, are built in the same way; `virtual:earlier-profiles` lists them.
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
import { revisionProblems } from '../domain/profile-change/revision-problems';
import { revisionsSchema, type Revisions } from '../domain/profile-change/revisions';
import { digestedText } from '../domain/profile-change/wording';
import { profileProblems } from '../catalog/profile-problems';
import type { EarlierVersions, ProfileListing } from '../catalog/profile-listing';

const VIRTUAL = ['virtual:profiles', 'virtual:earlier-profiles'];
const RESOLVED = VIRTUAL.map((name) => `\0${name}`);

interface BuiltProfile {
  listing: ProfileListing;
  /** Only where there is an earlier version. */
  earlier?: EarlierVersions;
  files: { name: string; content: string }[];
}

export function profilesPlugin(options: { folder: string }): Plugin {
  return {
    name: 'profiles',
    resolveId: (id) => (VIRTUAL.includes(id) ? `\0${id}` : undefined),
    load(id) {
      if (!RESOLVED.includes(id)) return undefined;
      const profiles = buildProfiles(options.folder);
      for (const folder of profiles) this.addWatchFile(join(options.folder, folder.listing.id));
      if (id === RESOLVED[0])
        return `export const profileIndex = ${JSON.stringify(profiles.map(({ listing }) => listing))};`;
      const earlier = profiles.map((built) => [built.listing.id, built.earlier]);
      return `export const earlierVersions = ${JSON.stringify(Object.fromEntries(earlier))};`;
    },
    generateBundle() {
      const files = buildProfiles(options.folder).flatMap(({ files }) => files);
      // What two versions share has one name, and is one file.
      for (const [name, content] of new Map(files.map(({ name, content }) => [name, content])))
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
  const sources = profileFolders(folder).map((name) => readProfile(join(folder, name), name));
  for (const source of sources) checkKinds(source, sources);
  return sources
    .map((source) => buildWithEarlier(source, sources))
    .sort((a, b) => b.listing.requirements - a.listing.requirements);
}

function profileFolders(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((found) => found.isDirectory() && existsSync(join(folder, found.name, 'profile.json')))
    .map(({ name }) => name);
}

interface ProfileSource {
  folder: string;
  profile: ProfileFile;
}

function readProfile(folder: string, id: string): ProfileSource {
  const path = join(folder, 'profile.json');
  const profile = checked(profileFileSchema, readFileSync(path, 'utf8'), path);
  if (profile.id !== id) throw new Error(`${path}: id "${profile.id}" differs from the folder`);
  return { folder, profile };
}

/** A profile with its earlier versions, from whose answers its own follow. */
function buildWithEarlier(source: ProfileSource, all: readonly ProfileSource[]): BuiltProfile {
  const built = buildProfile(source);
  const folder = join(source.folder, 'earlier');
  const kept = profileFolders(folder).map((version) => {
    const earlier = readProfile(join(folder, version), source.profile.id);
    if (earlier.profile.version !== version)
      throw new Error(`${earlier.folder}: version "${earlier.profile.version}" differs from it`);
    checkKinds(earlier, all);
    return earlier;
  });
  const path = join(source.folder, 'revisions.json');
  if (kept.length === 0 && !existsSync(path)) return built;
  if (!existsSync(path)) throw new Error(`${path}: fehlt; was ist seit „earlier“ anders?`);
  const content = readFileSync(path, 'utf8');
  const revisions = checked(revisionsSchema, content, path);
  const earlier = inOrder(kept, revisions);
  const versions = [...earlier, source].map(({ profile }) => splitProfile(profile));
  const problems = revisionProblems(revisions, versions);
  if (problems.length > 0) throw new Error(`${path}:\n${problems.join('\n')}`);
  const older = earlier.map(buildProfile);
  const text = JSON.stringify(revisions);
  const name = `profiles/${source.profile.id}.revisions.${sha256(text).slice(0, 10)}.json`;
  return {
    listing: built.listing,
    earlier: { revisions: name, listings: older.map(({ listing }) => listing) },
    files: [...built.files, { name, content: text }, ...older.flatMap(({ files }) => files)],
  };
}

/** Oldest first, as the revisions follow each other. */
function inOrder(kept: readonly ProfileSource[], { revisions }: Revisions): ProfileSource[] {
  const place = ({ profile }: ProfileSource): number =>
    revisions.findIndex(({ after }) => after === profile.version);
  return kept.toSorted((a, b) => place(a) - place(b));
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
  const { profile } = built;
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
    digest: sha256(digestedText({ facts, texts })),
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
