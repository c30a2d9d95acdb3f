import type { BoardLogStats } from "@openchair/store/ports";
import {
  Counter,
  collectDefaultMetrics,
  Gauge,
  type MetricObjectWithValues,
  type MetricValue,
  Registry,
} from "prom-client";
import type { BoardFigures, RelayFigures } from "./boards/figures.ts";

/** What an operator's graphs are drawn from. */
export interface Metrics {
  readonly contentType: string;
  /** In Prometheus' text form. */
  text(): Promise<string>;
}

export interface MetricsSources {
  readonly relay: RelayFigures;
  readonly boards: () => readonly BoardFigures[];
  readonly log: () => BoardLogStats;
}

type BucketEntries = readonly (readonly [upTo: number, count: number])[];

/** The figures of one server. Nothing in them names a person or says what is on a board; boards go by their ids. */
export function createMetrics({ relay, boards, log }: MetricsSources): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });

  const counter = (name: string, help: string, read: () => number) => {
    new Counter({
      name: `openchair_${name}_total`,
      help,
      registers: [registry],
      collect() {
        this.reset();
        this.inc(read());
      },
    });
  };
  const gauge = (name: string, help: string, read: () => number) => {
    new Gauge({
      name: `openchair_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  };
  const ofBoards = (name: string, help: string, read: (board: BoardFigures) => number | undefined) => {
    new Gauge({
      name: `openchair_board_${name}`,
      help,
      labelNames: ["board"],
      registers: [registry],
      collect() {
        this.reset();
        for (const board of boards()) {
          const value = read(board);
          if (value !== undefined) this.set({ board: board.id }, value);
        }
      },
    });
  };
  const histogram = (name: string, help: string, read: () => { entries: BucketEntries; sum: number }) => {
    const fullName = `openchair_${name}_seconds`;
    registry.registerMetric({ name: fullName, get: () => histogramOf(fullName, help, read()) } as never);
  };

  gauge("boards", "Boards in memory.", () => boards().length);
  gauge("connections", "Open connections to boards.", () => boards().reduce((sum, each) => sum + each.connections, 0));
  counter("messages", "Messages that came in.", () => relay.messages);
  counter("message_bytes", "Bytes of the messages that came in.", () => relay.messageBytes);
  counter("changes", "Changes to boards that were handed to the log.", () => relay.changes);
  counter("change_bytes", "Bytes of these changes.", () => relay.changeBytes);
  counter("frames", "Frames that went out, once for each connection.", () => relay.frames);
  counter("frame_bytes", "Bytes of the frames that went out.", () => relay.frameBytes);
  counter("acknowledged", "Marks that were echoed once all before them was on disk.", () => relay.acknowledged);
  counter("lagged", "Connections that were found to read too slowly.", () => relay.lagged);
  new Counter({
    name: "openchair_closed_total",
    help: "Connections that the server ended, by close code.",
    labelNames: ["code"],
    registers: [registry],
    collect() {
      this.reset();
      for (const [code, count] of relay.closed) this.inc({ code: String(code) }, count);
    },
  });
  histogram("flush", "Time to hand one share of frames to all its sockets.", () => ({
    entries: relay.flushSeconds.entries(),
    sum: relay.flushSeconds.sum,
  }));
  counter("log_commits", "Commits of the log.", () => log().commits);
  counter("log_rows", "Changes in these commits.", () => log().rows);
  counter("log_bytes", "Bytes in these commits.", () => log().bytes);
  gauge("log_queue", "Calls of the log that are not answered yet.", () => log().queued);
  histogram("log_commit", "Time from a change's way to the log until it is on disk.", () => {
    const { commitMs, commitMsSum } = log();
    return { entries: commitMs.map(([upTo, count]) => [upTo / 1000, count] as const), sum: commitMsSum / 1000 };
  });
  ofBoards("connections", "Open connections of a board.", ({ connections }) => connections);
  ofBoards("bytes", "Bytes of a board as it is handed to newcomers.", ({ bytes }) => bytes);
  ofBoards("structs", "Yjs structs of a board whose document is in memory.", ({ structs }) => structs?.all);
  ofBoards("deleted_ratio", "Share of these that are deleted, from 0 to 1.", ({ structs }) =>
    structs ? structs.deleted / Math.max(1, structs.all) : undefined,
  );
  return { contentType: registry.contentType, text: () => registry.metrics() };
}

/** Counts that were made elsewhere, in the shape of prom-client's own histograms, which its types know no name for. */
async function histogramOf(
  name: string,
  help: string,
  { entries, sum }: { readonly entries: BucketEntries; readonly sum: number },
): Promise<MetricObjectWithValues<MetricValue<string>>> {
  let total = 0;
  const buckets = entries.map(([upTo, count]) => {
    total += count;
    return { value: total, labels: { le: Number.isFinite(upTo) ? upTo : "+Inf" }, metricName: `${name}_bucket` };
  });
  const values = [
    ...buckets,
    { value: sum, labels: {}, metricName: `${name}_sum` },
    { value: total, labels: {}, metricName: `${name}_count` },
  ];
  return { name, help, type: "histogram", values, aggregator: "sum" } as unknown as MetricObjectWithValues<
    MetricValue<string>
  >;
}
