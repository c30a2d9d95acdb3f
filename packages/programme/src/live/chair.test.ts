import { VOICES, type Voice } from "@openchair/formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Chair,
  giveUpChair,
  keepPeople,
  lowerHand,
  OPEN_CHAIR,
  orderChair,
  queueOf,
  raiseHand,
  type Speaker,
} from "./chair.ts";

const HOUR = 60 * 60 * 1000;
const person = (personId: string, ...voices: Voice[]): Speaker => ({ personId, voices });
const noor = person("noor", "professional");
const bo = person("bo", "emerging-leader");
const chris = person("chris", "lived-experience");
const ids = (chair: Chair, now: number) => queueOf(chair, now).map(({ personId }) => personId);

describe("the open chair", () => {
  it("[W4] is taken at once while it is free, and passes to whoever is next when it is given up", () => {
    let chair = raiseHand(OPEN_CHAIR, noor, 0);
    expect(chair.speaking?.personId).toBe("noor");
    chair = raiseHand(raiseHand(chair, bo, 1), chris, 2);
    expect(ids(chair, 3)).toEqual(["bo", "chris"]);
    chair = giveUpChair(chair, "noor", 10);
    expect(chair.speaking).toEqual({ ...bo, since: 10 });
    expect(ids(chair, 11)).toEqual(["chris"]);
    expect(giveUpChair(chair, "noor", 12)).toBe(chair);
  });

  it("[W5] lets the voice that had the fewest turns today speak first, when the team says so", () => {
    let chair = orderChair(OPEN_CHAIR, "quieter-first");
    chair = giveUpChair(raiseHand(chair, noor, 0), "noor", 1000);
    chair = giveUpChair(raiseHand(chair, bo, 1000), "bo", 9000);
    chair = raiseHand(chair, person("cura"), 9000);
    for (const [at, one] of [person("pat", "professional"), bo, noor, chris].entries()) {
      chair = raiseHand(chair, one, 9001 + at);
    }
    // Chris' voice was not heard yet; pat's and noor's once for a second, bo's once for eight.
    expect(ids(chair, 9100)).toEqual(["chris", "pat", "noor", "bo"]);
    expect(ids(orderChair(chair, "first-come"), 9100)).toEqual(["pat", "bo", "noor", "chris"]);
  });

  it("[W5] counts somebody with several voices by the one that was heard least", () => {
    let chair = orderChair(OPEN_CHAIR, "quieter-first");
    chair = giveUpChair(raiseHand(chair, noor, 0), "noor", 1000);
    chair = raiseHand(chair, noor, 1000);
    chair = raiseHand(raiseHand(chair, bo, 1001), person("both", "professional", "lived-experience"), 1002);
    expect(ids(chair, 2000)).toEqual(["bo", "both"]);
    chair = giveUpChair(chair, "noor", 2000);
    chair = raiseHand(raiseHand(chair, bo, 2001), chris, 2002);
    expect(ids(chair, 3000)).toEqual(["both", "chris"]);
  });

  it("[W5] forgets the turns of yesterday", () => {
    let chair = orderChair(OPEN_CHAIR, "quieter-first");
    chair = giveUpChair(raiseHand(chair, chris, 0), "chris", 1000);
    chair = raiseHand(raiseHand(raiseHand(chair, person("cura"), 2000), chris, 2001), noor, 2002);
    expect(ids(chair, 3000)).toEqual(["noor", "chris"]);
    expect(ids(chair, 13 * HOUR)).toEqual(["chris", "noor"]);
  });

  it("[W7] passes on when whoever has it is not on the board any more", () => {
    const chair = raiseHand(raiseHand(raiseHand(OPEN_CHAIR, noor, 0), bo, 1), chris, 2);
    expect(keepPeople(chair, () => true, 5)).toBe(chair);
    const without = keepPeople(chair, (id) => id === "chris", 5);
    expect(without).toMatchObject({ speaking: { personId: "chris", since: 5 }, hands: [] });
  });
});

