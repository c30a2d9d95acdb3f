import type { RoomWords } from "./room-words.ts";

const NUMBERS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const number = (n: number) => NUMBERS[n] ?? String(n);
const big = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const some = (n: number, one: string, many: string) => `${number(n)} ${n === 1 ? one : many}`;
const chairs = (n: number) => some(n, "chair", "chairs");
const range = (fewest: number, most: number) =>
  fewest === most ? number(most) : `${number(fewest)} or ${number(most)}`;

const WHERE = {
  aisles: "at the aisles, the first ones in front",
  tables: "at the tables",
  groups: "in the groups",
  rows: "in the rows, the first ones in front",
  wall: "beside the chairs",
};

/** The places of the three voices as they are drawn. */
const SHAPES = "disc: professional, diamond: emerging leader, square: lived experience";

/** How rooms are said in English. */
export const ENGLISH_ROOM: RoomWords = {
  labels: { screen: "screen", posters: "posters", door: "door", quiet: "quiet corner", aisle: "wide aisle" },
  fishbowlMiddle: `Five chairs in the middle: one for each of the three voices (${SHAPES}), one for the host, and one, a dotted ring, that always stays open.`,
  ringsAround: (rings, n) => big(`${some(rings, "ring", "rings")} around them with ${chairs(n)}.`),
  circle: (rings, n) =>
    rings === 1
      ? `A circle with ${chairs(n)}. Everybody sees everybody.`
      : big(`${number(rings)} rings, one around the other, with ${chairs(n)}.`),
  front: `In front a screen, and by it three chairs for the three voices (${SHAPES}), on the same floor as everybody.`,
  halfRows: (rows, n) => big(`${some(rows, "half-circle", "half-circles")} with ${chairs(n)} around them.`),
  theatreRows: (rows, n) => big(`${some(rows, "row", "rows")} in a slight bow, with ${chairs(n)} that face the front.`),
  debateMiddle: "In front two chairs for each side, and one for whoever chairs, between them.",
  debateRows: (rows, n) =>
    `Two sides that face each other, ${some(rows, "row", "rows")} each, with ${chairs(n)} in all.`,
  cafe: (tables, fewest, most) =>
    big(`${some(tables, "small round table", "small round tables")} for ${range(fewest, most)} people.`),
  circles: (circles, fewest, most) =>
    big(`${some(circles, "circle", "circles")} of ${range(fewest, most)} people, without a table.`),
  threes: (groups, fewest, most) =>
    big(`${some(groups, "group", "groups")} of ${range(fewest, most)} people, close together, without a table.`),
  cabaret: (tables, fewest, most) =>
    big(
      `${some(tables, "round table", "round tables")} for ${range(fewest, most)} people. Nobody sits with their back to the front.`,
    ),
  cabaretFront: "In front a screen, and a chair for whoever speaks.",
  oneTable: (n) => `One big table for ${some(n, "person", "people")}. Nobody sits at its head.`,
  tableRows: (rows, n) => big(`${some(rows, "row", "rows")} with ${chairs(n)} around it.`),
  posters: (n) => big(`${some(n, "poster", "posters")}, at a height that one can read sitting.`),
  openFloor: "The floor is free: people stand and walk.",
  seatsAtWall: (n) => (n === 0 ? "" : big(`${chairs(n)} along the wall for whoever wants to sit.`)),
  chairs: (n) => big(`${chairs(n)} in all.`),
  aisles: (n, metres) => big(`${some(n, "aisle", "aisles")}, ${metres} metres wide, ${n === 1 ? "leads" : "lead"} in.`),
  between: (metres) => `At least ${metres} metres of free floor between them, so that everybody gets everywhere.`,
  wheelchairs: (n, where) =>
    big(
      `${some(n, "wheelchair place", "wheelchair places")}, drawn as ${n === 1 ? "a rectangle" : "rectangles"}, ${WHERE[where]}.`,
    ),
  noWheelchairs: "No wheelchair place is kept free.",
  furthest: (metres, from) =>
    `The furthest seat is ${metres} metres from ${from === "middle" ? "the middle" : "the front"}.`,
  sights: (free, n) =>
    n === 0
      ? ""
      : free === n
        ? `From ${n === 1 ? "the wheelchair place" : "every wheelchair place"} the view is free, as the dotted ${n === 1 ? "line shows" : "lines show"}.`
        : `Dotted lines show the view from the wheelchair places: ${free === 0 ? "from each of them" : `it is free from ${number(free)}, and from the other ${number(n - free)}`} people sit in between.`,
  quiet: {
    "by-door": "A quiet corner by the door, at the right.",
    "far-from-door": "A quiet corner at the left, away from the door. The door is at the right.",
  },
  door: "The door is at the right.",
  size: (wide, deep) => `The room is about ${wide} by ${deep} metres.`,
  more: (drawn, people) =>
    `The drawing shows ${drawn} of ${people} people: the rest of the room goes on in the same way.`,
};
