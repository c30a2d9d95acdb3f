import { mediansOf } from "../numbers.ts";
import { SERVERS, type ServerKind, type ServerName } from "./servers.ts";

export type Numbers = { readonly [key: string]: number };

/** What each server gave in each round; a round without a result says why. */
export type Rounds = Partial<Record<ServerName, readonly (Numbers | string)[]>>;

/** One line of a table. */
export interface Line {
  readonly label: string;
  readonly key: string;
  readonly show: (value: number) => string;
  /** Ours divided by each peer's is told. */
  readonly compared?: boolean;
  /** Most that this ratio may be. */
  readonly goals?: Partial<Record<ServerName, number>>;
  /** Most that our own number may be. */
  readonly atMost?: number;
}

export interface Compared {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
  readonly missed: readonly string[];
}

const PEERS: readonly ServerName[] = ["hocuspocus", "y-websocket"];
const titleOf = (name: ServerName) => SERVERS.find((kind) => kind.name === name)?.title ?? name;

/** Runs each server by itself, one after the other, in another order in each round. */
export async function inRounds(
  kinds: readonly ServerKind[],
  rounds: number,
  measure: (kind: ServerKind) => Promise<Numbers>,
  tell: (line: string) => void,
): Promise<Rounds> {
  const all: Partial<Record<ServerName, (Numbers | string)[]>> = {};
  for (let round = 0; round < rounds; round++) {
    const order = [...kinds.slice(round % kinds.length), ...kinds.slice(0, round % kinds.length)];
    for (const kind of order) {
      const result = await measure(kind).catch((error: unknown) =>
        error instanceof Error ? error.message : String(error),
      );
      const list = all[kind.name] ?? [];
      list.push(result);
      all[kind.name] = list;
      tell(`round ${round + 1}, ${kind.title}: ${typeof result === "string" ? result : JSON.stringify(result)}`);
    }
  }
  return all;
}

/** The medians of a server's rounds, or null when there was none with a result. */
function medians(rounds: Rounds, name: ServerName): Numbers | null {
  const good = (rounds[name] ?? []).filter((round) => typeof round !== "string");
  return good.length > 0 ? mediansOf(good) : null;
}

/** Lays the results of a case beside each other. `what` names the case in what is said about goals. */
export function compare(rounds: Rounds, lines: readonly Line[], what: string): Compared {
  const names = SERVERS.map(({ name }) => name).filter((name) => rounds[name]);
  const of = new Map(names.map((name) => [name, medians(rounds, name)]));
  const peers = PEERS.filter((name) => names.includes(name));
  const missed: string[] = [];

  function goalOf(line: Line): string {
    const ours = of.get("ours")?.[line.key] ?? Number.NaN;
    const verdicts: boolean[] = [];
    for (const [peer, most] of Object.entries(line.goals ?? {}) as [ServerName, number][]) {
      const theirs = of.get(peer)?.[line.key] ?? Number.NaN;
      if (!names.includes(peer) || Number.isNaN(theirs)) continue;
      verdicts.push(ours / theirs <= most);
      if (!(ours / theirs <= most)) {
        const ratio = (ours / theirs).toFixed(2);
        missed.push(`${what}: ${line.label.toLowerCase()} is ${ratio} of ${titleOf(peer)}'s, the goal is ${most}`);
      }
    }
    if (line.atMost !== undefined) {
      verdicts.push(ours <= line.atMost);
      if (!(ours <= line.atMost)) missed.push(`${what}: ${line.label.toLowerCase()} is ${line.show(ours)}`);
    }
    return verdicts.length === 0 ? "" : verdicts.every(Boolean) ? "met" : "missed";
  }

  const rows = lines.map((line) => {
    const cell = (name: ServerName) => {
      const value = of.get(name)?.[line.key];
      return value === undefined || Number.isNaN(value) ? "–" : line.show(value);
    };
    const ratio = (peer: ServerName) => {
      const value = (of.get("ours")?.[line.key] ?? Number.NaN) / (of.get(peer)?.[line.key] ?? Number.NaN);
      return line.compared && Number.isFinite(value) ? value.toFixed(2) : "";
    };
    return [line.label, ...names.map(cell), ...peers.map(ratio), goalOf(line)];
  });
  const failed = names.flatMap((name) => {
    const whys = (rounds[name] ?? []).filter((round) => typeof round === "string");
    return whys.length > 0 ? [`${titleOf(name)}: ${whys.length} rounds without a result (${whys[0]}).`] : [];
  });
  const head = ["", ...names.map(titleOf), ...peers.map((name) => `ours ÷ ${name}`), "goal"];
  return { head, rows, notes: failed, missed };
}
