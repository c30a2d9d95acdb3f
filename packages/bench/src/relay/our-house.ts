import type { Seat } from "./raw-socket.ts";

interface Person {
  readonly token: string;
  readonly id: string;
}

/** Our server's HTTP API, as far as it takes to have boards and people with a seat on them. */
export interface OurHouse {
  /** As many boards, each with as many seats. Up to 100 people share the seats of one board; of several, one has all. */
  rooms(count: number, seatsEach: number): Promise<Seat[][]>;
}

const secretOf = (link: string) => link.split("/join/")[1] ?? "";
/** A board takes 100 invitations, and the curator is there too. */
const MOST_PEOPLE = 100;

export async function enterOurHouse(url: string, curatorLink: string): Promise<OurHouse> {
  /** `Answer`: what of the answer is read here. */
  async function call<Answer>(path: string, token: string | null, body: unknown): Promise<Answer> {
    const headers = { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const response = await fetch(`${url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as Answer;
  }
  async function joinBy(link: string, name: string): Promise<Person> {
    const { token, person } = await call<{ token: string; person: { id: string } }>("/api/join", null, {
      secret: secretOf(link),
      name,
    });
    return { token, id: person.id };
  }
  const curator = await joinBy(curatorLink, "Curator");
  const { stream } = await call<{ stream: { id: string } }>("/api/streams", curator.token, { title: "Bench" });
  const seatOf = (boardId: string, { token }: Person): Seat => ({
    address: `${url.replace(/^http/, "ws")}/sync/${boardId}`,
    room: boardId,
    headers: { Authorization: `Bearer ${token}` },
  });

  async function newBoard(nth: number): Promise<string> {
    const facts = { title: `Session ${nth}`, minutes: 60 };
    const path = `/api/streams/${stream.id}/sessions`;
    return (await call<{ board: { id: string } }>(path, curator.token, facts)).board.id;
  }
  async function invited(boardId: string, nth: number): Promise<Person> {
    const path = `/api/boards/${boardId}/invites`;
    const { url: link } = await call<{ url: string }>(path, curator.token, { seat: "co-chair" });
    return joinBy(link, `Person ${nth}`);
  }

  return {
    async rooms(count, seatsEach) {
      const rooms: Seat[][] = [];
      for (let nth = 0; nth < count; nth++) {
        const boardId = await newBoard(nth);
        const people = [curator];
        while (count === 1 && people.length < Math.min(seatsEach, MOST_PEOPLE)) {
          people.push(await invited(boardId, people.length));
        }
        rooms.push(
          Array.from({ length: seatsEach }, (_, seat) => seatOf(boardId, people[seat % people.length] ?? curator)),
        );
      }
      return rooms;
    },
  };
}
