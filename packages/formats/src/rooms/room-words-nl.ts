import type { RoomWords } from "./room-words.ts";

const NUMBERS = [
  "geen",
  "één",
  "twee",
  "drie",
  "vier",
  "vijf",
  "zes",
  "zeven",
  "acht",
  "negen",
  "tien",
  "elf",
  "twaalf",
];
const number = (n: number) => NUMBERS[n] ?? String(n);
const big = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const some = (n: number, one: string, many: string) => `${number(n)} ${n === 1 ? one : many}`;
const chairs = (n: number) => some(n, "stoel", "stoelen");
const range = (fewest: number, most: number) =>
  fewest === most ? number(most) : `${number(fewest)} of ${number(most)}`;

const WHERE = {
  aisles: "bij de gangpaden, de eerste vooraan",
  tables: "aan de tafels",
  groups: "in de groepjes",
  rows: "in de rijen, de eerste vooraan",
  wall: "naast de stoelen",
};

/** The places of the three voices as they are drawn. */
const SHAPES = "schijf: professional, ruit: aankomend leider, vierkant: ervaringsdeskundige";

/** How rooms are said in Dutch. */
export const DUTCH_ROOM: RoomWords = {
  labels: { screen: "scherm", posters: "posters", door: "deur", quiet: "rustige hoek", aisle: "breed gangpad" },
  fishbowlMiddle: `Vijf stoelen in het midden: één voor elk van de drie stemmen (${SHAPES}), één voor de gastheer of gastvrouw en één, een stippelring, die altijd vrij blijft.`,
  ringsAround: (rings, n) => big(`${some(rings, "ring", "ringen")} eromheen met ${chairs(n)}.`),
  circle: (rings, n) =>
    rings === 1
      ? `Een kring met ${chairs(n)}. Iedereen ziet iedereen.`
      : big(`${number(rings)} ringen om elkaar heen met ${chairs(n)}.`),
  front: `Vooraan een scherm, en daarbij drie stoelen voor de drie stemmen (${SHAPES}), op dezelfde vloer als iedereen.`,
  halfRows: (rows, n) => big(`${some(rows, "halve kring", "halve kringen")} eromheen met ${chairs(n)}.`),
  theatreRows: (rows, n) =>
    big(`${some(rows, "rij", "rijen")} in een lichte boog met ${chairs(n)}, gericht naar voren.`),
  debateMiddle: "Vooraan twee stoelen voor elke kant, en daartussen één voor wie leidt.",
  debateRows: (rows, n) => `Twee kanten tegenover elkaar, elk ${some(rows, "rij", "rijen")}, met samen ${chairs(n)}.`,
  cafe: (tables, fewest, most) =>
    big(`${some(tables, "kleine ronde tafel", "kleine ronde tafels")} voor ${range(fewest, most)} mensen.`),
  circles: (circles, fewest, most) =>
    big(`${some(circles, "kring", "kringen")} van ${range(fewest, most)} mensen, zonder tafel.`),
  threes: (groups, fewest, most) =>
    big(`${some(groups, "groepje", "groepjes")} van ${range(fewest, most)} mensen, dicht bij elkaar, zonder tafel.`),
  cabaret: (tables, fewest, most) =>
    big(
      `${some(tables, "ronde tafel", "ronde tafels")} voor ${range(fewest, most)} mensen. Niemand zit met de rug naar voren.`,
    ),
  cabaretFront: "Vooraan een scherm en een stoel voor wie spreekt.",
  oneTable: (n) => `Eén grote tafel voor ${some(n, "persoon", "mensen")}. Niemand zit aan het hoofd.`,
  tableRows: (rows, n) => big(`${some(rows, "rij", "rijen")} eromheen met ${chairs(n)}.`),
  posters: (n) => big(`${some(n, "poster", "posters")}, op een hoogte waarop je ze zittend kunt lezen.`),
  openFloor: "De vloer is leeg: mensen staan en lopen rond.",
  seatsAtWall: (n) => (n === 0 ? "" : big(`${chairs(n)} langs de muur voor wie wil zitten.`)),
  chairs: (n) => big(`${chairs(n)} in totaal.`),
  aisles: (n, metres) =>
    big(`${some(n, "gangpad", "gangpaden")} van ${metres} meter breed ${n === 1 ? "leidt" : "leiden"} naar binnen.`),
  between: (metres) => `Minstens ${metres} meter vrije vloer ertussen, zodat iedereen overal kan komen.`,
  wheelchairs: (n, where) =>
    big(
      `${some(n, "rolstoelplaats", "rolstoelplaatsen")}, getekend als ${n === 1 ? "rechthoek" : "rechthoeken"}, ${WHERE[where]}.`,
    ),
  noWheelchairs: "Er is geen rolstoelplaats vrijgehouden.",
  furthest: (metres, from) =>
    `De verste plaats is ${metres} meter van ${from === "middle" ? "het midden" : "de voorkant"}.`,
  sights: (free, n) =>
    n === 0
      ? ""
      : free === n
        ? `Vanaf ${n === 1 ? "de rolstoelplaats" : "elke rolstoelplaats"} is het zicht vrij, zoals de ${n === 1 ? "stippellijn laat" : "stippellijnen laten"} zien.`
        : `Stippellijnen laten het zicht vanaf de rolstoelplaatsen zien: ${free === 0 ? "vanaf elke plaats" : `het is vrij vanaf ${number(free)}, en vanaf de andere ${number(n - free)}`} zitten er mensen tussen.`,
  quiet: {
    "by-door": "Een rustige hoek bij de deur, rechts.",
    "far-from-door": "Een rustige hoek links, weg van de deur. De deur is rechts.",
  },
  door: "De deur is rechts.",
  size: (wide, deep) => `De ruimte is ongeveer ${wide} bij ${deep} meter.`,
  more: (drawn, people) =>
    `De tekening toont ${drawn} van de ${people} mensen: de rest van de ruimte gaat op dezelfde manier verder.`,
};
