import { describe, expect, test } from "vitest";
import { type ReadImport, readImport } from "./read-import.ts";

const read = (value: unknown) => readImport(typeof value === "string" ? value : JSON.stringify(value));
const submissions = ({ rows }: ReadImport) => rows.map(({ submission }) => submission);
const left = (found: ReadImport) => found.left.map(({ row, code }) => [row, code]);
const leaves = (found: ReadImport) => Object.fromEntries(found.leaves.map(({ what, fields }) => [what, fields]));

describe("pretalx submissions", () => {
  const row = {
    code: "XYZABC",
    title: "Plain",
    submission_type: "Workshop",
    track: null,
    tags: ["care", { tag: "power" }],
    abstract: "Short.",
    description: "<p>Long.</p>",
    duration: 45,
    content_locale: "de",
    state: "accepted",
    speakers: [{ code: "AAAAAA", name: "Ana Lee", biography: "Nurse", email: "ana@example.org", avatar: "x.png" }],
    answers: [
      { question: { id: 1, question: { en: "Level?" } }, answer: "Anyone" },
      { question: { id: 2, question: "Your phone" }, answer: "call me" },
      { question: 3, answer: "reach me: 0160 84 97 884" },
      { question: 4, answer: "True" },
    ],
    internal_notes: "Weak",
    median_score: "2.0",
    slot: { room: "A", start: "2027-01-01T10:00:00Z" },
  };

  test("come in with names as words or per language, without contact, notes and scores", () => {
    const spoken = {
      ...row,
      code: "QQQQQQ",
      title: { de: "Hallo", en: "Hello" },
      submission_type: { name: { en: "Talk" } },
    };
    const found = read({ count: 2, next: null, previous: null, results: [row, spoken] });
    expect(found.format).toBe("pretalx-submissions");
    expect(submissions(found)).toMatchObject([
      {
        title: "Plain",
        description: "Short.\n\nLong.",
        themes: ["care", "power"],
        people: "Ana Lee",
        language: "de",
        minutes: 45,
        type: "Workshop",
        notes: "Level?: Anyone",
        sourceState: "accepted",
        source: { system: "pretalx", id: "XYZABC", url: "" },
      },
      { title: "Hello", type: "Talk" },
    ]);
    expect(leaves(found)).toMatchObject({
      contact: ["email", "answers"],
      "internal-notes": ["internal_notes"],
      scores: ["median_score"],
      "about-people": ["biography", "avatar"],
      "times-and-rooms": ["slot"],
    });
    expect(JSON.stringify(found.rows)).not.toMatch(/@|0160|Weak|Nurse/);
  });

  test("leave drafts out, and ids where names should be; a page says that there are more", () => {
    const ids = { ...row, code: "BBBBBB", submission_type: 12, track: 3, speakers: ["CCCCCC"] };
    const draft = { ...row, code: "DDDDDD", state: "draft" };
    const found = read({ count: 70, next: "https://example.org/?page=2", results: [ids, draft] });
    expect(submissions(found)).toMatchObject([{ type: "", people: "", themes: ["care", "power"] }]);
    expect(left(found)).toEqual([[2, "draft"]]);
    expect(found.outOf).toBe(70);
  });
});

const EVENT = {
  id: 7,
  guid: "11111111-1111-4111-8111-111111111111",
  date: "2027-01-01T10:00:00+01:00",
  start: "10:00",
  duration: "01:30",
  room: "Hall",
  slug: "x-7-open",
  url: "https://example.org/events/7.html",
  title: "Opening",
  subtitle: "A start",
  track: "Care",
  type: "lecture",
  language: "en",
  abstract: "Words.",
  description: "",
  persons: [{ id: 1, public_name: "Ana" }],
  links: [{ url: "https://example.org" }],
  answers: [],
};
const OPENING = {
  title: "Opening",
  description: "A start\n\nWords.",
  themes: ["Care"],
  people: "Ana",
  minutes: 90,
  type: "lecture",
  language: "en",
  source: { system: "frab", id: EVENT.guid, url: EVENT.url },
};

