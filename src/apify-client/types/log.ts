/**
 * Types of `@apify/log`, which programs for the Apify platform have installed anyway: there these are the very same types. Where
 * it is missing they are `any`, and nothing has to be installed for a type.
 */

// biome-ignore lint/suspicious/noTsIgnore: with the package, there is no error to expect.
/** @ts-ignore It may not be installed. */
export type { Log } from "@apify/log";

/** What takes the lines of another log: any `Log`, of any copy of that package. */
export interface LogTarget {
  info(message: string): void;
}
