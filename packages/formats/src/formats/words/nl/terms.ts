import type { ActivityId, PurposeId, RoleId } from "../../words.ts";

/** What the room does in a step. */
export const ACTIVITIES_NL: Readonly<Record<ActivityId, string>> = {
  agrees: "Luistert en spreekt af",
  alone: "Denkt en schrijft, ieder voor zich",
  asks: "Vraagt en antwoordt, hardop of op kaartjes",
  chairs: "Neemt een stoel om te spreken en verlaat die weer",
  circle: "Spreekt om de beurt, in kringen",
  commits: "Zegt wat het nu gaat doen",
  group: "Zit in het midden en spreekt, groep na groep",
  groups: "Praat in kleine groepen",
  listens: "Luistert",
  meets: "Praat met iemand die het niet kent",
  pairs: "Praat in tweetallen",
  proposes: "Stelt voor waar het over gaat",
  quiet: "Zit in stilte",
  reads: "Luistert en vraagt, met twee tot vijf",
  rests: "Rust, beweegt, pakt iets te drinken",
  shares: "Zegt wat het vond",
  sorts: "Ordent samen de kaarten",
  stories: "Vertelt om de beurt, of past",
  swaps: "Wisselt van partner",
  tables: "Praat aan tafels",
  threes: "Vraagt en adviseert in drietallen",
  tries: "Probeert het uit",
  votes: "Stemt",
  waits: "Strekt de benen, schrijft vragen op",
  walks: "Loopt van het een naar het ander en laat briefjes achter",
  watches: "Speelt mee, of kijkt met een opdracht",
  writes: "Hangt elk een kaart aan de wand",
};

/** Who carries a step. */
export const ROLES_NL: Readonly<Record<RoleId, string>> = {
  book: "“Boek” (wie vertelt)",
  chair: "Voorzitter",
  "circle-host": "Gastheer of gastvrouw per kring",
  convener: "Wie het gesprek uitriep",
  exhibitor: "Wie het werk laat zien",
  expert: "Mensen die het zelf deden",
  facilitator: "Begeleider",
  group: "Groep in het midden",
  guide: "Gids",
  host: "Gastheer of gastvrouw",
  keeper: "Hoeder van de kring",
  librarian: "Bibliothecaris",
  listener: "Wie op het luisteren let",
  mc: "Wie de zaal leidt",
  moderator: "Gespreksleider",
  notetaker: "Notulist",
  observer: "Waarnemers",
  panellist: "Panel",
  player: "Spelers",
  reader: "Wie kaartjes voorleest",
  side: "Sprekers van elke kant",
  spark: "Wie de vonk geeft",
  speaker: "Sprekers",
  sponsor: "Wie uitnodigt",
  starter: "Eerste stemmen",
  "table-host": "Gastheer of gastvrouw per tafel",
  teller: "Wie een verhaal vertelt",
  timekeeper: "Tijdbewaker",
};

/** What a format is good for, as a filter. */
export const PURPOSES_NL: Readonly<Record<PurposeId, string>> = {
  views: "Veel meningen horen",
  experience: "Van ervaring leren",
  ideas: "Ideeën bouwen",
  practise: "Oefenen",
  help: "Elkaar helpen",
  honest: "Eerlijk kijken",
  show: "Werk laten zien",
  meet: "Mensen ontmoeten",
  decide: "Beslissen",
};

/** What people write on when nobody has said how. */
export const CARDS_AND_PENS_NL = "Kaartjes en pennen op elke plek";