/** What must be so after everything that anybody can do. */
function check(chair: Chair, now: number): void {
  const up = chair.hands.map(({ personId }) => personId);
  expect(new Set(up).size).toBe(up.length);
  if (chair.speaking) expect(up).not.toContain(chair.speaking.personId);
  else expect(up).toEqual([]);
  expect(new Set(queueOf(chair, now))).toEqual(new Set(chair.hands));
  expect(JSON.stringify(chair.turns)).not.toContain("person");
  // A voice never overtakes one that was heard less often.
  if (chair.order === "quieter-first") {
    const heard = (voices: readonly Voice[]) => {
      const turns = [...chair.turns, ...(chair.speaking ? [{ ...chair.speaking, at: chair.speaking.since }] : [])];
      const ofVoice = (voice: Voice) =>
        turns.filter(({ voices: spoke, at }) => spoke.includes(voice) && now - at < 12 * HOUR).length;
      const ofNone = turns.filter(({ voices: spoke, at }) => spoke.length === 0 && now - at < 12 * HOUR).length;
      return voices.length === 0 ? ofNone : Math.min(...voices.map(ofVoice));
    };
    const counts = queueOf(chair, now).map(({ voices }) => heard(voices));
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
  }
}

interface Model {
  now: number;
  /** Who wants to speak or does, by what they did themselves. */
  readonly wanting: Set<string>;
}
interface Real {
  chair: Chair;
}
type Step = fc.Command<Model, Real>;

const PEOPLE = [0, 1, 2, 3, 4, 5].map((n) => person(`p${n}`, ...VOICES.filter((_, at) => (n >> at) % 2 === 1)));
const someone = fc.constantFrom(...PEOPLE);
const pause = fc.integer({ min: 0, max: 3 * HOUR });

function step(name: string, wait: number, run: (model: Model, real: Real) => void): Step {
  return {
    check: () => true,
    run(model, real) {
      model.now += wait;
      run(model, real);
      check(real.chair, model.now);
      const inChair = [real.chair.speaking, ...real.chair.hands].flatMap((one) => (one ? [one.personId] : []));
      expect(new Set(inChair)).toEqual(model.wanting);
    },
    toString: () => `${name} after ${wait}`,
  };
}

const steps = [
  fc.tuple(someone, pause).map(([one, wait]) =>
    step(`raise ${one.personId}`, wait, (model, real) => {
      model.wanting.add(one.personId);
      real.chair = raiseHand(real.chair, one, model.now);
    }),
  ),
  fc.tuple(someone, pause).map(([{ personId }, wait]) =>
    step(`lower ${personId}`, wait, (model, real) => {
      if (real.chair.speaking?.personId !== personId) model.wanting.delete(personId);
      real.chair = lowerHand(real.chair, personId);
    }),
  ),
  fc.tuple(someone, pause).map(([{ personId }, wait]) =>
    step(`give up ${personId}`, wait, (model, real) => {
      if (real.chair.speaking?.personId === personId) model.wanting.delete(personId);
      real.chair = giveUpChair(real.chair, personId, model.now);
    }),
  ),
  fc.tuple(fc.constantFrom("first-come" as const, "quieter-first" as const), pause).map(([order, wait]) =>
    step(`order ${order}`, wait, (_model, real) => {
      real.chair = orderChair(real.chair, order);
    }),
  ),
  fc.tuple(fc.subarray(PEOPLE), pause).map(([stay, wait]) =>
    step(`keep ${stay.length}`, wait, (model, real) => {
      const ids = new Set(stay.map(({ personId }) => personId));
      for (const id of model.wanting) if (!ids.has(id)) model.wanting.delete(id);
      real.chair = keepPeople(real.chair, (id) => ids.has(id), model.now);
    }),
  ),
];

describe("whatever people do with the chair", () => {
  it("[W4] never has two who speak, nobody twice, and nobody who waits for a free chair", () => {
    fc.assert(
      fc.property(fc.commands(steps, { maxCommands: 60 }), (commands) => {
        fc.modelRun(() => ({ model: { now: 0, wanting: new Set<string>() }, real: { chair: OPEN_CHAIR } }), commands);
      }),
    );
  });
});
