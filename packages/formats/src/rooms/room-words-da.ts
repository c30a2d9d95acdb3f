import type { RoomWords } from "./room-words.ts";

const NUMBERS = ["ingen", "én", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"];
const number = (n: number) => NUMBERS[n] ?? String(n);
const big = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
/** `one`: with its own word for one, as the noun asks for. */
const some = (n: number, one: string, many: string) => (n === 1 ? one : `${number(n)} ${many}`);
const chairs = (n: number) => some(n, "én stol", "stole");
const range = (fewest: number, most: number) =>
  fewest === most ? number(most) : `${number(fewest)} eller ${number(most)}`;

const WHERE = {
  aisles: "ved gangene, de første helt fremme",
  tables: "ved bordene",
  groups: "i grupperne",
  rows: "i rækkerne, de første helt fremme",
  wall: "ved siden af stolene",
};

/** The places of the three voices as they are drawn. */
const SHAPES = "skive: fagperson, rude: ny leder, firkant: egen erfaring";

/** How rooms are said in Danish. */
export const DANISH_ROOM: RoomWords = {
  labels: { screen: "skærm", posters: "plakater", door: "dør", quiet: "stille hjørne", aisle: "bred gang" },
  fishbowlMiddle: `Fem stole i midten: én til hver af de tre stemmer (${SHAPES}), én til værten og én, en prikket ring, der altid står fri.`,
  ringsAround: (rings, n) => big(`${some(rings, "én ring", "ringe")} omkring dem med ${chairs(n)}.`),
  circle: (rings, n) =>
    rings === 1
      ? `En kreds med ${chairs(n)}. Alle kan se alle.`
      : big(`${number(rings)} ringe uden om hinanden med ${chairs(n)}.`),
  front: `Forrest en skærm, og ved den tre stole til de tre stemmer (${SHAPES}), på samme gulv som alle andre.`,
  halfRows: (rows, n) => big(`${some(rows, "én halvcirkel", "halvcirkler")} med ${chairs(n)} omkring dem.`),
  theatreRows: (rows, n) =>
    big(`${some(rows, "én række", "rækker")} i en svag bue med ${chairs(n)}, vendt mod scenen.`),
  debateMiddle: "Forrest to stole til hver side og mellem dem én til den, der leder.",
  debateRows: (rows, n) =>
    `To sider vendt mod hinanden, ${some(rows, "én række", "rækker")} på hver, med ${chairs(n)} i alt.`,
  cafe: (tables, fewest, most) =>
    big(`${some(tables, "ét lille rundt bord", "små runde borde")} til ${range(fewest, most)} personer.`),
  circles: (circles, fewest, most) =>
    big(`${some(circles, "én kreds", "kredse")} på ${range(fewest, most)} personer, uden bord.`),
  threes: (groups, fewest, most) =>
    big(`${some(groups, "én gruppe", "grupper")} på ${range(fewest, most)} personer, tæt sammen, uden bord.`),
  cabaret: (tables, fewest, most) =>
    big(
      `${some(tables, "ét rundt bord", "runde borde")} til ${range(fewest, most)} personer. Ingen sidder med ryggen til det, der sker forrest.`,
    ),
  cabaretFront: "Forrest en skærm og en stol til den, der taler.",
  oneTable: (n) => `Ét stort bord til ${some(n, "én person", "personer")}. Ingen sidder for bordenden.`,
  tableRows: (rows, n) => big(`${some(rows, "én række", "rækker")} med ${chairs(n)} omkring det.`),
  posters: (n) => big(`${some(n, "én plakat", "plakater")}, i en højde hvor man kan læse dem siddende.`),
  openFloor: "Gulvet er frit: folk står og går rundt.",
  seatsAtWall: (n) => (n === 0 ? "" : big(`${chairs(n)} langs væggen til dem, der vil sidde.`)),
  chairs: (n) => big(`${chairs(n)} i alt.`),
  aisles: (n, metres) => big(`${some(n, "én gang", "gange")} på ${metres} meter fører ind.`),
  between: (metres) => `Mindst ${metres} meter frit gulv mellem dem, så alle kan komme rundt.`,
  wheelchairs: (n, where) =>
    big(
      `${some(n, "én kørestolsplads", "kørestolspladser")}, tegnet som ${n === 1 ? "en firkant" : "firkanter"}, ${WHERE[where]}.`,
    ),
  noWheelchairs: "Der er ikke holdt plads fri til kørestole.",
  furthest: (metres, from) =>
    `Den fjerneste plads er ${metres} meter fra ${from === "middle" ? "midten" : "dem, der taler forrest"}.`,
  sights: (free, n) =>
    n === 0
      ? ""
      : free === n
        ? `Fra ${n === 1 ? "kørestolspladsen" : "alle kørestolspladser"} er der frit udsyn, som ${n === 1 ? "den prikkede linje" : "de prikkede linjer"} viser.`
        : `Prikkede linjer viser udsynet fra kørestolspladserne: ${free === 0 ? "fra dem alle" : `det er frit fra ${number(free)}, og fra de andre ${number(n - free)}`} sidder der folk imellem.`,
  quiet: {
    "by-door": "Et stille hjørne ved døren til højre.",
    "far-from-door": "Et stille hjørne til venstre, væk fra døren. Døren er til højre.",
  },
  door: "Døren er til højre.",
  size: (wide, deep) => `Lokalet er omkring ${wide} gange ${deep} meter.`,
  more: (drawn, people) =>
    `Tegningen viser ${drawn} af ${people} personer: resten af lokalet fortsætter på samme måde.`,
};
