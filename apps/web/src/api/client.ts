import type { Api } from "@openchair/server/api";
import { hc } from "hono/client";
import { ApiError, errorFromBody } from "./errors.ts";

/** The typed client of the server's own routes. */
export const client = hc<Api>("/").api;

/** The part of a typed answer that is needed here. */
interface Answer<Body> {
  readonly ok: boolean;
  readonly status: number;
  json(): Promise<Body>;
}

/** The body of an answer. Throws {@link ApiError}. */
export async function read<Body>(asked: Promise<Answer<Body>>): Promise<Body> {
  let answer: Answer<Body>;
  try {
    answer = await asked;
  } catch (error) {
    // `fetch` only fails when no answer came at all, or when it was called off.
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiError("unreachable", error instanceof Error ? error.message : String(error), 0);
  }
  if (answer.ok) return answer.status === 204 ? (undefined as Body) : answer.json();
  throw errorFromBody(await answer.json().catch(() => null), answer.status);
}

/** The parameter of most addresses. */
export const param = (id: string) => ({ param: { id } });
