import type { MailWords } from "./mail-words.ts";

const minutes = (count: number) => (count === 1 ? "1 minuut" : `${count} minuten`);

export const MAIL_WORDS_NL: MailWords = {
  someone: "Iemand",
  and: "en",
  quote: (text) => `“${text}”`,
  groups: {
    decision: "Besloten",
    question: "Vragen voor jou",
    idea: "Nieuwe kaarten",
    minutes: "Tijdschema",
    comment: "Opmerkingen",
    brief: "Draaiboek",
  },
  told: {
    signed: ({ who }) => `${who} heeft het draaiboek ondertekend.`,
    unsigned: ({ who }) => `${who} heeft de eigen handtekening ingetrokken.`,
    published: ({ who }) => `${who} heeft het draaiboek gepubliceerd.`,
    unpublished: ({ who }) => `${who} heeft het gepubliceerde draaiboek ingetrokken.`,
    paused: ({ who }) => `${who} heeft het bord stilgezet: eerst praten.`,
    resumed: ({ who }) => `${who} heeft de stop opgeheven.`,
    facts: ({ who }) => `${who} heeft de gegevens van de sessie veranderd.`,
    dates: ({ who }) => `${who} heeft datums veranderd.`,
    restored: ({ who }) => `${who} heeft een eerdere versie van het bord teruggehaald.`,
    look: ({ who }) => `${who} heeft het team gevraagd te kijken.`,
    round: ({ words }) => `De stille ronde ${words} is getoond: voeg eerst de jouwe toe, of kijk.`,
    question: ({ who, words }) => (words ? `${who} vraagt: ${words}` : `${who} heeft een vraag. Lees die op het bord.`),
    answer: ({ who, words }) =>
      words ? `${who} aan jou: ${words}` : `${who} zei iets tegen je. Lees het op het bord.`,
    idea: ({ who, words }) =>
      words ? `${who} voegde toe: ${words}` : `${who} voegde een kaart toe. Lees die op het bord.`,
    segment: ({ who, words, minutes: now }) =>
      `${who} zette ${words || "een onderdeel"} in het tijdschema, met ${minutes(now)}.`,
    minutes: ({ who, words, before, minutes: now }) =>
      `${who} gaf ${words || "een onderdeel"} ${minutes(now)}. Eerst waren het er ${before}.`,
    comment: ({ who, words }) => (words ? `${who} zei: ${words}` : `${who} zei iets. Lees het op het bord.`),
    words: ({ who }) => `${who} schreef in het draaiboek.`,
  },
  more: (count) => `en nog ${count}`,
  hello: (name) => `Hallo ${name},`,
  lead: "Dit deden anderen sinds je er voor het laatst was.",
  since: (title, day) => `${title} (sinds ${day})`,
  openBoard: "Open het bord:",
  why: {
    daily: "Je krijgt dit hooguit één keer per dag, omdat je erom vroeg. Het komt alleen als er iets nieuws is.",
    weekly: "Je krijgt dit hooguit één keer per week, omdat je erom vroeg. Het komt alleen als er iets nieuws is.",
  },
  stop: "Stop deze mails:",
  subjectOne: (title, count) => `${title}: ${count === 1 ? "1 nieuwtje" : `${count} nieuwtjes`}`,
  subjectMany: (boards) => `Nieuws van ${boards} borden`,
  confirm: {
    subject: "Is dit jouw adres?",
    text: {
      daily:
        "Iemand, waarschijnlijk jij, vroeg Open Chair om nieuws van zijn of haar borden naar dit adres te sturen, hooguit één keer per dag. Was jij dat, zeg dan hier ja:",
      weekly:
        "Iemand, waarschijnlijk jij, vroeg Open Chair om nieuws van zijn of haar borden naar dit adres te sturen, hooguit één keer per week. Was jij dat, zeg dan hier ja:",
    },
    link: "Ja, stuur mij nieuws:",
    notMe:
      "Was jij het niet, dan hoef je niets te doen: er komt geen mail meer, en het adres wordt na een week gewist.",
  },
  pages: {
    confirmTitle: "Nieuws per mail",
    confirmLead: "Druk op de knop, dan komt nieuws van jouw borden naar dit adres.",
    confirmButton: "Ja, stuur mij nieuws",
    confirmed: "Dank je. Er komt mail als er iets nieuws is.",
    stopTitle: "Stop de mails",
    stopLead: "Druk op de knop, dan komt er geen nieuws meer. Je adres wordt gewist.",
    stopButton: "Stop de mails",
    stopped: "Klaar. Er komt geen nieuws meer, en je adres is hier gewist.",
    gone: "Deze link doet niets meer",
    goneLead: "Hij is al gebruikt, of te oud. Op elk van je borden kun je om nieuws vragen.",
  },
};
