/** Who may stand before the server, and how. */
export const STANDINGS = [
  /** No session at all. */
  "nobody",
  /** A login that has ended. */
  "expired",
  /** A co-chair of another board. */
  "stranger",
  /** Joined this board, and the link was taken back. */
  "revoked",
  "observer",
  "contributor",
  "co-chair",
  /** A co-chair whose voice is lived experience. */
  "lived",
  "curator",
  /** The curator of another stream. */
  "other curator",
] as const;
export type Who = (typeof STANDINGS)[number];

export interface Row {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** `:stream`, `:board` and the like stand for what the cast has; `:look`, `:round`, `:concern` and `:proposal` for what an earlier row made. */
  readonly path: string;
  readonly body?: unknown;
  /** Who gets in. Of the others, those without a login get 401, the rest 403. */
  readonly allowed: readonly Who[];
  /** What those who get in are answered, when it is not a success: they may, but there is nothing to do. */
  readonly gives?: readonly number[];
  /** What everybody else gets, when that is always the same. */
  readonly refuses?: 401;
  /** That it is the same in an edition that was closed. Other rows that change something are refused there. */
  readonly alsoClosed?: true;
  /** The name under which later rows find what this one made. */
  readonly makes?: ":look" | ":concern" | ":round" | ":proposal";
}

const everybody = STANDINGS;
const signedIn = STANDINGS.filter((who) => who !== "nobody" && who !== "expired");
const curators = ["curator", "other curator"] as const;
/** Who cares for the stream. */
const carers = ["curator"] as const;
const coChairs = ["co-chair", "lived"] as const;
const equals = [...coChairs, "curator"] as const;
const writers = ["contributor", ...equals] as const;
const seats = ["observer", ...writers] as const;
/** Who is of the team of a session. */
const team = ["contributor", ...coChairs] as const;

/** A PNG as far as its header tells. */
export const PICTURE = Uint8Array.from(
  `\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0`,
  (letter) => letter.codePointAt(0) ?? 0,
);

const MAIL_WISH = { address: "somebody@example.org", rhythm: "weekly", language: "en" };

const SITE: readonly Row[] = [
  { method: "GET", path: "/api/health", allowed: everybody },
  { method: "GET", path: "/api/openapi.json", allowed: everybody },
  { method: "GET", path: "/api/brief.schema.json", allowed: everybody },
  { method: "GET", path: "/api/me", allowed: everybody },
  { method: "GET", path: "/api/me/data.json", allowed: signedIn },
  { method: "GET", path: "/api/me/news-mail", allowed: signedIn },
  // The same address is only asked a few times a day.
  { method: "PUT", path: "/api/me/news-mail", body: MAIL_WISH, allowed: signedIn, gives: [200, 429] },
  { method: "DELETE", path: "/api/me/news-mail", allowed: signedIn },
  { method: "GET", path: "/mail/confirm/:secret", allowed: everybody, gives: [404] },
  { method: "POST", path: "/mail/confirm/:secret", allowed: everybody, gives: [404] },
  { method: "GET", path: "/mail/stop/:secret", allowed: everybody, gives: [404] },
  { method: "POST", path: "/mail/stop/:secret", allowed: everybody, gives: [404] },
  { method: "GET", path: "/api/streams", allowed: signedIn },
  { method: "POST", path: "/api/streams", body: { title: "Mine" }, allowed: curators },
  { method: "POST", path: "/api/streams/sample", allowed: curators },
  { method: "GET", path: "/api/join", allowed: everybody },
  { method: "POST", path: "/api/join", body: { secret: "not-a-secret" }, allowed: everybody, gives: [404] },
  { method: "GET", path: "/join/:secret", allowed: everybody, gives: [303] },
  { method: "GET", path: "/calendar/:file", allowed: everybody, gives: [404] },
  { method: "GET", path: "/api/metrics", allowed: [], refuses: 401 },
];

