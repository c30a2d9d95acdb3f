import type { MailWords } from "./mail-words.ts";

const minutes = (count: number) => (count === 1 ? "1 minute" : `${count} minutes`);

export const MAIL_WORDS_EN: MailWords = {
  someone: "Someone",
  and: "and",
  quote: (text) => `“${text}”`,
  groups: {
    decision: "Decided",
    question: "Questions for you",
    idea: "New cards",
    minutes: "Run sheet",
    comment: "Comments",
    brief: "Brief",
  },
  told: {
    signed: ({ who }) => `${who} signed the brief.`,
    unsigned: ({ who }) => `${who} took their signature back.`,
    published: ({ who }) => `${who} published the brief.`,
    unpublished: ({ who }) => `${who} took the published brief back.`,
    paused: ({ who }) => `${who} stopped the board: talk first.`,
    resumed: ({ who }) => `${who} ended the stop.`,
    facts: ({ who }) => `${who} changed the facts of the session.`,
    dates: ({ who }) => `${who} changed dates.`,
    restored: ({ who }) => `${who} brought back an earlier version of the board.`,
    look: ({ who }) => `${who} asked the team for a look.`,
    round: ({ words }) => `The quiet round ${words} was revealed: add yours first, or look.`,
    question: ({ who, words }) => (words ? `${who} asks: ${words}` : `${who} asked a question. Read it on the board.`),
    answer: ({ who, words }) =>
      words ? `${who} to you: ${words}` : `${who} said something to you. Read it on the board.`,
    idea: ({ who, words }) => (words ? `${who} added: ${words}` : `${who} added a card. Read it on the board.`),
    segment: ({ who, words, minutes: now }) =>
      `${who} put ${words || "a segment"} into the run sheet, with ${minutes(now)}.`,
    minutes: ({ who, words, before, minutes: now }) =>
      `${who} gave ${words || "a segment"} ${minutes(now)}. It had ${before}.`,
    comment: ({ who, words }) => (words ? `${who} said: ${words}` : `${who} said something. Read it on the board.`),
    words: ({ who }) => `${who} wrote in the brief.`,
  },
  more: (count) => `and ${count} more`,
  hello: (name) => `Hello ${name},`,
  lead: "this is what others did since you were last here.",
  since: (title, day) => `${title} (since ${day})`,
  openBoard: "Open the board:",
  why: {
    daily: "You get this at most once a day, because you asked for it. It only comes when something is new.",
    weekly: "You get this at most once a week, because you asked for it. It only comes when something is new.",
  },
  stop: "Stop these mails:",
  subjectOne: (title, count) => `${title}: ${count === 1 ? "1 thing is new" : `${count} things are new`}`,
  subjectMany: (boards) => `News from ${boards} boards`,
  confirm: {
    subject: "Is this your address?",
    text: {
      daily:
        "Somebody, probably you, asked Open Chair to send news of their boards to this address, at most once a day. If that was you, say yes here:",
      weekly:
        "Somebody, probably you, asked Open Chair to send news of their boards to this address, at most once a week. If that was you, say yes here:",
    },
    link: "Yes, send me news:",
    notMe: "If it was not you, you need not do anything: no more mail comes, and the address is deleted after a week.",
  },
  pages: {
    confirmTitle: "News by e-mail",
    confirmLead: "Press the button, and news of your boards come to this address.",
    confirmButton: "Yes, send me news",
    confirmed: "Thank you. News will come when there is something new.",
    stopTitle: "Stop the mails",
    stopLead: "Press the button, and no more news come. Your address is deleted.",
    stopButton: "Stop the mails",
    stopped: "Done. No more news come, and your address is deleted here.",
    gone: "This link does nothing any more",
    goneLead: "It was used already, or is too old. You can ask for news on any of your boards.",
  },
};
