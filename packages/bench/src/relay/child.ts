import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";
import type { Job } from "./generator.ts";

/** Core 0 is the server's, core 1 the load generator's, where the system can do so. */
export const canPin = availableParallelism() > 1 && spawnSync("taskset", ["--version"]).status === 0;

function pinned(core: 0 | 1, args: readonly string[]): [string, string[]] {
  return canPin ? ["taskset", ["-c", String(core), process.execPath, ...args]] : [process.execPath, [...args]];
}

export interface ServerChild {
  readonly pid: number;
  /** Resolves with the first line of its output that `find` makes something of. */
  line<Found>(find: (line: string) => Found | null): Promise<Found>;
  end(): Promise<void>;
}

const PATIENCE_MS = 20_000;

/** A server's process on core 0. */
export function startChild(file: string, env: Readonly<Record<string, string>>): ServerChild {
  const [command, args] = pinned(0, [file]);
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const exit = once(child, "exit");
  const lines: string[] = [];
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said = `${said}${chunk}`.slice(-2000);
  });
  const reader = createInterface({ input: child.stdout ?? process.stdin });
  reader.on("line", (line) => void lines.push(line));
  return {
    pid: child.pid ?? 0,
    async line(find) {
      const start = performance.now();
      for (;;) {
        for (const line of lines) {
          const found = find(line);
          if (found !== null) return found;
        }
        if (child.exitCode !== null || performance.now() - start > PATIENCE_MS) {
          throw new Error(`${file} did not start: ${said}`);
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async end() {
      child.kill("SIGTERM");
      const cut = setTimeout(() => child.kill("SIGKILL"), 10_000);
      await exit;
      clearTimeout(cut);
    },
  };
}

const generatorFile = new URL("./generator.ts", import.meta.url).pathname;

/** Runs one job in a load generator of its own on core 1. Rejects with what it says went wrong. */
export async function generate<Numbers>(job: Job): Promise<Numbers> {
  const [command, args] = pinned(1, ["--max-old-space-size=3000", generatorFile]);
  const child: ChildProcess = spawn(command, args, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const answer = new Promise<Numbers>((resolve, reject) => {
    child.once("message", (message: { numbers?: Numbers; error?: string }) => {
      if (message.numbers !== undefined) resolve(message.numbers);
      else reject(new Error(message.error ?? "The load generator gave no answer."));
    });
    child.once("exit", (code) => reject(new Error(`The load generator ended with ${code}.`)));
    child.once("error", reject);
  });
  child.send(job);
  return answer;
}