describe("schedules", () => {
  const schedule = (more: object, events: unknown[] = [EVENT]) => ({
    schedule: { ...more, conference: { days: [{ index: 1, rooms: { Hall: events, Empty: [] } }] } },
  });

  test("of frab in JSON", () => {
    const found = read(schedule({ version: "1" }, [EVENT, null, { ...EVENT, guid: "", id: 8, title: "" }]));
    expect(found.format).toBe("frab-json");
    expect(submissions(found)).toMatchObject([OPENING]);
    expect(left(found)).toEqual([
      [2, "not-a-proposal"],
      [3, "no-title"],
    ]);
  });

  test("of a hub: days without rooms, participants, and an end instead of a length", () => {
    const { persons: _persons, duration: _duration, ...event } = EVENT;
    const hub = {
      ...event,
      start: "2027-01-01T10:00:00Z",
      end: "2027-01-01T11:30:00Z",
      participants: [{ name: "Ana", role: "speaker" }],
    };
    const found = read({ schedule: { conference: { days: [{ index: 1, start: "x", end: "y" }] }, events: [hub] } });
    expect(found.format).toBe("frab-hub-json");
    expect(submissions(found)).toMatchObject([OPENING]);
  });

  test("of pretalx, by the code that its submissions have too", () => {
    const event = {
      ...EVENT,
      url: "https://talks.example.org/ev/talk/MJA8QY/",
      answers: [{ question: 5, answer: "Yes please" }],
    };
    const found = read(schedule({ base_url: "https://pretalx.example.org/ev/schedule/" }, [event]));
    expect(found.format).toBe("pretalx-schedule");
    expect(submissions(found)).toMatchObject([
      { source: { system: "pretalx", id: "MJA8QY" }, notes: "Question 5: Yes please" },
    ]);
  });

  test("of frab in XML, with the same number as in JSON", () => {
    const xml = `<?xml version="1.0" encoding="utf-8"?>
      <schedule><generator name="frab" version="1"/><version>1</version><conference><title>C</title></conference>
      <day index="1" date="2027-01-01"><room name="Hall"><event guid="${EVENT.guid}" id="7">
        <date>2027-01-01T10:00:00+01:00</date><start>10:00</start><duration>01:30</duration><room>Hall</room>
        <url>${EVENT.url}</url><title>Salt &amp; pepper &#x2014; 007</title><subtitle>A start</subtitle><track>Care</track>
        <type>lecture</type><language>en</language><abstract>Words.</abstract><description/>
        <persons><person id="1">Ana</person><person id="2">Bo</person></persons><links/>
      </event></room></day></schedule>`;
    const found = read(xml);
    expect(found.format).toBe("frab-xml");
    expect(submissions(found)).toMatchObject([{ ...OPENING, title: "Salt & pepper — 007", people: "Ana, Bo" }]);
  });

  test("without a session have nothing in them", () => {
    expect(() => read(schedule({}, []))).toThrow(expect.objectContaining({ code: "nothing-in-list" }));
    expect(() => read("<schedule><day/></schedule>")).toThrow(expect.objectContaining({ code: "nothing-in-list" }));
  });

  test.each(["<schedule><day></schedule>", "<a>".repeat(20_000), "<schedule", "<?xml"])(
    "broken XML says so (%#)",
    (xml) => {
      expect(() => read(xml)).toThrow(expect.objectContaining({ code: "broken-xml" }));
    },
  );
});

