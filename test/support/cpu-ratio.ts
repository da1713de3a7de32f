/** How much more CPU time the work takes on eight times the size: the best of five for each, so that other work counts little. */
export async function cpuRatio(work: (size: number) => unknown, size: number): Promise<number> {
  const best = async (size: number) => {
    const times: number[] = [];
    for (let i = 0; i < 5; i++) {
      const before = process.cpuUsage();
      await work(size);
      const { user, system } = process.cpuUsage(before);
      times.push(user + system);
    }
    // Below a millisecond it is chance.
    return Math.max(1000, Math.min(...times));
  };
  const small = await best(size);
  return (await best(8 * size)) / small;
}
