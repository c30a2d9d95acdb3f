import { EXPORT_MARK } from "@openchair/imports";
import type { Session, Submission } from "@openchair/programme";
import type { Context } from "hono";
import { needStream } from "../access.ts";
import { noteDone } from "../audit.ts";
import { csvOf, fileName } from "../csv.ts";
import { newRouter } from "../openapi.ts";
import { type ApiEnv, isoNow, type Services } from "../services.ts";

// The import reads these names, so that a table can come back.
const HEADER = [
  "Title",
  "Description",
  "Themes",
  "People",
  "Country",
  "Language",
  "Minutes",
  "Type",
  "Notes",
  "Status there",
  "Status here",
  "Session",
  "Picks",
  "Source system",
  "Code",
  "Link",
] as const;

function csvRow(submission: Submission, sessions: ReadonlyMap<string, Session>) {
  const { source, picks, sessionId } = submission;
  return [
    submission.title,
    submission.description,
    submission.themes.join("; "),
    submission.people,
    submission.country,
    submission.language,
    submission.minutes,
    submission.type,
    submission.notes,
    submission.sourceState,
    submission.state,
    (sessionId !== null && sessions.get(sessionId)?.title) || "",
    picks.map(({ name, verdict, reason }) => `${name}: ${verdict}${reason === "" ? "" : ` (${reason})`}`).join("; "),
    source?.system ?? "open-chair",
    source?.id ?? submission.id,
    source?.url ?? "",
  ];
}

/** What leaves the house as a file: everything the curators know of the submissions. */
async function exported(c: Context<ApiEnv>, services: Services, as: "csv" | "json") {
  const { person, stream } = await needStream(c, services, c.req.param("id") ?? "");
  const submissions = await services.programme.submissionsOf(stream.id);
  const about = { file: `submissions.${as}`, count: submissions.length };
  await noteDone(services, {
    streamId: stream.id,
    boardId: null,
    personId: person.id,
    action: "submissions.exported",
    about,
  });
  c.header("Content-Disposition", `attachment; filename="${fileName(stream.title, `submissions.${as}`)}"`);
  return { stream, submissions };
}

export const submissionExportRoutes = (services: Services) =>
  newRouter()
    .get("/api/streams/:id/submissions.csv", async (c) => {
      const { stream, submissions } = await exported(c, services, "csv");
      const sessions = await services.programme.sessionsOf(stream.id);
      const byId = new Map(sessions.map((session) => [session.id, session]));
      c.header("Content-Type", "text/csv; charset=utf-8");
      return c.body(csvOf([HEADER, ...submissions.map((submission) => csvRow(submission, byId))]), 200);
    })
    .get("/api/streams/:id/submissions.json", async (c) => {
      const { stream, submissions } = await exported(c, services, "json");
      const file = {
        format: EXPORT_MARK,
        stream: { title: stream.title, edition: stream.edition },
        exportedAt: isoNow(services),
        submissions: submissions.map(({ streamId: _streamId, picks, ...submission }) => ({
          ...submission,
          picks: picks.map(({ personId: _personId, ...pick }) => pick),
        })),
      };
      return c.body(`${JSON.stringify(file, null, 2)}\n`, 200, { "Content-Type": "application/json; charset=utf-8" });
    });
