// npm run bench:relay -- [--only a,b,c,d,join,memory,ack] [--servers ours,hocuspocus,…] [--rounds 3] [--seconds 10] [--keep no]
import { parseArgs } from "node:util";
import { CASES } from "./relay/cases.ts";
import { compare, inRounds } from "./relay/compare.ts";
import { installPeers } from "./relay/peers.ts";
import { readRelayResults, relayMachineWords, writeRelayBenchmarks, writeRelayResults } from "./relay/relay-report.ts";
import { SERVERS } from "./relay/servers.ts";
import { loadWords, table } from "./report.ts";

const { values } = parseArgs({
  options: {
    only: { type: "string", default: CASES.map(({ name }) => name).join() },
    servers: { type: "string", default: SERVERS.map(({ name }) => name).join() },
    rounds: { type: "string", default: "3" },
    seconds: { type: "string", default: "10" },
    keep: { type: "string", default: "yes" },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const wanted = values.only.split(",");
const names = values.servers.split(",");
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
const unknown = [
  ...wanted.filter((name) => !CASES.some((one) => one.name === name)),
  ...names.filter((name) => !SERVERS.some((kind) => kind.name === name)),
];
if (unknown.length > 0 || !(rounds >= 1) || !(seconds >= 1)) {
  say(`Unknown: ${unknown.join()}. Cases: ${CASES.map(({ name }) => name).join(", ")}.`);
  say(`Servers: ${SERVERS.map(({ name }) => name).join(", ")}. Rounds and seconds: 1 or more.`);
  process.exit(1);
}
installPeers(say);
const kinds = SERVERS.filter(({ name }) => names.includes(name));
for (const one of CASES.filter(({ name }) => wanted.includes(name))) {
  say(`\n${one.title}`);
  const load = loadWords();
  const length = { warmUp: Math.min(3, seconds), seconds };
  const tell = (line: string) => say(`… ${line}`);
  const measured = await inRounds(kinds.filter(one.fits), rounds, (kind) => one.measure(kind, length), tell);
  const compared = compare(measured, one.lines, one.title);
  say(`\n${table(compared)}\n`);
  for (const line of [...compared.notes, ...compared.missed]) say(line);
  // A table without all its servers, or a short try, is no news for others.
  if (values.keep !== "yes" || kinds.length < SERVERS.length) continue;
  const date = new Date().toISOString().slice(0, 10);
  const results = {
    ...readRelayResults(),
    [one.name]: { ...compared, rounds: measured, date, machine: relayMachineWords(), load, seconds },
  };
  writeRelayResults(results);
  writeRelayBenchmarks(CASES, results);
}
