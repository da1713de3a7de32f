import { invalid } from "./api-error.js";

const booleans: Readonly<Record<string, boolean>> = {
  true: true,
  "1": true,
  "": true,
  false: false,
  "0": false,
};

/** The query of a request, read by the kind that a parameter has. */
export class Query {
  readonly #values: URLSearchParams;

  constructor(values: URLSearchParams) {
    this.#values = values;
  }

  text(name: string): string | undefined {
    return this.#values.get(name) ?? undefined;
  }

  flag(name: string): boolean | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const flag = booleans[value];
    if (flag === undefined) throw invalid(`${name} must be true or false, not "${value}".`);
    return flag;
  }

  /** A number that is not negative. */
  number(name: string): number | undefined {
    const value = this.text(name);
    if (value === undefined || value === "") return undefined;
    const number = Number(value);
    if (!(number >= 0)) throw invalid(`${name} must be a number, 0 or more, not "${value}".`);
    return number;
  }

  list(name: string): string[] | undefined {
    const value = this.text(name);
    return value ? value.split(",").map((each) => each.trim()) : undefined;
  }

  /** Milliseconds since the epoch. */
  date(name: string): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const date = Date.parse(value);
    if (Number.isNaN(date)) throw invalid(`${name} must be an ISO date, not "${value}".`);
    return date;
  }
}
