import type { Answer } from "./answer.js";
import type { Call } from "./call.js";

/** Finds what a path names. */
export type Place<T> = (call: Call) => T;
export type Method<T> = (target: T, call: Call) => Answer | Promise<Answer>;

/** A resource of the API: where it can be reached, and what can be done with it there. */
export interface Resource {
  readonly methods: readonly string[];
  answer(place: string, method: string, call: Call): Answer | Promise<Answer>;
}

/**
 * The same methods for a resource at its own place and at all that it is mounted at: first the place finds what the path
 * means, then the method works on it.
 */
export function resource<T>(
  places: Readonly<Record<string, Place<T>>>,
  methods: Readonly<Record<string, Method<T>>>,
): Resource {
  return {
    methods: Object.keys(methods),
    answer: (place, method, call) => methods[method]!(places[place]!(call), call),
  };
}