const STREAMS: readonly Row[] = [
  { method: "GET", path: "/api/streams/:stream", allowed: carers },
  { method: "PATCH", path: "/api/streams/:stream", body: { title: "New" }, allowed: carers },
  { method: "GET", path: "/api/streams/:stream/sessions", allowed: carers },
  { method: "POST", path: "/api/streams/:stream/sessions", body: { title: "A", minutes: 5 }, allowed: carers },
  { method: "GET", path: "/api/streams/:stream/submissions", allowed: carers },
  { method: "POST", path: "/api/streams/:stream/submissions", body: { title: "A" }, allowed: carers },
  { method: "POST", path: "/api/streams/:stream/submissions/import", body: [{ title: "A" }], allowed: carers },
  { method: "GET", path: "/api/streams/:stream/submissions.csv", allowed: carers },
  { method: "GET", path: "/api/streams/:stream/submissions.json", allowed: carers },
  { method: "PATCH", path: "/api/streams/:stream/submissions/:submission", body: { title: "B" }, allowed: carers },
  {
    method: "PUT",
    path: "/api/streams/:stream/submissions/:submission/pick",
    body: { verdict: "yes" },
    allowed: carers,
  },
  { method: "DELETE", path: "/api/streams/:stream/submissions/:submission/pick", allowed: carers },
  { method: "GET", path: "/api/streams/:stream/wall", allowed: carers },
  { method: "POST", path: "/api/streams/:stream/invites/:spare/renew", body: {}, allowed: carers },
  { method: "DELETE", path: "/api/streams/:stream/invites/:spare", allowed: carers },
  { method: "GET", path: "/api/streams/:stream/threads", allowed: carers },
  { method: "POST", path: "/api/streams/:stream/threads", body: { title: "A" }, allowed: carers },
  { method: "PATCH", path: "/api/streams/:stream/threads", body: { order: [] }, allowed: carers },
  { method: "PATCH", path: "/api/streams/:stream/threads/:thread", body: { title: "B" }, allowed: carers },
  { method: "GET", path: "/api/streams/:stream/threads/matrix", allowed: carers },
  { method: "GET", path: "/api/streams/:stream/threads/matrix.csv", allowed: carers },
  { method: "DELETE", path: "/api/streams/:stream/threads/:thread", allowed: carers },
  { method: "GET", path: "/api/streams/:stream/checklist", allowed: carers },
  { method: "GET", path: "/api/streams/:stream/checklist.csv", allowed: carers },
  { method: "GET", path: "/api/streams/:stream/audit", allowed: carers },
  { method: "GET", path: "/api/streams/:stream/people", allowed: carers },
  {
    method: "POST",
    path: "/api/streams/:stream/invites",
    body: { invites: [{ kind: "curator" }] },
    allowed: carers,
  },
  { method: "DELETE", path: "/api/streams/:stream/curators/:person", allowed: carers },
  { method: "GET", path: "/api/streams/:stream/milestones", allowed: carers },
  { method: "PUT", path: "/api/streams/:stream/milestones", body: { days: {} }, allowed: carers },
  { method: "GET", path: "/api/streams/:stream/calendar", allowed: carers },
  { method: "POST", path: "/api/streams/:stream/calendar", allowed: carers, alsoClosed: true },
  { method: "DELETE", path: "/api/streams/:stream/calendar", allowed: carers, alsoClosed: true },
  { method: "GET", path: "/api/streams/:stream/news", allowed: carers },
  { method: "GET", path: "/api/streams/:stream/programme.zip", allowed: carers },
  { method: "GET", path: "/api/streams/:stream/programme.csv", allowed: carers },
  { method: "GET", path: "/api/streams/:stream/programme.json", allowed: carers },
  { method: "GET", path: "/api/streams/:stream/programme.jsonld", allowed: carers },
  { method: "GET", path: "/api/streams/:stream/programme.md", allowed: carers },
  { method: "GET", path: "/api/streams/:stream/programme.html", allowed: carers },
  {
    method: "POST",
    path: "/api/streams/:stream/next",
    body: { title: "Next" },
    allowed: carers,
    alsoClosed: true,
  },
  { method: "POST", path: "/api/streams/:stream/close", allowed: carers, alsoClosed: true },
  { method: "POST", path: "/api/streams/:stream/open", allowed: carers, alsoClosed: true },
];

