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

  it("sends mail by an account of a mail server, or under the name people know it by", () => {
    const from = (env: Record<string, string>) =>
      readConfig({ OPENCHAIR_URL: "https://chairs.example.org", ...env }).smtp?.from;
    expect(from({})).toBeUndefined();
    expect(from({ SMTP_URL: "smtp://mail.example.org:587" })).toBe("Open Chair <open-chair@chairs.example.org>");
    expect(from({ SMTP_URL: "smtps://us%40example.org:pw@mail.example.org" })).toBe("Open Chair <us@example.org>");
    expect(from({ SMTP_URL: "smtp://mail.example.org", SMTP_FROM: "Us <us@example.org>" })).toBe("Us <us@example.org>");
  });

  it.each([
    [{ PORT: "many" }, "PORT must be a number"],
    [{ PORT: "70000" }, "PORT must be a number from 0 to 65535"],
    [{ PORT: "1.5" }, "PORT must be a whole number"],
    [{ OPENCHAIR_URL: "chairs.example.org" }, "OPENCHAIR_URL must be a whole address"],
    [{ OPENCHAIR_URL: "javascript:alert(1)" }, "OPENCHAIR_URL must be a whole address"],
    [{ OPENCHAIR_METRICS_TOKEN: "secret" }, "OPENCHAIR_METRICS_TOKEN must have 16 letters"],
    [{ SMTP_URL: "mail.example.org", OPENCHAIR_URL: "https://a.example.org" }, "SMTP_URL must be an address like smtp"],
    [{ SMTP_URL: "smtp://mail.example.org" }, "SMTP_URL needs OPENCHAIR_URL too"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL must be one of"],
  ])("refuses %j in plain words", (env, words) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(words);
  });
});
