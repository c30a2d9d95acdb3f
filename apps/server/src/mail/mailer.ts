import { createTransport } from "nodemailer";
import type { PlainMail } from "./news-text.ts";

export interface MailTo extends PlainMail {
  readonly to: string;
  /** An address that stops these mails when somebody posts to it (RFC 8058); left out where there is nothing to stop. */
  readonly stopUrl?: string;
}

/** Sends mail. Rejects with a {@link MailError}, which never has an address in it. */
export interface Mailer {
  send(mail: MailTo): Promise<void>;
  close(): void;
}

/** A mail that was not sent, without the address that the mail server may have repeated. */
export class MailError extends Error {}

export interface MailerOptions {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  readonly url: string;
  /** `Open Chair <chairs@example.org>`. */
  readonly from: string;
}

/** How long a mail server may take over one step, in milliseconds. */
const PATIENCE_MS = 20_000;

/** What went wrong as far as an operator needs it: a code and what step it was at. */
function reasonOf(error: unknown): string {
  const { code, command, responseCode } = error as { code?: unknown; command?: unknown; responseCode?: unknown };
  const known = [code, responseCode, command].filter((part) => typeof part === "string" || typeof part === "number");
  return known.length > 0 ? known.join(" ") : "unknown reason";
}

export function createMailer({ url, from }: MailerOptions): Mailer {
  const transport = createTransport(
    {
      url,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      // Neither files nor addresses are ever read for a mail.
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  return {
    async send({ to, subject, text, stopUrl }) {
      const headers: Record<string, string> = { "Auto-Submitted": "auto-generated" };
      if (stopUrl !== undefined) {
        headers["List-Unsubscribe"] = `<${stopUrl}>`;
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";
      }
      try {
        // An object: what stands in it is one address, whatever letters it has.
        await transport.sendMail({ to: { name: "", address: to }, subject, text, headers });
      } catch (error) {
        throw new MailError(`A mail was not sent: ${reasonOf(error)}.`);
      }
    },
    close: () => transport.close(),
  };
}
