import { openSqliteProgramme, StoreError } from "@openchair/store";
import { type Config, ConfigError, readConfig } from "./config.ts";
import { newCuratorLink } from "./curator-link.ts";
import { createLog } from "./log.ts";
import { startServer } from "./server.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);

/** What went wrong in one sentence, when it is something an operator can put right; else null. */
function inOneSentence(error: unknown, config: Config | null): string | null {
  if (error instanceof ConfigError || error instanceof StoreError) return error.message;
  const code = error instanceof Error && "code" in error ? error.code : null;
  const port = config?.port ?? 0;
  if (code === "EADDRINUSE") {
    return `Port ${port} is taken by another program: stop that one, or choose another port with PORT=${port + 1}.`;
  }
  if (code === "EACCES") return `This account may not use port ${port}: choose one above 1023 with PORT=4400.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `HOST=${config?.host} is not an address of this machine.`;
  return null;
}

async function serve(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const running = await startServer(config, log);
  let isStopping = false;
  const stop = () => {
    // Ctrl+C in a terminal reaches this process twice, once from the terminal and once from `npm start`.
    if (isStopping) return;
    isStopping = true;
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal(error);
        process.exit(1);
      },
    );
  };
  // Before anybody is told that we are ready, and might stop us.
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  say(`Open Chair is ready: ${running.url}`);
  if (running.curatorLink !== null) say(`Curator link: ${running.curatorLink}`);
}

/** For an operator: a link for each curator who lost theirs, or with `--new` one for a further curator. */
async function printCuratorLinks(config: Config, options: readonly string[]): Promise<void> {
  const programme = openSqliteProgramme({ folder: config.dataFolder });
  try {
    const url = config.publicUrl ?? `http://localhost:${config.port}`;
    const curators = options.includes("--new") ? [] : await programme.curators();
    for (const curator of curators) {
      say(`Curator link for ${curator.name}: ${await newCuratorLink(programme, url, new Date(), curator)}`);
    }
    if (curators.length === 0) say(`Curator link: ${await newCuratorLink(programme, url, new Date())}`);
  } finally {
    await programme.close();
  }
}

const COMMANDS: Readonly<Record<string, (config: Config, options: readonly string[]) => Promise<void>>> = {
  serve,
  "curator-link": printCuratorLinks,
};

async function main([name = "serve", ...options]: readonly string[]): Promise<void> {
  let config: Config | null = null;
  try {
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) throw new ConfigError(`There is no command ${name}: use ${Object.keys(COMMANDS).join(" or ")}.`);
    config = readConfig(process.env);
    await command(config, options);
  } catch (error) {
    const sentence = inOneSentence(error, config);
    process.stderr.write(`${sentence ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
    process.exit(1);
  }
}

await main(process.argv.slice(2));
