import type { MailWords } from "./mail-words.ts";

const minutes = (count: number) => (count === 1 ? "1 minut" : `${count} minutter`);

export const MAIL_WORDS_DA: MailWords = {
  someone: "Nogen",
  and: "og",
  quote: (text) => `“${text}”`,
  groups: {
    decision: "Besluttet",
    question: "Spørgsmål til dig",
    idea: "Nye kort",
    minutes: "Drejebog",
    comment: "Kommentarer",
    brief: "Oplæg",
  },
  told: {
    signed: ({ who }) => `${who} har skrevet under på oplægget.`,
    unsigned: ({ who }) => `${who} har taget sin underskrift tilbage.`,
    published: ({ who }) => `${who} har offentliggjort oplægget.`,
    unpublished: ({ who }) => `${who} har trukket det offentliggjorte oplæg tilbage.`,
    paused: ({ who }) => `${who} har stoppet tavlen: tal sammen først.`,
    resumed: ({ who }) => `${who} har ophævet stoppet.`,
    facts: ({ who }) => `${who} har ændret fakta om sessionen.`,
    dates: ({ who }) => `${who} har ændret datoer.`,
    restored: ({ who }) => `${who} har hentet en tidligere version af tavlen tilbage.`,
    look: ({ who }) => `${who} har bedt holdet om at kigge på noget.`,
    round: ({ words }) => `Den stille runde ${words} er vist: tilføj dine først, eller se.`,
    question: ({ who, words }) => (words ? `${who} spørger: ${words}` : `${who} har et spørgsmål. Læs det på tavlen.`),
    answer: ({ who, words }) =>
      words ? `${who} til dig: ${words}` : `${who} har sagt noget til dig. Læs det på tavlen.`,
    idea: ({ who, words }) =>
      words ? `${who} har tilføjet: ${words}` : `${who} har tilføjet et kort. Læs det på tavlen.`,
    segment: ({ who, words, minutes: now }) => `${who} har lagt ${words || "en del"} i drejebogen med ${minutes(now)}.`,
    minutes: ({ who, words, before, minutes: now }) =>
      `${who} har givet ${words || "en del"} ${minutes(now)}. Før var det ${before}.`,
    comment: ({ who, words }) => (words ? `${who} siger: ${words}` : `${who} har sagt noget. Læs det på tavlen.`),
    words: ({ who }) => `${who} har skrevet i oplægget.`,
  },
  more: (count) => `og ${count} mere`,
  hello: (name) => `Hej ${name}`,
  lead: "Det her har de andre gjort, siden du sidst var her.",
  since: (title, day) => `${title} (siden ${day})`,
  openBoard: "Åbn tavlen:",
  why: {
    daily:
      "Du får den her mail højst én gang om dagen, fordi du har bedt om det. Den kommer kun, når der er noget nyt.",
    weekly:
      "Du får den her mail højst én gang om ugen, fordi du har bedt om det. Den kommer kun, når der er noget nyt.",
  },
  stop: "Stop de her mails:",
  subjectOne: (title, count) => `${title}: ${count === 1 ? "1 nyhed" : `${count} nyheder`}`,
  subjectMany: (boards) => `Nyt fra ${boards} tavler`,
  confirm: {
    subject: "Er det din adresse?",
    text: {
      daily:
        "Nogen, nok dig, har bedt Open Chair sende nyt fra sine tavler til den her adresse, højst én gang om dagen. Hvis det var dig, så sig ja her:",
      weekly:
        "Nogen, nok dig, har bedt Open Chair sende nyt fra sine tavler til den her adresse, højst én gang om ugen. Hvis det var dig, så sig ja her:",
    },
    link: "Ja, send mig nyt:",
    notMe:
      "Hvis det ikke var dig, skal du ikke gøre noget: der kommer ikke flere mails, og adressen slettes efter en uge.",
  },
  pages: {
    confirmTitle: "Nyt på mail",
    confirmLead: "Tryk på knappen, så kommer der nyt fra dine tavler til den her adresse.",
    confirmButton: "Ja, send mig nyt",
    confirmed: "Tak. Der kommer en mail, når der er noget nyt.",
    stopTitle: "Stop mails",
    stopLead: "Tryk på knappen, så kommer der ikke flere mails. Din adresse bliver slettet.",
    stopButton: "Stop mails",
    stopped: "Så er det gjort. Der kommer ikke flere mails, og din adresse er slettet her.",
    gone: "Linket gør ikke noget mere",
    goneLead: "Det er allerede brugt, eller det er for gammelt. Du kan bede om nyt på alle dine tavler.",
  },
};
