import { createHash } from "node:crypto";
import { may, type NewsMailRhythm, type NewsMailState, type NewsMailWish } from "@openchair/programme";
import type { NewsMail, ProgrammeStore } from "@openchair/store/ports";
import type { Visits } from "../catch-up/visits.ts";
import { ApiError } from "../errors.ts";
import { hashSecret, newSecret, SECRET_PATTERN } from "../secrets.ts";
import type { Mailer } from "./mailer.ts";
import { type BoardNewsOf, confirmMail, newsMail } from "./news-text.ts";

/** News by e-mail for those who asked for it. */
export interface NewsMails {
  state(personId: string): Promise<NewsMailState>;
  /** Keeps what somebody wants; a new address is asked first whether it is theirs. */
  ask(personId: string, wish: NewsMailWish): Promise<NewsMailState>;
  end(personId: string): Promise<void>;
  /** In which language somebody waits behind a link; null when the link does nothing. */
  languageOf(what: "confirm" | "stop", secret: string): Promise<string | null>;
  /** False when the link does nothing any more. */
  confirm(secret: string): Promise<boolean>;
  stop(secret: string): Promise<boolean>;
  /** Every few seconds: sends what is due. */
  tick(): Promise<void>;
  /** Resolved once nothing is being sent any more. */
  rest(): Promise<void>;
}

