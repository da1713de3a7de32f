import type { Dictionary } from "./types.js";

/**
 * What Actors take and give, by `username/name`. `npx apify-openapi-client types` writes a file that adds to it; an Actor that
 * is not in it takes and gives anything.
 */
// biome-ignore lint/suspicious/noEmptyInterface: it is there to be augmented.
export interface ActorRegistry {}

/** The same for tasks, whose input is merged over the one that is saved: any part of it will do. */
// biome-ignore lint/suspicious/noEmptyInterface: it is there to be augmented.
export interface TaskRegistry {}

/** All spellings of a name. `~name` stands for whoever the token belongs to: it is taken for any Actor of that name. */
type Spellings<Name> = Name extends `${infer User}/${infer Own}`
  ? Name | `${User}~${Own}` | `~${Own}`
  : Name;

type Spelled<Registry> = { [Name in keyof Registry as Spellings<Name>]: Registry[Name] };

export type SpelledActors = Spelled<ActorRegistry>;
export type SpelledTasks = Spelled<TaskRegistry>;

/** What an entry says of the input. */
export type InputOf<Entry> = Entry extends { input: infer Input } ? Input : unknown;

/** What an entry says of the items of the default dataset. */
export type ItemOf<Entry> = Entry extends { item: infer Item extends object } ? Item : Dictionary;
