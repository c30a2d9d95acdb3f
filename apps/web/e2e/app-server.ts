import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MOVING_CLOCK = new URL("./moving-clock.ts", import.meta.url).href;
const MAIN = fileURLToPath(new URL("../../server/src/main.ts", import.meta.url));

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

/** The real server as its own process, on a data folder of its own, so that it can be killed and started again. */
export class AppServer {
  readonly url: string;
  curatorLink = "";
  private readonly port: number;
  private readonly folder: string;
  private child: ChildProcess | null = null;
  private said = "";
  private readonly endings: (() => Promise<void>)[] = [];

  private readonly settings: Readonly<Record<string, string>>;

  private constructor(port: number, folder: string, settings: Readonly<Record<string, string>>) {
    this.port = port;
    this.folder = folder;
    this.settings = settings;
    this.url = `http://localhost:${port}`;
  }

  /** `settings`: what an operator would put into the environment besides. */
  static async start(settings: Readonly<Record<string, string>> = {}): Promise<AppServer> {
    const server = new AppServer(await freePort(), await mkdtemp(join(tmpdir(), "open-chair-")), settings);
    await server.run();
    return server;
  }

  /** Starts the process and waits until it says that it is ready. */
  async run(): Promise<void> {
    const child = spawn(process.execPath, ["--import", MOVING_CLOCK, MAIN], {
      env: {
        ...process.env,
        PORT: String(this.port),
        OPENCHAIR_DATA: this.folder,
        OPENCHAIR_URL: this.url,
        ...this.settings,
      },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    this.child = child;
    this.said = "";
    // A fresh data folder ends its greeting with the curator link.
    const greeting = this.curatorLink === "" ? /Curator link: (\S+)\n/ : /Open Chair is ready: (\S+)\n/;
    await new Promise<void>((resolve, reject) => {
      child.stdout?.on("data", (chunk: Buffer) => {
        this.said += chunk.toString();
        const heard = greeting.exec(this.said)?.[1];
        if (!heard) return;
        if (this.curatorLink === "") this.curatorLink = heard;
        resolve();
      });
      child.stderr?.on("data", (chunk: Buffer) => {
        this.said += chunk.toString();
      });
      child.once("exit", (code) => reject(new Error(`The server ended with ${code}: ${this.said}`)));
    });
  }

  /** Puts the server's clock forward; it does what has become due within a second. Browsers keep their own time. */
  async passMinutes(minutes: number): Promise<void> {
    const { child } = this;
    if (!child) throw new Error("There is no server whose clock could be moved.");
    const passed = new Promise((resolve) => child.once("message", resolve));
    child.send(minutes);
    await passed;
  }

  /** `kill -9`: no goodbye, nothing is written any more. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
    this.child = null;
  }

  /** What is to be closed before the server ends: pages left open would ask for it ever after, and slow down what follows. */
  beforeEnd(close: () => Promise<void>): void {
    this.endings.push(close);
  }

  async end(): Promise<void> {
    for (const close of this.endings) await close();
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }
}
