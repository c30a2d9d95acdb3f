// A process of its own for one load, so that nothing is warm. Reads the bytes from standard input, prints JSON.
import { readFileSync } from "node:fs";
import { loadBoard } from "./load-board.ts";

process.stdout.write(JSON.stringify(loadBoard(readFileSync(0))));
