import { readFileSync } from "node:fs";

/** The kernel counts processor time in hundredths of a second (`getconf CLK_TCK` is 100 on every Linux of today). */
const TICK_SECONDS = 0.01;
const PAGE_BYTES = 4096;

/** Processor time that a process has used so far, all threads, user and system, in seconds. NaN where there is no `/proc`. */
export function processorSeconds(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) * TICK_SECONDS;
  } catch {
    return Number.NaN;
  }
}

/** Memory that a process has in use (resident), in bytes. NaN where there is no `/proc`. */
export function residentBytes(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, "latin1").split(" ")[1]) * PAGE_BYTES;
  } catch {
    return Number.NaN;
  }
}

/** Processor time of a server and of this process, and the time that went by, from the first `begin` on. */
export function processorMeter(pid: number) {
  let startedAt = Number.NaN;
  let server = Number.NaN;
  let own = process.cpuUsage();
  return {
    /** Begins to count, once. `now`: `performance.now()`. */
    begin(now: number): void {
      if (!Number.isNaN(startedAt)) return;
      server = processorSeconds(pid);
      own = process.cpuUsage();
      startedAt = now;
    },
    /** All that is to be sent is sent: how long that took, in milliseconds, and what it cost this process. */
    sent: () => ({ sendingTime: performance.now() - startedAt, own: process.cpuUsage(own) }),
    /** The server's, in seconds. */
    server: () => processorSeconds(pid) - server,
  };
}
