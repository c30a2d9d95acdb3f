import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { HandClock } from "../testing/handClock.ts";
import { MemoryCopies } from "../testing/memoryCopies.ts";
import { SlowDevice } from "../testing/slowCopies.ts";
import { editsIn, Tab } from "../testing/tab.ts";

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Everything that waits for nothing but its turn. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** One device with tabs that come and go, and a server. Checks itself after each step. */
class World {
  readonly copies = new MemoryCopies();
  readonly device = new SlowDevice(this.copies);
  /** Each tab has a clock of its own, which stops when it crashes. */
  private readonly clocks = new Map<Tab, HandClock>();
  readonly server = new Y.Doc();
  readonly tabs: Tab[] = [];
  /** Edits that some status called kept or saved: none may ever be lost. */
  readonly promised = new Set<string>();
  private readonly random: () => number;
  private count = 0;

  constructor(random: () => number) {
    this.random = random;
  }

  private pick(below: number): number {
    return Math.floor(this.random() * below);
  }

  private get stored(): Uint8Array[] {
    return [...this.copies.copies.values()].flatMap((copy) => copy.rows.map(({ data }) => data));
  }

  openTab(): void {
    const clock = new HandClock();
    const tab = new Tab(this.device.for(clock), clock);
    this.clocks.set(tab, clock);
    this.tabs.push(tab);
  }

  private pass(ms: number): void {
    for (const clock of this.clocks.values()) clock.pass(ms);
  }

  async step(): Promise<void> {
    const tab = this.tabs[this.pick(this.tabs.length)];
    const chance = this.random();
    if (tab === undefined || (this.tabs.length < 3 && chance < 0.04)) this.openTab();
    else if (chance < 0.3) tab.edit(`e${++this.count}`);
    else if (chance < 0.36) this.scribble(tab);
    else if (chance < 0.5) this.pass([50, 250, 1100, 31_000][this.pick(4)] ?? 0);
    else if (chance < 0.74) await this.device.next();
    else if (chance < 0.78) await this.refuse();
    else if (chance < 0.84) tab.exchange(this.server);
    else if (chance < 0.9) tab.echo();
    else if (chance < 0.94) tab.disconnect();
    else if (chance < 0.96) tab.copy.flush();
    else await this.crash(tab);
    await settled();
    this.check();
  }

  /** Letters that come and go, so that rows of several tabs overlap and have holes. */
  private scribble(tab: Tab): void {
    const texts = tab.doc.getXmlFragment("texts");
    const first = texts.get(0);
    if (texts.length === 0 || this.pick(5) === 0) texts.insert(0, [new Y.XmlText("letters")]);
    else if (this.pick(3) === 0) texts.delete(this.pick(texts.length));
    else if (first instanceof Y.XmlText) first.insert(this.pick(first.length + 1), "more");
  }

  /** A write fails; perhaps nothing else happens before it is tried again. */
  private async refuse(): Promise<void> {
    this.device.refuseNext(this.pick(2) === 0 ? "full" : "unavailable");
    await settled();
    if (this.pick(2) === 0) this.pass(31_000);
  }

  async crash(tab: Tab): Promise<void> {
    this.tabs.splice(this.tabs.indexOf(tab), 1);
    const clock = this.clocks.get(tab);
    this.clocks.delete(tab);
    if (clock) await this.device.crash(clock, () => this.pick(2) === 0);
  }

  private check(): void {
    const reached = new Set(this.server.getMap("edits").keys());
    const stored = editsIn(...this.stored);
    for (const tab of this.tabs) {
      const { kept, unsaved, save } = tab.status;
      const safe = kept ? (edit: string) => stored.has(edit) || reached.has(edit) : (edit: string) => reached.has(edit);
      if (!kept && unsaved) continue;
      expect(
        tab.edits.filter((edit) => !safe(edit)),
        `${save}, kept: ${kept}`,
      ).toEqual([]);
      for (const edit of tab.edits) this.promised.add(edit);
    }
    // Whoever opens the board on this device now is told of edits that are here and nowhere else.
    const onlyHere = [...stored].some((edit) => !reached.has(edit));
    const unsaved = [...this.copies.copies.values()].flatMap((copy) => Object.keys(copy.unsaved));
    if (onlyHere) expect(unsaved).not.toEqual([]);
  }

  /** All tabs are gone; the board is opened once more, with a connection. */
  async end(): Promise<void> {
    for (const tab of [...this.tabs]) await this.crash(tab);
    this.openTab();
    const [tab] = this.tabs;
    if (tab === undefined) return;
    await this.calm();
    await tab.loading;
    tab.exchange(this.server);
    tab.echo();
    expect(tab.status).toMatchObject({ save: "saved", unsaved: false });
    expect([...this.promised].filter((edit) => !this.server.getMap("edits").has(edit))).toEqual([]);
    await this.calm();
    expect(await this.copies.unsavedOf("anna")).toEqual([]);
    // The server may confirm what is just being written.
    tab.edit("on its way");
    this.pass(250);
    expect(this.device.calls.length).toBe(1);
    tab.exchange(this.server);
    tab.echo();
    await this.calm();
    expect(await this.copies.unsavedOf("anna")).toEqual([]);
    // And what is done next, without a connection, is kept, whatever went wrong before.
    tab.disconnect();
    tab.edit("last");
    await this.calm();
    expect(tab.status).toMatchObject({ save: "offline", unsaved: true, kept: true, copy: "ready" });
    this.check();
  }

  private async calm(): Promise<void> {
    for (let round = 0; round < 6; round += 1) {
      await settled();
      while (this.device.calls.length > 0) {
        await this.device.next();
        await settled();
      }
      this.pass(1100);
    }
  }
}

describe("the copy of a board", () => {
  test.each(Array.from({ length: 60 }, (_, index) => index + 1))(
    "nothing that was called kept or saved is lost: seed %i",
    async (seed) => {
      const world = new World(randomOf(seed));
      for (let i = 0; i < 150; i += 1) await world.step();
      await world.end();
    },
  );
});
