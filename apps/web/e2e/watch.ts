import { expect, type Page } from "@playwright/test";

/** What a browser says by itself when a server that it talks to is gone. Expected while a test has killed it. */
const SERVER_GONE =
  /WebSocket connection to .* failed|Failed to load resource: net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|EMPTY_RESPONSE|CONNECTION_RESET)/;

/** Listens to everything a page complains about, and to every address it asks for. */
export class Watch {
  private readonly complaints: string[] = [];
  private readonly outside: string[] = [];
  /** True while the server is down on purpose. */
  serverIsDown = false;
  /** The status of a refusal that a test provokes. A browser writes every one to its console, however well it is handled. */
  refusal: number | null = null;

  constructor(page: Page, origin: string) {
    page.on("console", (message) => {
      if (!["error", "warning"].includes(message.type())) return;
      if (this.serverIsDown && SERVER_GONE.test(message.text())) return;
      if (this.refusal !== null && message.text().includes(`status of ${this.refusal} `)) return;
      this.complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    });
    page.on("pageerror", (error) => this.complaints.push(`page error: ${error.stack ?? error.message}`));
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (!["data:", "blob:"].includes(url.protocol) && url.origin !== origin) this.outside.push(request.url());
    });
  }

  /** Fails when the browser complained, or when a request left the machine. */
  check(): void {
    expect(this.complaints).toEqual([]);
    expect(this.outside).toEqual([]);
  }
}
