import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { openDatabase } from "./database.ts";
import { failure } from "./log-database.ts";
import type { StoreWorkerData } from "./log-messages.ts";
import { shortenLog } from "./shorten-log.ts";
import { createSummaryTable } from "./summary-table.ts";
import type { FromUpkeep, ToUpkeep, UpkeepCalls, UpkeepName } from "./upkeep-messages.ts";
import { createVersionTable } from "./version-table.ts";

function answerTo(calls: UpkeepCalls, { name, args }: ToUpkeep): FromUpkeep["answer"] {
  try {
    const method = calls[name] as (...args: readonly unknown[]) => ReturnType<UpkeepCalls[UpkeepName]>;
    return { ok: true, value: method(...args) };
  } catch (error) {
    return failure(error);
  }
}

/** What is handed over instead of copied: a snapshot may have some megabytes. */
function buffersOf(answer: FromUpkeep["answer"]): ArrayBuffer[] {
  if (!answer.ok || !answer.value || typeof answer.value !== "object") return [];
  if ("snapshot" in answer.value) return [answer.value.snapshot.buffer as ArrayBuffer];
  return "data" in answer.value ? [answer.value.data.buffer as ArrayBuffer] : [];
}

function serve(port: MessagePort, { file, busyTimeoutMs }: StoreWorkerData): void {
  const db = openDatabase(file, "upkeep", busyTimeoutMs);
  const calls: UpkeepCalls = {
    ...createVersionTable(db),
    shorten: (boardId) => shortenLog(db, boardId),
    keepSummary: createSummaryTable(db),
  };
  port.on("message", (message: ToUpkeep | "close") => {
    if (message === "close") {
      db.close();
      port.close();
    } else {
      const answer = answerTo(calls, message);
      port.postMessage({ id: message.id, answer } satisfies FromUpkeep, buffersOf(answer));
    }
  });
}

if (parentPort) serve(parentPort, workerData as StoreWorkerData);
