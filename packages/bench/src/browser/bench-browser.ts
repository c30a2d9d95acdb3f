import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import type { BenchPage } from "../pages/contract.ts";

/** What Chromium says a page has used so far: seconds of the main thread's own processor time, and of the clock. */
export interface Used {
  readonly task: number;
  readonly script: number;
  readonly layout: number;
  readonly style: number;
  readonly clock: number;
}

export interface OpenPage {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Calls a function of `window.bench` in the page. */
  ask<Name extends keyof BenchPage>(
    name: Name,
    ...args: Parameters<BenchPage[Name]>
  ): Promise<Awaited<ReturnType<BenchPage[Name]>>>;
  used(): Promise<Used>;
  /** Errors of the page and its console; a measurement with any of them does not count. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

export interface BenchBrowser {
  readonly version: string;
  open(): Promise<OpenPage>;
  close(): Promise<void>;
}

/**
 * As in the browser tests: containers run as root, and nothing may call home while we measure. A machine without a
 * graphics card would emulate one, which costs more than all that is measured here: drawing plainly does not.
 */
const FLAGS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-gpu",
];

export async function startBrowser(executablePath: string, url: string): Promise<BenchBrowser> {
  const browser = await chromium.launch({
    executablePath,
    args: FLAGS,
  });
  return { version: browser.version(), open: () => openPage(browser, url), close: () => browser.close() };
}

/** A page of its own for each measurement, so that nothing of the one before is warm or in the way. */
async function openPage(browser: Browser, url: string): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  // tldraw's mark asks for a picture on another site; a measurement must not depend on the network.
  await page.route(
    (address) => !address.href.startsWith(url) && !address.protocol.startsWith("blob"),
    (route) => route.fulfill({ status: 204 }),
  );
  const cdp = await context.newCDPSession(page);
  // The thread's processor time: what others do on this machine meanwhile is not counted.
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(url, { waitUntil: "load" });
  await page.waitForFunction(() => "bench" in window);
  return {
    page,
    cdp,
    faults,
    ask: (name, ...args) =>
      page.evaluate(
        ([wanted, given]) => {
          const call = window.bench[wanted] as (...args: unknown[]) => unknown;
          return call(...given) as never;
        },
        [name, args] as const,
      ),
    async used() {
      const { metrics } = await cdp.send("Performance.getMetrics");
      const seconds = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
      return {
        task: seconds("TaskDuration"),
        script: seconds("ScriptDuration"),
        layout: seconds("LayoutDuration"),
        style: seconds("RecalcStyleDuration"),
        clock: performance.now() / 1000,
      };
    },
    close: () => context.close(),
  };
}

/** What was used between two readings, in milliseconds. */
export function between(from: Used, to: Used): Used {
  const ms = (name: keyof Used) => (to[name] - from[name]) * 1000;
  return { task: ms("task"), script: ms("script"), layout: ms("layout"), style: ms("style"), clock: ms("clock") };
}