const BOARDS: readonly Row[] = [
  { method: "GET", path: "/api/boards/:board/picture.svg", allowed: seats },
  { method: "GET", path: "/api/boards/:board", allowed: seats },
  { method: "PATCH", path: "/api/boards/:board", body: { minutes: 50 }, allowed: equals },
  { method: "GET", path: "/api/boards/:board/outline", allowed: seats },
  { method: "GET", path: "/api/boards/:board/talk/authors", allowed: seats },
  { method: "GET", path: "/api/boards/:board/voices", allowed: seats },
  { method: "GET", path: "/api/boards/:board/outline.md", allowed: seats },
  { method: "GET", path: "/api/boards/:board/board.svg", allowed: seats },
  { method: "GET", path: "/api/boards/:board/board.png", allowed: seats },
  { method: "GET", path: "/api/boards/:board/brief.md", allowed: seats },
  { method: "GET", path: "/api/boards/:board/brief.html", allowed: seats },
  { method: "GET", path: "/api/boards/:board/brief.docx", allowed: seats },
  { method: "GET", path: "/api/boards/:board/brief.odt", allowed: seats },
  { method: "GET", path: "/api/boards/:board/brief.pdf", allowed: seats },
  { method: "GET", path: "/api/boards/:board/brief.json", allowed: seats },
  { method: "GET", path: "/api/boards/:board/brief.ics", allowed: seats },
  {
    method: "POST",
    path: "/api/boards/:board/assets",
    body: PICTURE,
    allowed: writers,
  },
  { method: "GET", path: "/api/boards/:board/assets/:name", allowed: seats },
  { method: "GET", path: "/api/boards/:board/invites", allowed: equals },
  { method: "POST", path: "/api/boards/:board/invites", body: { seat: "observer" }, allowed: equals },
  { method: "POST", path: "/api/boards/:board/invites/:invite/renew", body: {}, allowed: equals },
  { method: "DELETE", path: "/api/boards/:board/invites/:invite", allowed: equals },
  { method: "GET", path: "/api/boards/:board/threads", allowed: seats },
  { method: "GET", path: "/api/boards/:board/checklist", allowed: seats },
  {
    method: "POST",
    path: "/api/boards/:board/checklist/proposals",
    body: { kind: "new", text: "Ask", stage: "day", why: "It helps" },
    allowed: writers,
    makes: ":proposal",
  },
  {
    method: "POST",
    path: "/api/streams/:stream/checklist/proposals/:proposal/accept",
    body: { version: 1 },
    allowed: carers,
  },
  // It was accepted before.
  {
    method: "POST",
    path: "/api/streams/:stream/checklist/proposals/:proposal/decline",
    body: { reason: "No" },
    allowed: carers,
    gives: [409],
  },
  { method: "GET", path: "/api/boards/:board/versions", allowed: writers },
  { method: "POST", path: "/api/boards/:board/versions", body: { name: "Now" }, allowed: writers, gives: [201] },
  { method: "POST", path: "/api/boards/:board/versions/before-format", body: { format: "panel" }, allowed: writers },
  { method: "GET", path: "/api/boards/:board/versions/:version", allowed: writers },
  { method: "GET", path: "/api/boards/:board/versions/:version/document", allowed: writers },
  { method: "PATCH", path: "/api/boards/:board/versions/:version", body: { name: "Then" }, allowed: writers },
  // The first removes it, and the others come too late.
  { method: "DELETE", path: "/api/boards/:board/versions/:spareVersion", allowed: equals, gives: [204, 404] },
  { method: "POST", path: "/api/boards/:board/visit", allowed: seats, alsoClosed: true },
  { method: "PUT", path: "/api/boards/:board/visit", body: { away: true }, allowed: seats, alsoClosed: true },
  { method: "PATCH", path: "/api/boards/:board/people/:person", body: {}, allowed: equals },
  { method: "PUT", path: "/api/boards/:board/introduction", body: { pronouns: "", words: "A nurse" }, allowed: team },
  { method: "GET", path: "/api/boards/:board/audit", allowed: equals },
  { method: "GET", path: "/api/boards/:board/dates", allowed: seats },
  { method: "PUT", path: "/api/boards/:board/milestones", body: { days: {} }, allowed: carers },
  { method: "DELETE", path: "/api/boards/:board/milestones", allowed: carers },
  { method: "GET", path: "/api/boards/:board/calendar", allowed: seats },
  { method: "POST", path: "/api/boards/:board/calendar", allowed: seats, alsoClosed: true },
  { method: "DELETE", path: "/api/boards/:board/calendar", allowed: seats, alsoClosed: true },
  { method: "GET", path: "/api/boards/:board/snapshot", allowed: seats },
  { method: "GET", path: "/api/boards/:board/state", allowed: seats },
  { method: "GET", path: "/api/boards/:board/signoffs", allowed: seats },
  { method: "POST", path: "/api/boards/:board/signoffs", body: { hash: "another" }, allowed: coChairs, gives: [409] },
  { method: "DELETE", path: "/api/boards/:board/signoffs", allowed: coChairs },
  { method: "GET", path: "/api/boards/:board/live", allowed: seats },
  { method: "POST", path: "/api/boards/:board/timer", body: { do: "stop" }, allowed: writers },
  {
    method: "POST",
    path: "/api/boards/:board/timer",
    body: { do: "stretch", by: 1 },
    allowed: seats,
    gives: [409],
  },
  { method: "POST", path: "/api/boards/:board/signals", body: { colour: "yellow" }, allowed: seats },
  { method: "POST", path: "/api/boards/:board/hands", allowed: seats },
  { method: "DELETE", path: "/api/boards/:board/hands", allowed: seats },
  { method: "POST", path: "/api/boards/:board/chair/pass", body: { from: "somebody else" }, allowed: writers },
  { method: "PATCH", path: "/api/boards/:board/chair", body: { order: "quieter-first" }, allowed: writers },
  // There are no such cards, and no such vote: who gets that far may.
  {
    method: "POST",
    path: "/api/boards/:board/votes",
    body: { question: "Which?", cardIds: ["a", "b"], dotsEach: 3 },
    allowed: team,
    gives: [400],
  },
  { method: "PUT", path: "/api/boards/:board/votes/:vote/dots", body: { dots: {} }, allowed: team, gives: [404] },
  { method: "POST", path: "/api/boards/:board/votes/:vote/close", allowed: team, gives: [404] },
  { method: "POST", path: "/api/boards/:board/publish", allowed: carers, gives: [409] },
  { method: "DELETE", path: "/api/boards/:board/publish", allowed: carers },
  { method: "POST", path: "/api/boards/:board/looks", body: { words: "Please look" }, allowed: equals, makes: ":look" },
  { method: "POST", path: "/api/boards/:board/rounds", body: { question: "A?" }, allowed: coChairs, makes: ":round" },
  { method: "GET", path: "/api/boards/:board/rounds", allowed: seats },
  { method: "PATCH", path: "/api/boards/:board/rounds/:round/mine", body: {}, allowed: team },
  { method: "DELETE", path: "/api/boards/:board/rounds/:round/mine", allowed: seats, alsoClosed: true },
  {
    method: "PATCH",
    path: "/api/boards/:board/rounds/:round",
    body: { deadline: "2027-10-01T10:00:00Z" },
    allowed: team,
    gives: [409],
  },
  { method: "POST", path: "/api/boards/:board/rounds/:round/look", body: { add: false }, allowed: team, gives: [409] },
  { method: "POST", path: "/api/boards/:board/rounds/:round/reveal", body: { anyway: true }, allowed: coChairs },
  { method: "POST", path: "/api/boards/:board/rounds/:round/end", allowed: coChairs, gives: [409] },
  // The first answers it, and the others come too late.
  { method: "PATCH", path: "/api/boards/:board/looks/:look", body: {}, allowed: equals, gives: [200, 409] },
];

