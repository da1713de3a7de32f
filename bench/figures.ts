/** Who does the same work: the least code that does it, this client, and the official one. */
export const contenders = ["floor", "ours", "official"] as const;
export type Contender = (typeof contenders)[number];

/** One line of the results. */
export interface Figure {
  readonly work: string;
  readonly unit: string;
  readonly more: "better" | "worse";
  /** Medians. */
  readonly values: Readonly<Partial<Record<Contender, number>>>;
  /** How many times as good as the official client ours is: the median of what each round says. */
  readonly times: number;
  /** How many times the floor's, where there is a floor. */
  readonly ofFloor?: number | undefined;
  /** The quartiles of `ofFloor`, or else of `times`: how far to believe it. */
  readonly quartiles: readonly [number, number];
}

/** What each contender cost, round by round. */
export type Costs = Readonly<Partial<Record<Contender, readonly number[]>>> & {
  readonly ours: readonly number[];
  readonly official: readonly number[];
};

export function figure(
  work: string,
  unit: string,
  costs: Costs,
  more: Figure["more"] = "worse",
): Figure {
  const { ours, official, floor } = costs;
  const values = Object.fromEntries(
    contenders.flatMap((name) => (costs[name] ? [[name, median(costs[name])]] : [])),
  );
  const times = more === "better" ? ratios(ours, official) : ratios(official, ours);
  const ofFloor = floor && ratios(ours, floor);
  return {
    work,
    unit,
    more,
    values,
    times: median(times),
    ofFloor: ofFloor && median(ofFloor),
    quartiles: [quantile(ofFloor ?? times, 0.25), quantile(ofFloor ?? times, 0.75)],
  };
}

/** Measures all in turns, in one order and then the other, so that a busy machine is busy for each of them. */
export async function inTurns<Name extends string, Cost>(
  names: readonly Name[],
  rounds: number,
  measure: (name: Name) => Promise<Cost>,
): Promise<Record<Name, Cost[]>> {
  const costs = Object.fromEntries(names.map((name) => [name, [] as Cost[]])) as Record<
    Name,
    Cost[]
  >;
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? names : [...names].reverse();
    for (const name of order) costs[name].push(await measure(name));
  }
  return costs;
}

/** One number of every cost, by contender. */
export function each<Cost>(
  costs: Readonly<Record<string, readonly Cost[]>>,
  of: (cost: Cost) => number,
): Costs {
  return Object.fromEntries(
    Object.entries(costs).map(([name, all]) => [name, all.map(of)]),
  ) as unknown as Costs;
}

export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

function quantile(numbers: readonly number[], share: number): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * share)]!;
}

/** How many times as much as the other, round by round: a round is short, and its noise the same for both. */
function ratios(one: readonly number[], other: readonly number[]): number[] {
  return one.map((cost, round) => cost / other[round]!);
}
