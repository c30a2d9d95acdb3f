import { describe, expect, test } from "vitest";
import { Saving } from "./saving.ts";

const noCopy = { kept: false, copy: "none" } as const;

/** Brings a connection up to where a writer or a reader can be told that all is saved. */
function joined(saving = new Saving(), writer = true): Saving {
  saving.connected();
  saving.received();
  if (writer) saving.answeredServer();
  return saving;
}

describe("saving", () => {
  test("starts as neither loaded nor saved nor offline", () => {
    expect(new Saving().status).toEqual({ loaded: false, save: "saving", unsaved: false, ...noCopy });
  });

  test("a board just opened is saved once the first mark came back", () => {
    const saving = joined();
    expect(saving.status).toEqual({ loaded: true, save: "saving", unsaved: false, ...noCopy });
    saving.echoed(saving.nextMark());
    expect(saving.status).toEqual({ loaded: true, save: "saved", unsaved: false, ...noCopy });
    expect(saving.wantsMark).toBe(false);
  });

  test("an edit is saved only when a mark that was sent after it comes back", () => {
    const saving = joined();
    const early = saving.nextMark();
    saving.edited();
    saving.echoed(early);
    expect(saving.status).toMatchObject({ save: "saving", unsaved: true });
    expect(saving.wantsMark).toBe(true);
    saving.echoed(saving.nextMark());
    expect(saving.status).toMatchObject({ save: "saved", unsaved: false });
  });

  test("one mark for one state: while it is under way no other is wanted", () => {
    const saving = joined();
    expect(saving.wantsMark).toBe(true);
    saving.nextMark();
    expect(saving.wantsMark).toBe(false);
  });

  test("edits made offline are not covered by a mark sent before our answer to the server", () => {
    const saving = joined();
    saving.disconnected();
    saving.edited();
    expect(saving.status).toMatchObject({ save: "offline", unsaved: true });
    saving.connected();
    saving.received();
    const early = saving.nextMark();
    saving.answeredServer();
    saving.echoed(early);
    expect(saving.status).toMatchObject({ save: "saving", unsaved: true });
    saving.echoed(saving.nextMark());
    expect(saving.status).toMatchObject({ save: "saved", unsaved: false });
  });

  test("an echo of a connection that is gone says nothing about this one", () => {
    const saving = joined();
    saving.edited();
    const old = saving.nextMark();
    saving.disconnected();
    joined(saving);
    saving.echoed(old);
    expect(saving.status).toMatchObject({ save: "saving", unsaved: true });
  });

  test("a reader is told that all is well", () => {
    const saving = joined(new Saving(), false);
    saving.echoed(saving.nextMark());
    expect(saving.status).toEqual({ loaded: true, save: "saved", unsaved: false, ...noCopy });
  });

  test("who lost the right to write while offline is told, and not that it is saved", () => {
    const saving = joined();
    saving.disconnected();
    saving.edited();
    joined(saving, false);
    saving.echoed(saving.nextMark());
    expect(saving.status).toMatchObject({ save: "refused", reason: "read-only", unsaved: true });
    expect(saving.wantsMark).toBe(false);
    // Given back: the edits go out with our answer.
    saving.disconnected();
    joined(saving);
    saving.echoed(saving.nextMark());
    expect(saving.status).toMatchObject({ save: "saved", unsaved: false });
  });

  test.each([
    [4400, "bad-message"],
    [4401, "signed-out"],
    [4403, "no-seat"],
    [4404, "not-found"],
    [4413, "too-large"],
    [4499, "bad-message"],
  ])("close code %i is final: %s", (code, reason) => {
    const saving = joined();
    saving.closed(code);
    expect(saving.status).toMatchObject({ save: "refused", reason });
  });
});