export interface NewsMailsOptions {
  readonly programme: ProgrammeStore;
  readonly visits: Pick<Visits, "newsFor">;
  /** Null where this server cannot send mail. */
  readonly mailer: Mailer | null;
  readonly publicUrl: () => string;
  /** Milliseconds since 1970. */
  readonly date: () => number;
  readonly reportError: (error: unknown) => void;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const PERIOD: Readonly<Record<NewsMailRhythm, number>> = { daily: DAY, weekly: 7 * DAY };
/** How long one sender has a mail for itself. A server that was killed meanwhile looks at it again after that. */
const LEASE_MS = 10 * MINUTE;
/** When a mail that was not taken is tried again; after the last time it waits for its next turn. */
const RETRIES = [5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR];
/** Whoever has not said yes by then is not asked for their address any more. */
const UNCONFIRMED_MS = 7 * DAY;
/** Mails at one tick, and boards in one mail. */
const MOST = { mails: 20, boards: 20 };
/** How many times a day one person may have an address asked, and one address be asked. */
const MOST_ASKED = 5;

/** Stands for what a mail tells: the same is not sent again. */
const hashOf = (boards: readonly BoardNewsOf[]): string =>
  createHash("sha256")
    .update(JSON.stringify(boards.map(({ boardId, news }) => [boardId, news.parts])))
    .digest("hex");

export function createNewsMails(options: NewsMailsOptions): NewsMails {
  const { programme, visits, mailer, publicUrl, date, reportError } = options;
  const iso = (at: number) => new Date(at).toISOString();
  const asked = new Map<string, number[]>();
  let sending: Promise<void> | null = null;
  let tidiedAt = 0;

  /** Refuses who asks too often: each question is a mail to somebody. */
  function countQuestion(keys: readonly string[]): void {
    const since = date() - DAY;
    for (const [key, times] of asked) if ((times.at(-1) ?? 0) < since) asked.delete(key);
    const recent = keys.map((key) => (asked.get(key) ?? []).filter((at) => at >= since));
    if (recent.some(({ length }) => length >= MOST_ASKED)) {
      throw new ApiError("too-many", "This was asked too often today. Please try again tomorrow.");
    }
    for (const [at, key] of keys.entries()) asked.set(key, [...(recent[at] ?? []), date()]);
  }

  const stateOf = (mail: NewsMail | null): NewsMailState => ({
    possible: mailer !== null,
    asked: mail && {
      address: mail.address,
      rhythm: mail.rhythm,
      language: mail.language === "da" || mail.language === "nl" ? mail.language : "en",
      confirmed: mail.confirmedAt !== null,
    },
  });

  /** What is new to somebody on all boards that they may still read. */
  async function newsOf(personId: string): Promise<BoardNewsOf[]> {
    const boards: BoardNewsOf[] = [];
    for (const { boardId } of await programme.visitsOf(personId)) {
      const standing = await programme.standing(boardId, personId);
      const session = standing && may(standing, "read") ? await programme.sessionOfBoard(boardId) : null;
      const news = session && (await visits.newsFor(session, personId));
      if (session && news && news.count > 0) boards.push({ boardId, title: session.title, news });
    }
    return boards.slice(0, MOST.boards);
  }

  async function sendOne(mail: NewsMail): Promise<void> {
    if (!mailer) return;
    const { personId, rhythm, language } = mail;
    const next = iso(date() + PERIOD[rhythm]);
    const [person, boards] = await Promise.all([programme.person(personId), newsOf(personId)]);
    const sentHash = hashOf(boards);
    if (!person || boards.length === 0 || sentHash === mail.sentHash) {
      await programme.moveMail(personId, mail.dueAt, { dueAt: next, tries: 0, sentHash: mail.sentHash });
      return;
    }
    // Noted before it goes out: a server that is killed here may leave a mail out, and never sends one twice.
    const lease = iso(date() + LEASE_MS);
    const isMine = await programme.moveMail(personId, mail.dueAt, { dueAt: lease, tries: mail.tries, sentHash });
    if (!isMine) return;
    const stopUrl = `${publicUrl()}/mail/stop/${mail.stopSecret}`;
    const words = newsMail({ language, rhythm, name: person.name, boards, publicUrl: publicUrl(), stopUrl });
    try {
      await mailer.send({ to: mail.address, ...words, stopUrl });
      await programme.moveMail(personId, lease, { dueAt: next, tries: 0, sentHash });
    } catch (error) {
      reportError(error);
      const wait = RETRIES[mail.tries];
      await programme.moveMail(personId, lease, {
        dueAt: wait === undefined ? next : iso(date() + wait),
        tries: wait === undefined ? 0 : mail.tries + 1,
        sentHash: mail.sentHash,
      });
    }
  }

  async function sendDue(): Promise<void> {
    if (date() - tidiedAt >= HOUR) {
      tidiedAt = date();
      await programme.dropUnconfirmed(iso(date() - UNCONFIRMED_MS));
    }
    for (const mail of await programme.mailsDue(iso(date()), MOST.mails)) await sendOne(mail).catch(reportError);
  }

  const hashed = async (secret: string) => (SECRET_PATTERN.test(secret) ? hashSecret(secret) : null);

  return {
    state: async (personId) => stateOf(await programme.mailOf(personId)),
    async ask(personId, wish) {
      if (!mailer) throw new ApiError("not-found", "This server cannot send mail.");
      const { address, rhythm, language } = wish;
      const before = await programme.mailOf(personId);
      const now = date();
      const dueAt = iso(now + PERIOD[rhythm]);
      if (before?.confirmedAt && before.address === address) {
        const due = before.rhythm === rhythm ? before.dueAt : dueAt;
        await programme.putMail({ ...before, rhythm, language, dueAt: due });
        return stateOf(await programme.mailOf(personId));
      }
      countQuestion([`person ${personId}`, `address ${address.toLowerCase()}`]);
      const [secret, stopSecret] = [newSecret(), newSecret()];
      await programme.putMail({
        personId,
        address,
        rhythm,
        language,
        askedAt: iso(now),
        confirmHash: await hashSecret(secret),
        confirmedAt: null,
        stopSecret,
        stopHash: await hashSecret(stopSecret),
        dueAt,
        tries: 0,
        sentHash: "",
      });
      try {
        await mailer.send({ to: address, ...confirmMail(language, rhythm, `${publicUrl()}/mail/confirm/${secret}`) });
      } catch (error) {
        reportError(error);
        await programme.endMail(personId);
        throw new ApiError("no-mail", "The mail could not be sent just now. Please look at the address, or try later.");
      }
      return stateOf(await programme.mailOf(personId));
    },
    end: (personId) => programme.endMail(personId),
    async languageOf(what, secret) {
      const hash = await hashed(secret);
      if (hash === null) return null;
      const mail = await (what === "stop" ? programme.mailOfStop(hash) : programme.mailOfConfirm(hash));
      return mail?.language ?? null;
    },
    async confirm(secret) {
      const hash = await hashed(secret);
      return hash !== null && (await programme.confirmMail(hash, iso(date()))) !== null;
    },
    async stop(secret) {
      const hash = await hashed(secret);
      const mail = hash && (await programme.mailOfStop(hash));
      if (!mail) return false;
      await programme.endMail(mail.personId);
      return true;
    },
    async tick() {
      if (!mailer || sending) return sending ?? undefined;
      sending = sendDue().finally(() => {
        sending = null;
      });
      return sending;
    },
    async rest() {
      await sending;
    },
  };
}
