/** What every name costs, round by round. */
export type Costs<Cost> = Readonly<Record<string, readonly Cost[]>>;

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

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;
}

/** How many times as much as the other: the median of what each round says, for a round is short and its noise the same. */
export function ratio(one: readonly number[], other: readonly number[]): number {
  return median(one.map((cost, round) => cost / other[round]!));
}
