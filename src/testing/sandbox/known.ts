/** Some fields of a model, and of the objects in it. */
type Known<T> = T extends readonly (infer Each)[]
  ? readonly Known<Each>[]
  : T extends object
    ? { readonly [Name in keyof T]?: Known<T[Name]> }
    : T;

/**
 * A model with the fields that the sandbox knows. A field that vanishes from the document does not compile here; one that answers
 * have from now on does, and the tests that hold the sandbox to the document find it.
 */
export function known<T>(fields: Known<T>): T {
  return fields as T;
}