describe("Sessionize", () => {
  const session = {
    id: "14",
    title: "A talk",
    description: "One.\r\nTwo.",
    startsAt: "2027-01-01T10:00:00",
    endsAt: "2027-01-01T10:40:00",
    isServiceSession: false,
  };
  const lunch = { id: "15", title: "Lunch", isServiceSession: true, speakers: [] };

  test("All: ids become names, categories go where they belong", () => {
    const found = read({
      sessions: [
        {
          ...session,
          status: "Accepted",
          speakers: ["s1", "gone"],
          categoryItems: [1, 2, 3],
          questionAnswers: [
            { questionId: 9, answerValue: "A mat" },
            { questionId: 8, answerValue: "ana@example.org" },
          ],
        },
        { ...lunch, categoryItems: [] },
      ],
      speakers: [{ id: "s1", fullName: "Ana Lee", bio: "Nurse", profilePicture: "x" }],
      questions: [
        { id: 9, question: "What do you need?" },
        { id: 8, question: "Write to" },
      ],
      categories: [
        { id: 1, title: "Session format", items: [{ id: 1, name: "Workshop" }] },
        { id: 2, title: "Track", items: [{ id: 2, name: "Care" }] },
        { id: 3, title: "Level", items: [{ id: 3, name: "Anyone" }] },
      ],
      rooms: [],
    });
    expect(found.format).toBe("sessionize-all");
    expect(submissions(found)).toEqual([
      {
        title: "A talk",
        description: "One.\nTwo.",
        themes: ["Care"],
        people: "Ana Lee",
        country: "",
        language: "",
        minutes: 40,
        type: "Workshop",
        notes: "Level: Anyone\nWhat do you need?: A mat",
        sourceState: "Accepted",
        source: { system: "sessionize", id: "14", url: "" },
      },
    ]);
    expect(left(found)).toEqual([[2, "service-session"]]);
    expect(leaves(found)).toMatchObject({
      "service-sessions": [],
      "about-people": ["bio", "profilePicture"],
      contact: ["questionAnswers"],
    });
  });

  test("Grid: the same from days with rooms", () => {
    const talk = {
      ...session,
      speakers: [{ id: "s1", name: "Ana Lee" }],
      categories: [{ name: "Tags", categoryItems: [{ id: 1, name: "Care" }] }],
    };
    const found = read([
      { date: "2027-01-01T00:00:00", rooms: [{ id: 1, name: "A", sessions: [talk, lunch] }], timeSlots: [] },
    ]);
    expect(found.format).toBe("sessionize-grid");
    expect(submissions(found)).toMatchObject([{ title: "A talk", people: "Ana Lee", themes: ["Care"], minutes: 40 }]);
    expect(left(found)).toEqual([[2, "service-session"]]);
  });
});

describe("Open Event", () => {
  test.each([
    [
      "with underscores",
      {
        short_abstract: "<p>Short</p>",
        start_time: "2027-01-01T10:00:00Z",
        end_time: "2027-01-01T10:20:00Z",
        session_type: { name: "Talk" },
      },
    ],
    [
      "with hyphens",
      {
        "short-abstract": "<p>Short</p>",
        "starts-at": "2027-01-01T10:00:00Z",
        "ends-at": "2027-01-01T10:20:00Z",
        "session-type": { name: "Talk" },
      },
    ],
  ])("comes in %s", (_how, spelt) => {
    const row = {
      id: 5,
      title: "Open",
      state: "accepted",
      language: "en",
      track: { name: "Web" },
      speakers: [{ id: 1, name: "Bo" }],
      comments: "weak",
      ...spelt,
    };
    const wanted = {
      title: "Open",
      description: "Short",
      minutes: 20,
      type: "Talk",
      themes: ["Web"],
      people: "Bo",
      sourceState: "accepted",
      source: { system: "open-event", id: "5" },
    };
    for (const file of [[row], { sessions: [row] }, { data: [{ type: "session", id: "5", attributes: row }] }]) {
      const found = read(file);
      expect(found.format).toBe("open-event");
      expect(submissions(found)).toMatchObject([wanted]);
      expect(leaves(found)["internal-notes"]).toEqual(["comments"]);
    }
    expect(left(read([row, { ...row, id: 6, state: "draft" }, { ...row, id: 7, "is-deleted": true }]))).toEqual([
      [2, "draft"],
      [3, "deleted"],
    ]);
  });
});

test("Indico: contributions of an event, authors of all three lists once", () => {
  const found = read({
    count: 1,
    results: [
      {
        id: "9",
        contributions: [
          {
            db_id: 77,
            title: "Contribution",
            description: "<p>Words</p>",
            duration: 20,
            type: "Oral",
            track: "Safety",
            keywords: ["care"],
            startDate: { date: "2027-01-01", time: "10:00:00", tz: "UTC" },
            speakers: [
              { fullName: "Dr LEE, Ana", first_name: "Ana", last_name: "Lee", affiliation: "Ward", emailHash: "x" },
            ],
            primaryauthors: [{ first_name: "Ana", last_name: "Lee" }],
            coauthors: [{ fullName: "Bo Berg" }],
          },
        ],
      },
    ],
  });
  expect(found.format).toBe("indico");
  expect(submissions(found)).toMatchObject([
    {
      title: "Contribution",
      description: "Words",
      people: "Ana Lee, Bo Berg",
      themes: ["Safety", "care"],
      minutes: 20,
      type: "Oral",
      source: { system: "indico", id: "77" },
    },
  ]);
  expect(leaves(found)).toMatchObject({
    contact: ["emailHash"],
    "about-people": ["affiliation"],
    "times-and-rooms": ["startDate"],
  });
});
