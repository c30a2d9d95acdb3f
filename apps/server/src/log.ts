import { type DestinationStream, type Logger, pino } from "pino";
import type { Config } from "./config.ts";

/** Our log, on stderr: stdout stays with the plain lines that an operator waits for. */
export function createLog(level: Config["logLevel"], to: DestinationStream = pino.destination(2)): Logger {
  const hidden = ["authorization", "cookie", "secret", "token", "headers.authorization", "headers.cookie"];
  return pino({ level, redact: [...hidden, ...hidden.map((path) => `*.${path}`)] }, to);
}
