import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/** Where this checkout lies: relative folders in the settings are meant from here. */
const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/** A setting that is there but empty counts as left out, as in most `.env` files. */
const setting = <T extends z.ZodType>(schema: T) => z.preprocess((text) => (text === "" ? undefined : text), schema);

const envSchema = z.object({
  PORT: setting(
    z.coerce
      .number("PORT must be a number, like 4400.")
      .int("PORT must be a whole number.")
      .min(0, "PORT must be a number from 0 to 65535.")
      .max(65_535, "PORT must be a number from 0 to 65535.")
      .default(4400),
  ),
  HOST: setting(z.string().default("127.0.0.1")),
  OPENCHAIR_URL: setting(
    z
      .url({
        protocol: /^https?$/,
        error: "OPENCHAIR_URL must be a whole address, like https://chairs.example.org.",
      })
      .transform((url) => new URL(url).origin)
      .optional(),
  ),
  OPENCHAIR_DATA: setting(z.string().default("data")),
  OPENCHAIR_WEB: setting(z.string().default("apps/web/dist")),
  OPENCHAIR_METRICS_TOKEN: setting(
    z.string().min(16, "OPENCHAIR_METRICS_TOKEN must have 16 letters or more, so that nobody guesses it.").optional(),
  ),
  SMTP_URL: setting(
    z
      .url({
        protocol: /^smtps?$/,
        error: "SMTP_URL must be an address like smtp://user:password@mail.example.org:587.",
      })
      .optional(),
  ),
  SMTP_FROM: setting(z.string().max(320, "SMTP_FROM is too long.").optional()),
  LOG_LEVEL: setting(z.enum(LOG_LEVELS, `LOG_LEVEL must be one of ${LOG_LEVELS.join(", ")}.`).default("warn")),
});

/** What an operator can set. */
export interface Config {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Where people reach the server; null means this machine at the port it listens on. */
  readonly publicUrl: string | null;
  readonly dataFolder: string;
  readonly webFolder: string;
  /** Who sends it may read `/api/metrics`; null means that nobody may. */
  readonly metricsToken: string | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** The mail server, and whose name stands on mails; null when this server sends none. */
  readonly smtp: { readonly url: string; readonly from: string } | null;
}

/** A setting that cannot be used. The message is one plain sentence per setting. */
export class ConfigError extends Error {}

/** The account of the mail server when it is an address, as it mostly is; else one at the name people know us by. */
function senderFor(smtpUrl: string, publicUrl: string): string {
  const account = decodeURIComponent(new URL(smtpUrl).username);
  return `Open Chair <${account.includes("@") ? account : `open-chair@${new URL(publicUrl).hostname}`}>`;
}

/** Reads the settings from the environment. Throws {@link ConfigError}. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = envSchema.safeParse(env);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map(({ message }) => message).join("\n"));
  const { PORT, HOST, OPENCHAIR_URL, OPENCHAIR_DATA, OPENCHAIR_WEB, OPENCHAIR_METRICS_TOKEN, LOG_LEVEL } = parsed.data;
  const { SMTP_URL, SMTP_FROM } = parsed.data;
  if (SMTP_URL !== undefined && OPENCHAIR_URL === undefined) {
    throw new ConfigError("SMTP_URL needs OPENCHAIR_URL too: the links in mails must lead to this server.");
  }
  return {
    smtp: SMTP_URL && OPENCHAIR_URL ? { url: SMTP_URL, from: SMTP_FROM ?? senderFor(SMTP_URL, OPENCHAIR_URL) } : null,
    port: PORT,
    host: HOST,
    publicUrl: OPENCHAIR_URL ?? null,
    dataFolder: resolve(ROOT, OPENCHAIR_DATA),
    webFolder: resolve(ROOT, OPENCHAIR_WEB),
    metricsToken: OPENCHAIR_METRICS_TOKEN ?? null,
    logLevel: LOG_LEVEL,
  };
}
