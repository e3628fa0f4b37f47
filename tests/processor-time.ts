/** Seconds of the processor that some work takes: what else the machine does lengthens the clock's far more. */
export function processorSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
