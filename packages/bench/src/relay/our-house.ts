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
  async function call(path: string, token: string | null, body: unknown): Promise<Record<string, never>> {
    const headers = { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const response = await fetch(`${url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as Record<string, never>;
  }
  async function joinBy(link: string, name: string): Promise<Person> {
    const { token, person } = (await call("/api/join", null, { secret: secretOf(link), name })) as unknown as {
      token: string;
      person: { id: string };
    };
    return { token, id: person.id };
  }
  const curator = await joinBy(curatorLink, "Curator");
  const { stream } = (await call("/api/streams", curator.token, { title: "Bench" })) as unknown as {
    stream: { id: string };
  };
  const seatOf = (boardId: string, { token }: Person): Seat => ({
    address: `${url.replace(/^http/, "ws")}/sync/${boardId}`,
    room: boardId,
    headers: { Authorization: `Bearer ${token}` },
  });

  async function newBoard(nth: number): Promise<string> {
    const facts = { title: `Session ${nth}`, minutes: 60 };
    const made = (await call(`/api/streams/${stream.id}/sessions`, curator.token, facts)) as unknown as {
      board: { id: string };
    };
    return made.board.id;
  }
  async function invited(boardId: string, nth: number): Promise<Person> {
    const made = (await call(`/api/boards/${boardId}/invites`, curator.token, { seat: "co-chair" })) as unknown as {
      url: string;
    };
    return joinBy(made.url, `Person ${nth}`);
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
