import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));

export interface ProcessLimits {
  /** Most KiB that a file which it writes may have: beyond that the system refuses, as a full disk does. Not on Windows. */
  readonly fileKiB?: number;
}

function run(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  { fileKiB }: ProcessLimits = {},
): ChildProcess {
  const { OPENCHAIR_DATA: _data, PORT: _port, OPENCHAIR_URL: _url, ...rest } = process.env;
  const command = [process.execPath, main, ...args];
  // Only the soft limit, so that it can be lifted while the process runs. `sh` counts in blocks of 512 bytes.
  const limited = ["sh", "-c", `ulimit -S -f ${(fileKiB ?? 0) * 2} && exec "$0" "$@"`, ...command];
  const [program = "", ...parameters] = fileKiB === undefined ? command : limited;
  return spawn(program, parameters, { env: { ...rest, ...env }, stdio: ["ignore", "pipe", "pipe"] });
}

async function textOf(stream: NodeJS.ReadableStream | null): Promise<string> {
  let text = "";
  for await (const chunk of stream ?? []) text += String(chunk);
  return text;
}

/** Runs the command line to its end. */
export async function runToEnd(args: readonly string[], env: Readonly<Record<string, string>>) {
  const child = run(args, env);
  const exit = once(child, "exit");
  const [stdout, stderr] = await Promise.all([textOf(child.stdout), textOf(child.stderr)]);
  const [code] = await exit;
  return { code: code as number | null, stdout, stderr };
}

/** A server in a process of its own, once it has said that it is ready. */
export async function startProcess(env: Readonly<Record<string, string>>, limits: ProcessLimits = {}) {
  const child = run([], env, limits);
  const exit = once(child, "exit");
  const lines: string[] = [];
  const stderr = textOf(child.stderr);
  const reader = createInterface({ input: child.stdout ?? process.stdin });
  const ready = new Promise<string>((resolve, reject) => {
    reader.on("line", (line) => {
      lines.push(line);
      const url = /^Open Chair is ready: (.*)$/.exec(line)?.[1];
      if (url) resolve(url);
    });
    exit.then(async () => reject(new Error(await stderr)), reject);
  });
  const url = await ready;
  return {
    url,
    pid: child.pid,
    lines,
    stderr,
    /** The curator link, once it is printed. */
    async curatorLink(): Promise<string> {
      const find = () => lines.map((line) => /^Curator link: (.*)$/.exec(line)?.[1]).find((link) => link);
      while (!find()) await once(reader, "line");
      return find() ?? "";
    },
    /** Sends a signal and waits for the end. */
    async end(signal: NodeJS.Signals) {
      child.kill(signal);
      const [code, by] = await exit;
      return { code: code as number | null, signal: by as NodeJS.Signals | null };
    },
  };
}
