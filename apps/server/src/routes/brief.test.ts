import { addCard, claimThread, setBriefField, setCardShare, takeIntoBrief } from "@openchair/board";
import { unzipSync } from "fflate";
import ICAL from "ical.js";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { BOARD_FILES } from "../brief/board-files.ts";
import { BRIEF_FILES } from "../brief/brief-files.ts";
import { createTestApp, type Hand, type TestApp } from "../testing/test-app.ts";

const FORMATS = ["md", "html", "docx", "odt", "pdf", "json", "ics"] as const;
const PURPOSES = ["programme", "chairs", "attendees"] as const;

describe("the files of a brief", () => {
  let test: TestApp;
  let curator: Hand;
  let boardId: string;
  let streamId: string;
  beforeAll(async () => {
    test = await createTestApp();
    curator = await test.curator();
  });
  afterAll(() => test.close());
  afterEach(() => vi.restoreAllMocks());
  beforeEach(async () => {
    ({ boardId, streamId } = await test.session(curator, "Hope"));
    await curator.send("PATCH", `/api/boards/${boardId}`, { startsAt: "2027-05-14T10:30", room: "Room 4" });
  });

  async function bytes(path: string) {
    const response = await test.app.request(path, { headers: { authorization: `Bearer ${curator.token}` } });
    return { status: response.status, headers: response.headers, data: new Uint8Array(await response.arrayBuffer()) };
  }
  const brief = (format: string, query = "") => bytes(`/api/boards/${boardId}/brief.${format}${query}`);
  const textOf = (data: Uint8Array) => new TextDecoder().decode(data);

  it.each(FORMATS)("can be had as %s, for each of those who read it", async (format) => {
    for (const purpose of PURPOSES) {
      const { status, headers, data } = await brief(format, `?for=${purpose}&download=1&language=nl`);
      expect(status).toBe(200);
      expect(headers.get("cache-control")).toBe("no-store");
      const ending = purpose === "chairs" ? format : `${purpose}.${format}`;
      expect(headers.get("content-disposition")).toContain(`hope-brief.${ending}`);
      const start = textOf(data.slice(0, 15));
      const begins = {
        md: "---",
        html: "<!doctype html>",
        docx: "PK",
        odt: "PK",
        pdf: "%PDF-1.",
        json: "{",
        ics: "BEGIN:VCALENDAR",
      };
      expect(start.startsWith(begins[format]), start).toBe(true);
    }
  });

  it("say for whom they can be when asked for somebody else", async () => {
    const refused = await curator.get(`/api/boards/${boardId}/brief.md?for=everyone`);
    expect([refused.status, refused.body.error.fields]).toEqual([400, { for: expect.stringContaining("attendees") }]);
  });

  it("say what the stream's red threads are to this session, and who signed it as it is", async () => {
    const { thread } = (await curator.send("POST", `/api/streams/${streamId}/threads`, { title: "Who decides?" })).body;
    await test.rooms.write(boardId, (doc) => claimThread(doc, thread.id, { by: null, at: 1 }));
    const noor = await test.seated(curator, boardId, "Noor", { seat: "co-chair", voices: ["professional"] });
    const { hash } = (await noor.get(`/api/boards/${boardId}/signoffs`)).body;
    await noor.send("POST", `/api/boards/${boardId}/signoffs`, { hash });
    const said = textOf((await brief("md")).data);
    expect(said).toContain("**Who decides?**: taken up, not shown yet");
    expect(said).toContain("**Noor**, Professional, signed on");
    await test.rooms.write(boardId, (doc) => setBriefField(doc, "pitch", "Other words"));
    expect(textOf((await brief("md")).data)).not.toContain("signed on");
  });

  it("never hold what stays with the team, in any of them", async () => {
    await test.rooms.write(boardId, (doc) => {
      const card = (kind: "access" | "idea" | "segment", text: string) => addCard(doc, { kind, text });
      for (const kind of ["access", "idea", "segment"] as const) {
        const id = card(kind, `Canary ${kind}`);
        takeIntoBrief(doc, "shaped", id, { by: null, at: 1 });
        setCardShare(doc, id, "story");
      }
      setBriefField(doc, "shaped", "");
    });
    for (const format of FORMATS) {
      const { data } = await brief(format);
      const files = format === "docx" || format === "odt" ? Object.values(unzipSync(data)) : [data];
      for (const file of files) expect(textOf(file)).not.toContain("Canary");
    }
  });

  it("have the board beside them, as a picture and as text, without what stays with the team", async () => {
    await test.rooms.write(boardId, (doc) => {
      addCard(doc, { kind: "idea", text: "Nobody <b>fixes</b>", voices: ["lived-experience"] });
      setCardShare(doc, addCard(doc, { kind: "idea", text: "Canary story" }), "story");
    });
    const file = (name: string) => bytes(`/api/boards/${boardId}/${name}?download=1&language=da`);
    const [svg, png, md] = await Promise.all([file("board.svg"), file("board.png"), file("outline.md")]);
    expect([svg.status, png.status, md.status]).toEqual([200, 200, 200]);
    expect([svg, png, md].map(({ headers }) => headers.get("content-type"))).toEqual([
      "image/svg+xml",
      "image/png",
      "text/markdown; charset=utf-8",
    ]);
    expect(svg.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/);
    for (const [one, name] of [
      [svg, "hope-board.svg"],
      [png, "hope-board.png"],
      [md, "hope-outline.md"],
    ] as const) {
      expect(one.headers.get("content-disposition")).toContain(name);
      expect(one.headers.get("cache-control")).toBe("no-store");
    }
    expect(textOf(svg.data)).toContain("Nobody &lt;b&gt;");
    expect(textOf(svg.data)).toContain("Egen erfaring");
    expect([...png.data.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(textOf(md.data)).toContain("Idéer indtil nu");
    for (const { data } of [svg, md]) expect(textOf(data)).not.toContain("Canary");
  });

  it("all wait while the team has to talk first", async () => {
    const chris = await test.seated(curator, boardId, "Chris", { seat: "co-chair", voices: ["lived-experience"] });
    await chris.send("POST", `/api/boards/${boardId}/concerns`, { words: "Canary words" });
    for (const name of ["board.svg", "board.png", "outline.md", "brief.md"]) {
      const { status, data } = await bytes(`/api/boards/${boardId}/${name}`);
      expect(status).toBe(409);
      expect(textOf(data)).not.toContain("Canary");
    }
  });

  it("are checked by the schema they name", async () => {
    const file = JSON.parse(textOf((await brief("json")).data));
    const { pathname } = new URL(file.$schema);
    const schema = (await test.nobody.get(pathname)).body;
    expect(schema.required).toEqual(expect.arrayContaining(Object.keys(file).filter((key) => key !== "$schema")));
  });

  it("put the session into a calendar when it has a start, and say so when it has none", async () => {
    const calendar = new ICAL.Component(ICAL.parse(textOf((await brief("ics")).data)));
    const event = calendar.getFirstSubcomponent("vevent");
    expect(String(event?.getFirstPropertyValue("dtstart"))).toBe("2027-05-14T10:30:00");
    expect(event?.getFirstPropertyValue("location")).toBe("Room 4");
    await curator.send("PATCH", `/api/boards/${boardId}`, { startsAt: null });
    expect((await brief("ics")).status).toBe(400);
  });

  it("say in plain words when one cannot be made, and tell the operator why", async () => {
    vi.spyOn(BRIEF_FILES.docx, "make").mockRejectedValue(new Error("Inner words"));
    vi.spyOn(BOARD_FILES["board.png"], "make").mockRejectedValue(new Error("Inner words"));
    for (const name of ["brief.docx", "board.png"]) {
      const { status, headers, data } = await bytes(`/api/boards/${boardId}/${name}?download=1`);
      expect([status, headers.get("content-type")]).toEqual([500, "application/json"]);
      expect(headers.get("content-disposition")).toBeNull();
      const { error } = JSON.parse(textOf(data));
      expect(error).toEqual({ code: "not-made", message: expect.stringContaining("could not be made") });
    }
    expect((await brief("odt")).status).toBe(200);
    expect(test.errors.splice(0).map(String)).toEqual(Array(2).fill("Error: Inner words"));
  });

  describe("the programme of a stream", () => {
    const programme = (ending: string) => bytes(`/api/streams/${streamId}/programme.${ending}?download=1`);

    it("is one archive with a folder for each session, and says who waits", async () => {
      const second = await curator.send("POST", `/api/streams/${streamId}/sessions`, { title: "Second", minutes: 45 });
      const chris = await test.seated(curator, second.body.board.id, "Chris", {
        seat: "co-chair",
        voices: ["lived-experience"],
      });
      const names = async () => Object.keys(unzipSync((await programme("zip")).data));
      expect(await names()).toEqual(
        expect.arrayContaining([
          "programme.csv",
          "schedule.json",
          "01-hope/chairs.pdf",
          "01-hope/board.png",
          "01-hope/board.svg",
          "01-hope/outline.md",
          "02-second/attendees.docx",
        ]),
      );
      await chris.send("POST", `/api/boards/${second.body.board.id}/concerns`, { words: "Canary words" });
      const files = unzipSync((await programme("zip")).data);
      expect(Object.keys(files).some((name) => name.startsWith("02-"))).toBe(false);
      expect(textOf(files["waiting.txt"] ?? new Uint8Array())).toBe("Paused, talk first:\nSecond\n");
      expect(Object.values(files).some((file) => textOf(file).includes("Canary"))).toBe(false);
    });

    it("comes without what cannot be made, and names it", async () => {
      vi.spyOn(BRIEF_FILES.pdf, "make").mockRejectedValue(new Error("Inner words"));
      const { status, data } = await programme("zip");
      expect(status).toBe(200);
      const files = unzipSync(data);
      expect(textOf(files["missing.txt"] ?? new Uint8Array())).toBe(
        "These files could not be made. All others are here:\n01-hope/chairs.pdf\n01-hope/attendees.pdf\n",
      );
      expect(Object.keys(files)).toEqual(expect.arrayContaining(["01-hope/chairs.docx", "01-hope/board.png"]));
      expect(test.errors.splice(0)).toHaveLength(2);
    });

    it("is a table, a schedule, one page and one Markdown file", async () => {
      expect(textOf((await programme("csv")).data)).toContain("Hope");
      const { schedule } = JSON.parse(textOf((await programme("json")).data));
      expect(schedule.conference.days[0].rooms["Room 4"][0]).toMatchObject({ title: "Hope", start: "10:30" });
      expect(JSON.parse(textOf((await programme("jsonld")).data)).subEvent).toHaveLength(1);
      expect(textOf((await programme("html")).data).match(/<article/g)).toHaveLength(1);
      expect(textOf((await programme("md")).data)).toContain("# Hope");
    });
  });
});
