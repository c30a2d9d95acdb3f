import { addCard, addComment, readCards, setCardShare } from "@openchair/board";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createMailBox, type MailBox } from "../testing/mail-box.ts";
import { createTestApp, type Hand, type TestApp } from "../testing/test-app.ts";
import { createMailer, type Mailer } from "./mailer.ts";
import { createNewsMails } from "./news-mails.ts";

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const ADDRESS = "noor@example.org";

describe("news by e-mail", () => {
  let box: MailBox;
  let mailer: Mailer;
  let test: TestApp;
  let noor: Hand;
  let bo: Hand;
  let curator: Hand;
  let boardId: string;
  beforeEach(async () => {
    box = await createMailBox();
    mailer = createMailer({ url: box.url, from: "Open Chair <chairs@example.org>" });
    test = await createTestApp({ mailer });
    curator = await test.curator();
    ({ boardId } = await test.session(curator, "What I wish I’d known"));
    noor = await test.seated(curator, boardId, "Noor", { seat: "co-chair" });
    bo = await test.seated(curator, boardId, "Bo", { seat: "co-chair" });
    await noor.send("POST", `/api/boards/${boardId}/visit`);
  });
  afterEach(async () => {
    await test.close();
    mailer.close();
    await box.close();
  });

  const wish = (change = {}) => ({ address: ADDRESS, rhythm: "daily", language: "en", ...change });
  const ask = (change = {}) => noor.send("PUT", "/api/me/news-mail", wish(change));
  const path = (pattern: RegExp) => pattern.exec(box.mails.at(-1)?.text ?? "")?.[0] ?? "";
  const confirmPath = () => path(/\/mail\/confirm\/[\w-]{43}/);
  const stopPath = () => path(/\/mail\/stop\/[\w-]{43}/);
  const askAndConfirm = async (change = {}) => {
    expect((await ask(change)).body.asked).toMatchObject({ confirmed: false });
    expect((await test.nobody.send("POST", confirmPath())).status).toBe(200);
    box.mails.length = 0;
  };
  /** Bo adds a card, as the server has it after a quiet round. */
  const added = (text: string, share: "all" | "story" = "all") =>
    test.rooms.write(boardId, (doc) => {
      const id = addCard(doc, { kind: "idea", text, createdBy: bo.id });
      if (share !== "all") setCardShare(doc, id, share);
      return id;
    });
  const later = async (ms: number) => {
    test.clock.now += ms;
    await test.services.newsMails.tick();
  };

  it("asks first whether the address is theirs, on a page that opening does not answer", async () => {
    expect((await noor.get("/api/me/news-mail")).body).toEqual({ possible: true, asked: null });
    await ask();
    const [mail] = box.mails;
    expect(mail?.to).toEqual([ADDRESS]);
    expect(mail?.headers).toMatchObject({ from: "Open Chair <chairs@example.org>", subject: "Is this your address?" });
    expect(mail?.text).not.toMatch(/wish|Noor/);
    for (let n = 0; n < 2; n += 1) {
      const page = await test.nobody.get(confirmPath());
      expect([page.status, String(page.body).match(/<button/g)?.length]).toEqual([200, 1]);
      expect(page.headers.get("referrer-policy")).toBe("same-origin");
    }
    await added("Something new");
    await later(8 * HOUR);
    expect((await noor.get("/api/me/news-mail")).body.asked.confirmed).toBe(false);
    expect((await test.nobody.send("POST", confirmPath())).body).toContain("Thank you");
    expect((await noor.get("/api/me/news-mail")).body.asked).toEqual({ ...wish(), confirmed: true });
    expect((await test.nobody.send("POST", confirmPath())).status).toBe(404);
    expect((await test.nobody.get(confirmPath())).status).toBe(404);
  });

  it("sends what others did, once a day, in plain words with the way there, and nothing when nothing happened", async () => {
    await askAndConfirm();
    await later(DAY);
    expect(box.mails).toEqual([]);
    const id = await added("Pairs talk first");
    await bo.send("PATCH", `/api/boards/${boardId}`, { minutes: 50 });
    await noor.send("PATCH", `/api/boards/${boardId}`, { room: "R4" });
    await later(HOUR);
    expect(box.mails).toEqual([]);
    await later(DAY);
    expect(box.mails).toHaveLength(1);
    const { headers, text } = box.mails[0] ?? { headers: {} as Record<string, string>, text: "" };
    expect(headers["subject"]).toBe("What I wish I’d known: 2 things are new");
    expect(headers["content-type"]).toMatch(/^text\/plain/);
    expect(text).toContain("Hello Noor,");
    expect(text).toContain(
      `Decided\n- Bo changed the facts of the session.\n  http://localhost:4400/boards/${boardId}/session`,
    );
    const place = encodeURIComponent(String(id));
    expect(text).toContain(
      `New cards\n- Bo added: “Pairs talk first”\n  http://localhost:4400/boards/${boardId}/outline?at=${place}`,
    );
    expect(text).toContain("What I wish I’d known (since 1 January)\n======");
    // The same is not sent again, and once she was there nothing is new any more.
    await later(DAY);
    expect(box.mails).toHaveLength(1);
    await noor.send("POST", `/api/boards/${boardId}/visit`);
    await added("One more");
    await later(DAY);
    expect(box.mails).toHaveLength(2);
    expect(box.mails[1]?.text).toContain("One more");
    expect(box.mails[1]?.text).not.toContain("Pairs");
  });

  it("keeps a story on the board", async () => {
    await askAndConfirm({ language: "nl", rhythm: "weekly" });
    await added("When my father fell", "story");
    await later(6 * DAY);
    expect(box.mails).toEqual([]);
    await later(DAY);
    expect(box.mails[0]?.headers["subject"]).toBe("What I wish I’d known: 1 nieuwtje");
    expect(box.mails[0]?.text).toContain("Bo voegde een kaart toe. Lees die op het bord.");
    expect(box.mails[0]?.raw).not.toContain("father");
  });

  describe("[Q11] of a quiet round that is still covered", () => {
    let ana: Hand;
    let round: string;
    beforeEach(async () => {
      ana = await test.seated(curator, boardId, "Ana", { seat: "co-chair" });
    });
    const at = (path = "") => `/api/boards/${boardId}/rounds${path}`;
    const reveal = async (terms = {}) => {
      test.clock.now += HOUR;
      const started = await bo.send("POST", at(), { question: "What worries you?", ...terms });
      round = started.body.rounds[0].id;
      const cards = ["Canary fear", "Canary doubt"].map((text) => ({ id: crypto.randomUUID(), text }));
      await bo.send("PATCH", at(`/${round}/mine`), { cards, done: true });
      await ana.send("PATCH", at(`/${round}/mine`), { cards: [], done: true });
      await bo.send("POST", at(`/${round}/reveal`), { anyway: true });
      await test.rooms.write(boardId, (doc) => {
        const [card] = readCards(doc).filter(({ text }) => text === "Canary fear");
        const said = { by: bo.id, byName: "Bo", at: 1, mentions: [noor.id] };
        addComment(doc, { ...said, on: `card:${card?.id}`, text: "Canary answer" });
      });
    };
    const look = () => noor.send("POST", at(`/${round}/look`), { add: false });
    const roundLine = "The quiet round “What worries you?” was revealed: add yours first, or look.";

    it("says that it was revealed, and no word of its cards or of what was said on them, until they have chosen", async () => {
      await askAndConfirm();
      await reveal();
      await added("On the board as ever");
      await later(DAY);
      const { text, headers } = box.mails[0] ?? { text: "", headers: {} as Record<string, string> };
      expect(text).toContain(
        `Questions for you\n- ${roundLine}\n  http://localhost:4400/boards/${boardId}/outline\n` +
          "- Bo said something to you. Read it on the board.",
      );
      expect(text).toContain("Bo added: “On the board as ever”");
      expect(text).not.toContain("Canary");
      expect(headers["subject"]).toBe("What I wish I’d known: 3 things are new");
      await look();
      await later(DAY);
      for (const words of ["fear", "doubt", "answer"]) expect(box.mails[1]?.text).toContain(`Canary ${words}`);
      expect(box.mails[1]?.text).not.toContain("quiet round");
    });

    it("says so in each language, also where nobody is to know who wrote the cards", async () => {
      await askAndConfirm({ language: "da" });
      await reveal({ authors: "nobody" });
      await later(DAY);
      expect(box.mails[0]?.text).toContain(
        "Den stille runde “What worries you?” er vist: tilføj dine først, eller se.",
      );
      await ask({ language: "nl" });
      await added("Nog een kaart");
      await later(DAY);
      expect(box.mails[1]?.text).toContain(
        "De stille ronde “What worries you?” is getoond: voeg eerst de jouwe toe, of kijk.",
      );
    });

    it("is the same on the board itself, and in words again for who has looked or had written", async () => {
      await ana.send("POST", `/api/boards/${boardId}/visit`);
      await reveal();
      const come = async (who: Hand) => (await who.send("POST", `/api/boards/${boardId}/visit`)).body;
      const news = await come(noor);
      expect(news.count).toBe(2);
      expect(news.parts[0].lines.map(({ kind, text, place }: Record<string, string>) => [kind, text, place])).toEqual([
        ["round", "What worries you?", "board"],
        ["answer", "", expect.stringMatching(/^card:/)],
      ]);
      expect(JSON.stringify(news)).not.toContain("Canary");
      expect(JSON.stringify(await come(ana))).toMatch(/Canary fear.*Canary answer|Canary answer.*Canary fear/);
      await look();
      // Still the same visit: its lines are in words now.
      const open = await come(noor);
      expect(open.count).toBe(3);
      expect(JSON.stringify(open)).not.toContain('"round"');
    });

    it("says nothing of rounds that were revealed before the last visit, and hides them all the same", async () => {
      await reveal();
      test.clock.now += HOUR;
      await noor.send("POST", `/api/boards/${boardId}/visit`);
      await noor.send("PUT", `/api/boards/${boardId}/visit`, { away: true });
      await askAndConfirm();
      test.clock.now += DAY;
      await test.rooms.write(boardId, (doc) => {
        const [card] = readCards(doc).filter(({ text }) => text === "Canary fear");
        addComment(doc, { on: `card:${card?.id}`, text: "Canary later", by: bo.id, byName: "Bo", at: 2 });
      });
      await later(DAY);
      expect(box.mails[0]?.text).toContain("Bo said something. Read it on the board.");
      expect(box.mails[0]?.text).not.toMatch(/Canary|quiet round/);
    });
  });

  it("stops by one press without a login, also by the mail program itself", async () => {
    await askAndConfirm({ language: "da" });
    await added("Nyt kort");
    await later(DAY);
    const { headers } = box.mails[0] ?? { headers: {} as Record<string, string> };
    expect(headers["list-unsubscribe"]).toBe(`<http://localhost:4400${stopPath()}>`);
    expect(headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
    // Opening the link does nothing: programs open links, too.
    const page = await test.nobody.get(stopPath());
    expect(page.body).toContain("Stop mails");
    expect(page.body).toContain('<html lang="da">');
    expect((await noor.get("/api/me/news-mail")).body.asked).not.toBeNull();
    const pressed = await test.app.request(stopPath(), {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "List-Unsubscribe=One-Click",
    });
    expect(pressed.status).toBe(200);
    expect((await noor.get("/api/me/news-mail")).body.asked).toBeNull();
    expect((await test.nobody.send("POST", stopPath())).status).toBe(404);
    await added("Endnu et");
    await later(DAY);
    expect(box.mails).toHaveLength(1);
  });

  it("tries again when the mail server refuses, and not for ever", async () => {
    await askAndConfirm();
    await added("Something");
    box.refusal = { code: 451, text: `${ADDRESS} later please` };
    await later(DAY);
    await later(5 * 60_000);
    box.refusal = null;
    expect(box.mails).toHaveLength(0);
    await later(30 * 60_000);
    expect(box.mails).toHaveLength(1);
    await later(DAY);
    expect(box.mails).toHaveLength(1);
    // What went wrong is reported, the address is not.
    expect(test.errors.map(String)).toEqual(Array(2).fill("Error: A mail was not sent: EMESSAGE 451 DATA."));
    test.errors.length = 0;
  });

  it("is not sent twice, neither by two senders nor after a server was killed in the middle", async () => {
    await askAndConfirm();
    await added("Something");
    test.clock.now += DAY;
    const { programme, visits } = test.services;
    let goesOut: (() => void) | null = null;
    const killed = createNewsMails({
      programme,
      visits,
      // Takes the mail, and the server is killed before it can note that.
      mailer: { send: () => new Promise(() => goesOut?.()), close: () => undefined },
      publicUrl: () => "http://localhost:4400",
      date: () => test.clock.now,
      reportError: () => undefined,
    });
    const out = new Promise<void>((resolve) => {
      goesOut = resolve;
    });
    void killed.tick();
    await out;
    await test.services.newsMails.tick();
    await later(HOUR);
    await later(DAY);
    expect(box.mails).toEqual([]);
    // Something else is new: that is told.
    await added("Another");
    await later(DAY);
    expect(box.mails).toHaveLength(1);
  });

  it("keeps the address to its person: in no answer to others, no log and no list of what happened", async () => {
    await askAndConfirm();
    await added("Something");
    await later(DAY);
    for (const where of [`/api/boards/${boardId}`, `/api/boards/${boardId}/audit`, "/api/me", "/api/me/data.json"]) {
      expect(JSON.stringify((await bo.get(where)).body)).not.toContain(ADDRESS);
    }
    expect(JSON.stringify((await noor.get("/api/me/data.json")).body)).toContain(ADDRESS);
    expect(JSON.stringify((await noor.get("/api/me")).body)).not.toContain(ADDRESS);
    const outline = await bo.get(`/api/boards/${boardId}/outline`);
    expect(JSON.stringify(outline.body)).not.toContain(ADDRESS);
    expect(test.logged.join("")).not.toContain(ADDRESS);
    expect(test.logged.join("")).not.toContain(stopPath().split("/").at(-1));
    await noor.send("DELETE", "/api/me");
    expect(await test.services.programme.mailOf(noor.id)).toBeNull();
  });

  it("changes how often without asking again, asks a new address, and does not ask all day", async () => {
    await askAndConfirm();
    expect((await ask({ rhythm: "weekly" })).body.asked).toMatchObject({ rhythm: "weekly", confirmed: true });
    expect(box.mails).toEqual([]);
    for (let n = 0; n < 4; n += 1) expect((await ask({ address: `n${n}@example.org` })).status).toBe(200);
    expect((await ask({ address: "n9@example.org" })).body.error.code).toBe("too-many");
    expect(box.mails).toHaveLength(4);
    expect((await noor.send("DELETE", "/api/me/news-mail")).status).toBe(204);
    expect((await noor.get("/api/me/news-mail")).body.asked).toBeNull();
    test.clock.now += DAY + 1;
    box.refusal = { code: 550, text: "no such address" };
    expect((await ask()).body.error.code).toBe("no-mail");
    expect((await noor.get("/api/me/news-mail")).body.asked).toBeNull();
    expect((await ask({ address: "a@b.c\r\nBcc: x@y.z" })).status).toBe(400);
  });

  it("deletes an address that nobody confirmed within a week", async () => {
    await ask();
    await later(8 * DAY);
    expect((await noor.get("/api/me/news-mail")).body.asked).toBeNull();
    expect((await test.nobody.get(confirmPath())).status).toBe(404);
  });

  it("goes only to who may still read the board", async () => {
    await askAndConfirm();
    await added("Something");
    await noor.send("POST", `/api/boards/${boardId}/leave`);
    await later(DAY);
    expect(box.mails).toEqual([]);
  });
});
