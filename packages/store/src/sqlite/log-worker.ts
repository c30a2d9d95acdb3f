import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { openDatabase } from "./database.ts";
import { createLogDatabase, failure } from "./log-database.ts";
import type { FromLogWorker, LogAnswer, StoreWorkerData, ToLogWorker } from "./log-messages.ts";

function buffersOf(answers: readonly LogAnswer[]): ArrayBuffer[] {
  const buffers = answers.flatMap((answer) => {
    if (!answer.ok || answer.value === null || !("updates" in answer.value)) return [];
    return [answer.value.snapshot.buffer, answer.value.updates.buffer];
  });
  return buffers.filter((buffer) => buffer instanceof ArrayBuffer);
}

const send = (port: MessagePort, message: FromLogWorker, buffers: readonly ArrayBuffer[] = []) =>
  port.postMessage(message, [...buffers]);

function serve(port: MessagePort, data: StoreWorkerData): void {
  const db = openDatabase(data.file, "log", data.busyTimeoutMs);
  if (data.maxPages !== undefined) db.exec(`PRAGMA max_page_count = ${data.maxPages}`);
  const log = createLogDatabase(db);
  port.on("message", (requests: ToLogWorker) => {
    const answers = log.run(requests);
    const closing = requests.some(({ op }) => op === "close");
    if (closing) db.close();
    send(port, { type: "answers", answers, commits: log.commits }, buffersOf(answers));
    if (closing) port.close();
    else log.tidy();
  });
}

if (parentPort) {
  try {
    serve(parentPort, workerData as StoreWorkerData);
    send(parentPort, { type: "ready", failure: null });
  } catch (error) {
    send(parentPort, { type: "ready", failure: failure(error) });
    parentPort.close();
  }
}
