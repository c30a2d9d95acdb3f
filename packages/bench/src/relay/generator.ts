// The load generator: a process of its own, so that it can be kept off the server's core. Told what to do by its parent.
import { type CursorsJob, runCursors } from "./run-cursors.ts";
import { type EditsJob, runEdits } from "./run-edits.ts";
import { type HoldJob, runHold } from "./run-hold.ts";
import { type DrawJob, type JoinJob, runDraw, runJoin } from "./run-join.ts";

export type Job = EditsJob | CursorsJob | DrawJob | JoinJob | HoldJob;

function run(job: Job): Promise<unknown> {
  if (job.kind === "edits") return runEdits(job);
  if (job.kind === "cursors") return runCursors(job);
  if (job.kind === "draw") return runDraw(job);
  return job.kind === "join" ? runJoin(job) : runHold(job);
}

process.once("message", (job) => {
  run(job as Job).then(
    (numbers) => process.send?.({ numbers }, () => process.exit(0)),
    (error: unknown) =>
      process.send?.({ error: error instanceof Error ? error.message : String(error) }, () => process.exit(1)),
  );
});