/** What changes the board for those who come after, so that it stands last. */
const LAST: readonly Row[] = [
  { method: "POST", path: "/api/boards/:board/concerns", body: {}, allowed: ["lived"], makes: ":concern" },
  {
    method: "PATCH",
    path: "/api/boards/:board/concerns/:concern",
    body: { shared: true },
    allowed: ["lived"],
    alsoClosed: true,
  },
  // A curator has no seat to give up.
  { method: "POST", path: "/api/boards/:board/leave", allowed: seats, gives: [204, 400], alsoClosed: true },
  // Nobody else cares for the curators' streams, so they are refused.
  { method: "DELETE", path: "/api/me", allowed: signedIn, gives: [204, 400] },
  { method: "POST", path: "/api/leave", allowed: everybody },
];

/** Every route of the server, and who gets in. In the order in which they are asked. */
export const PERMISSION_TABLE: readonly Row[] = [...SITE, ...STREAMS, ...BOARDS, ...LAST];

/** Routes that are no rows: what they let in is tried over the network, or is a page that everybody may read. */
export const NO_ROWS: readonly string[] = ["GET /sync/:", "GET /*"];

/** How a board's socket takes somebody in: `writes`, `reads`, or the code by which they are sent away. */
export const SOCKET_TABLE: Readonly<Record<Who, { readonly board: string; readonly ledger: string }>> = {
  nobody: { board: "4401", ledger: "4401" },
  expired: { board: "4401", ledger: "4401" },
  stranger: { board: "4403", ledger: "4403" },
  revoked: { board: "4403", ledger: "4403" },
  observer: { board: "reads", ledger: "reads" },
  contributor: { board: "writes", ledger: "reads" },
  "co-chair": { board: "writes", ledger: "reads" },
  lived: { board: "writes", ledger: "reads" },
  curator: { board: "writes", ledger: "reads" },
  "other curator": { board: "4403", ledger: "4403" },
};
