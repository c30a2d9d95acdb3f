import type { DatabaseSync } from "node:sqlite";
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { openDatabase } from "./database.ts";
import { createLogDatabase, failure, type LogDatabase } from "./log-database.ts";
import type { FromWorker, LogAnswer, LogWorkerData, ToWorker } from "./log-messages.ts";

/** Requests taken into one commit at most, so that the first of them does not wait for ever. */
const MOST_PER_COMMIT = 2000;

function buffersOf(answer: LogAnswer): ArrayBuffer[] {
  if (!answer.ok || answer.value === null || typeof answer.value === "number") return [];
  const { snapshot, updates } = answer.value;
  return [snapshot, ...updates].map(({ buffer }) => buffer).filter((buffer) => buffer instanceof ArrayBuffer);
}

function send(port: MessagePort, message: FromWorker): void {
  port.postMessage(message, [...new Set(buffersOf(message.answer))]);
}

/** Everything that has arrived: what came in while the last commit waited for the disk goes into the next one. */
function* arrived(port: MessagePort, first: ToWorker): Generator<ToWorker> {
  yield first;
  for (let n = 1; n < MOST_PER_COMMIT; n++) {
    const next = receiveMessageOnPort(port);
    if (!next) return;
    yield next.message as ToWorker;
  }
}

function serve(port: MessagePort, db: DatabaseSync, log: LogDatabase): void {
  port.on("message", (first: ToWorker) => {
    const requests = [...arrived(port, first)];
    const work = requests.filter(({ op }) => op !== "close");
    const answers = log.run(work);
    for (const [i, { id }] of work.entries()) {
      const answer = answers[i];
      if (answer) send(port, { type: "answer", id, answer });
    }
    const close = requests.find(({ op }) => op === "close");
    if (!close) return;
    db.close();
    send(port, { type: "answer", id: close.id, answer: { ok: true, value: null } });
    port.close();
  });
}

if (parentPort) {
  const { file, busyTimeoutMs } = workerData as LogWorkerData;
  try {
    const db = openDatabase(file, "log", busyTimeoutMs);
    const log = createLogDatabase(db);
    serve(parentPort, db, log);
    send(parentPort, { type: "ready", answer: { ok: true, value: null } });
  } catch (error) {
    send(parentPort, { type: "ready", answer: failure(error) });
  }
}
