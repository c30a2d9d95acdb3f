import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail as it came over the wire, opened. */
export interface GotMail {
  readonly to: readonly string[];
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The whole of it, as it came. */
  readonly raw: string;
}

const words = (text: string) =>
  text
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([qb])\?(.*?)\?=/gi, (_, kind: string, coded: string) =>
      kind.toLowerCase() === "b"
        ? Buffer.from(coded, "base64").toString("utf8")
        : unquote(coded.replaceAll("_", " ")).toString("utf8"),
    );

const unquote = (text: string) =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, "")
      .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number(`0x${hex}`))),
    "latin1",
  );

function open(raw: string, to: readonly string[]): GotMail {
  const [head = "", ...rest] = raw.split("\r\n\r\n");
  const lines = head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  const headers = Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(":")).toLowerCase(),
      words(line.slice(line.indexOf(":") + 1).trim()),
    ]),
  );
  const body = rest.join("\r\n\r\n");
  const coding = headers["content-transfer-encoding"] ?? "";
  const bytes =
    coding === "base64" ? Buffer.from(body, "base64") : coding === "quoted-printable" ? unquote(body) : body;
  return { to, headers, text: bytes.toString("utf8").replaceAll("\r\n", "\n"), raw };
}

/** A real mail server on a free port that keeps what it is sent. */
export async function createMailBox() {
  const mails: GotMail[] = [];
  const box = {
    /** What it answers to the next mails; null: it takes them. */
    refusal: null as { readonly code: number; readonly text: string } | null,
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks).toString("latin1");
        if (box.refusal !== null) {
          done(Object.assign(new Error(box.refusal.text), { responseCode: box.refusal.code }));
          return;
        }
        mails.push(
          open(
            raw,
            envelope.rcptTo.map(({ address }) => address),
          ),
        );
        done();
      });
    },
  });
  // Whoever hangs up in the middle is no fault of the test.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return Object.assign(box, {
    mails,
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}

export type MailBox = Awaited<ReturnType<typeof createMailBox>>;
