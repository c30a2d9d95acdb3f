import { isAbsolute } from "node:path";
import { describe, expect, it } from "vitest";
import { ConfigError, readConfig } from "./config.ts";

describe("settings", () => {
  it("has a default for each, and takes an empty one as left out", () => {
    const config = readConfig({ PORT: "", HOST: "", OPENCHAIR_URL: "", LOG_LEVEL: "" });
    expect(config).toMatchObject({
      port: 4400,
      host: "127.0.0.1",
      publicUrl: null,
      metricsToken: null,
      logLevel: "warn",
    });
    expect(isAbsolute(config.dataFolder) && isAbsolute(config.webFolder)).toBe(true);
    expect(readConfig({ OPENCHAIR_DATA: "/srv/chairs" }).dataFolder).toBe("/srv/chairs");
  });

  it("keeps of the public address what an Origin holds", () => {
    expect(readConfig({ OPENCHAIR_URL: "https://chairs.example.org/" }).publicUrl).toBe("https://chairs.example.org");
  });

  it.each([
    [{ PORT: "many" }, "PORT must be a number"],
    [{ PORT: "70000" }, "PORT must be a number from 0 to 65535"],
    [{ PORT: "1.5" }, "PORT must be a whole number"],
    [{ OPENCHAIR_URL: "chairs.example.org" }, "OPENCHAIR_URL must be a whole address"],
    [{ OPENCHAIR_URL: "javascript:alert(1)" }, "OPENCHAIR_URL must be a whole address"],
    [{ OPENCHAIR_METRICS_TOKEN: "secret" }, "OPENCHAIR_METRICS_TOKEN must have 16 letters"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL must be one of"],
  ])("refuses %j in plain words", (env, words) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(words);
  });
});
