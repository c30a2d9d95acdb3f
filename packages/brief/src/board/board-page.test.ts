import { addCard, addComment, addNote, addZone, linkCards, setCardShare } from "@openchair/board";
import { describe, expect, test } from "vitest";
import { openFaces } from "../pdf/faces.ts";
import { FIVE_BOARDS } from "../testing/boards.ts";
import { FONTS } from "../testing/fonts.ts";
import { HOSTILE } from "../testing/hostile.ts";
import { all, readXml, wordsOf, type XmlNode } from "../testing/office-file.ts";
import { EMPTY, FULL, pageOf } from "../testing/sample.ts";
import { BRIEF_WORDS } from "../words.ts";
import { BOARD_PICTURE_LIMITS, boardPictureSvg } from "./board-picture.ts";
import { boardToMarkdown } from "./board-to-markdown.ts";

const faces = openFaces(FONTS);
const svgOf = (page: ReturnType<typeof pageOf>) => boardPictureSvg(page, { faces });
/** Words as they compare: a picture has its own lines, and its own marks of direction. */
const letters = (words: string) => words.replace(/[\s\u2066-\u2069]/g, "");
const said = (picture: XmlNode) => letters(all(picture, "text").map(wordsOf).join(""));

describe.each(Object.entries(FIVE_BOARDS))("the %s board", (_name, input) => {
  test("is a picture with a name, that shows each card, each row and each voice in words", () => {
    const page = pageOf(input);
    const { svg, width, height } = svgOf(page);
    const picture = readXml(svg);
    expect(picture.attributes["viewBox"]).toBe(`0 0 ${width} ${height}`);
    expect(wordsOf(all(picture, "title")[0] ?? picture)).toContain(page.title);
    expect(wordsOf(all(picture, "desc")[0] ?? picture)).not.toBe("");
    const words = said(picture);
    for (const { title, cards } of page.sections.slice(0, -1)) {
      expect(words).toContain(letters(title));
      for (const card of cards) expect(words).toContain(letters(card.kindName));
    }
    for (const row of page.runSheet.rows) {
      expect(words).toContain(letters(row.start));
      for (const { name } of row.leads) expect(words).toContain(letters(name));
      // In lines of several directions words stand in the order in which they are seen.
      for (const word of row.what.split(/\s+/)) expect(words).toContain(letters(word).slice(0, 3));
    }
  });

  test("shows the room drawn and in words, and nothing of a room that nobody has chosen", () => {
    const page = pageOf(input);
    const { setUp } = page;
    const { svg } = svgOf(page);
    const drawings = all(readXml(svg), "svg").filter(({ attributes }) => attributes["role"] === "img");
    expect(drawings.map(({ attributes }) => attributes["aria-label"])).toEqual(setUp ? [setUp.text] : []);
    const heading = `## ${BRIEF_WORDS[page.language].fields.layout}`;
    expect(boardToMarkdown(page).includes(heading)).toBe(setUp !== null);
    if (setUp) expect(letters(boardToMarkdown(page))).toContain(letters(setUp.name));
    expect(page.things.some(({ kind }) => kind === "room")).toBe(setUp !== null);
  });

  test("loads, starts and follows nothing, and names nobody", () => {
    const { svg } = svgOf(pageOf(input));
    const names = new Set(svg.match(/<[a-z]+/gi));
    expect([...names].filter((name) => !/^<(svg|title|desc|rect|circle|path|g|text)$/.test(name))).toEqual([]);
    expect(svg).not.toMatch(/href|url\(|javascript:|<!|\son[a-z]+=|NaN|Infinity/);
    expect(JSON.stringify(pageOf(input))).not.toMatch(/createdBy|byName/);
  });

  test("is a text with the same cards, in reading order, with times", () => {
    const page = pageOf(input);
    const text = boardToMarkdown(page);
    let at = 0;
    for (const { title } of [...page.sections.slice(0, 1), { title: page.runSheet.label }]) {
      at = text.indexOf(`## ${title}`, at);
      expect(at).toBeGreaterThan(0);
    }
    expect(text.match(/^- \*\*/gm) ?? []).toHaveLength(
      page.sections.reduce((sum, { cards }) => sum + cards.length, page.runSheet.rows.length),
    );
    for (const row of page.runSheet.rows) expect(text).toContain(`**${row.start}–${row.end}**`);
    expect(text.startsWith(`---\ntitle: ${JSON.stringify(page.title)}\n`)).toBe(true);
  });

  test("keeps with the team what is the team's: in no picture, in no text", () => {
    const page = pageOf(input, (doc) => {
      const zone = addZone(doc, { name: "A zone" });
      const seen = addCard(doc, { kind: "idea", text: "Everybody may read this" });
      for (const share of ["team", "story"] as const) {
        for (const place of ["ideas", "run-sheet", "loose"] as const) {
          const id = addCard(doc, {
            kind: "segment",
            text: `Canary ${share}\nCanary more`,
            room: "Canary room",
            minutes: 3,
            place,
          });
          setCardShare(doc, id, share);
          linkCards(doc, id, seen, { createdBy: "canary-person" });
        }
        const id = addCard(doc, { kind: "idea", text: "Canary in a zone", parent: zone, createdBy: "canary-person" });
        setCardShare(doc, id, share);
        addComment(doc, { on: `card:${id}`, text: "Canary comment", by: null, byName: "Canary name", at: 1 });
      }
      addCard(doc, { kind: "concern", text: "Canary concern", voices: ["lived-experience"] });
      addComment(doc, { on: `card:${seen}`, text: "Canary comment", by: null, byName: "Canary name", at: 1 });
      const told = addCard(doc, { kind: "idea", text: "My own story, which I tell" });
      setCardShare(doc, told, "told");
    });
    const { svg } = svgOf(page);
    const text = boardToMarkdown(page);
    for (const file of [JSON.stringify(page), svg, text]) expect(file.toLowerCase()).not.toContain("canary");
    expect(text).toContain("My own story, which I tell");
    expect(said(readXml(svg))).toContain("Myownstory");
    // The minutes are the room's to know.
    expect(
      page.runSheet.rows.filter(({ what, minutes }) => minutes === 3 && what === page.runSheet.rows.at(-1)?.what),
    ).toHaveLength(2);
  });
});

test("says who stays unnamed and how many comments there are, never what they say", () => {
  const page = pageOf(FULL, (doc) => {
    const id = addCard(doc, { kind: "idea", text: "Ask the room" });
    for (const at of [1, 2]) addComment(doc, { on: `card:${id}`, text: "Secret", by: null, byName: "Ida", at });
  });
  const text = boardToMarkdown(page);
  expect(text).toContain("- **Idea** (2 comments): Ask the room");
  expect(text).not.toMatch(/Secret|Ida|Noor/);
});

test("whatever is written stays words, in the picture and in the text", () => {
  const page = pageOf(EMPTY, (doc) => {
    const zone = addZone(doc, { name: HOSTILE[0] ?? "" });
    const ids = HOSTILE.map((text) => addCard(doc, { kind: "idea", text, parent: zone }));
    addNote(doc, { text: HOSTILE.join("\n") });
    linkCards(doc, ids[0] ?? "", ids[1] ?? "", {});
  });
  const { svg } = svgOf({ ...page, title: HOSTILE[1] ?? "", stream: HOSTILE[2] ?? "" });
  readXml(svg);
  expect([...new Set(svg.match(/<[a-z]+/gi))].sort()).toEqual(
    ["<circle", "<desc", "<g", "<path", "<rect", "<svg", "<text", "<title"].filter((name) => svg.includes(name)),
  );
  expect(svg).not.toMatch(/<script|<img/);
  expect(boardToMarkdown(page)).toContain("\\<script\\>");
});

test("arrows and what is far away: an arrow needs both its ends, and what is not drawn is counted", () => {
  const page = pageOf(EMPTY, (doc) => {
    const [a, b] = ["One", "Two"].map((text) => addCard(doc, { kind: "idea", text }));
    linkCards(doc, a ?? "", b ?? "", {});
    addCard(doc, { kind: "idea", text: "Lost", place: "loose", x: 90_000, y: 0 });
  });
  const { svg, width } = svgOf(page);
  expect(width).toBeLessThan(2000);
  expect(svg).toContain("1 thing lies too far away");
  expect(boardToMarkdown(page)).toContain("“One” → “Two”");
  expect(boardToMarkdown(page)).toContain("Lost");
  const gone = {
    ...page,
    things: page.things.map((thing) => (thing.kind === "arrow" ? { ...thing, to: "gone" } : thing)),
  };
  expect(svgOf(gone).svg.match(/<path/g)?.length).toBe((svg.match(/<path/g)?.length ?? 0) - 1);
});

test("a very full board is drawn as far as it goes, and says how much is not", () => {
  const page = pageOf(EMPTY, (doc) => {
    const zone = addZone(doc, { name: "Many" });
    for (let at = 0; at < 40; at++) addCard(doc, { kind: "idea", text: `Card ${at}`, parent: zone });
  });
  const [card] = page.things.filter(({ kind }) => kind === "note" || kind === "card");
  const many = Array.from({ length: BOARD_PICTURE_LIMITS.things }, (_, at) => ({
    ...card,
    id: `x${at}`,
    kind: "note" as const,
  }));
  const { svg } = svgOf({ ...page, things: [...page.things, ...(many as typeof page.things)] });
  expect(svg.length).toBeLessThan(BOARD_PICTURE_LIMITS.letters + 20_000);
  expect(svg).toMatch(/\d+ things lie too far away or do not fit/);
});

test("[S2][S3] work before the session and groups side by side are told, and who leads is told by voice alone", () => {
  const page = pageOf({ ...FULL, session: { ...FULL.session, startsAt: "2027-05-14T10:30" } }, (doc) => {
    const row = { kind: "segment" as const, place: "run-sheet" as const };
    addCard(doc, { ...row, text: "Quiet room", minutes: 5, beside: true, materials: "Six chairs", leads: ["p4"] });
    addCard(doc, { ...row, text: "Read the stories", minutes: 30, before: true });
  });
  const text = boardToMarkdown(page);
  const { svg } = svgOf(page);
  for (const words of ["At the same time as the row above", "Read the stories", "Before"]) {
    expect(text).toContain(words);
    expect(wordsOf(readXml(svg))).toContain(words);
  }
  expect(text).toContain("Needed: Six chairs");
  expect(page.runSheet).toMatchObject({ planned: 60, from: "10:30", until: "11:30" });
  expect(text).not.toContain("Chris");
});
