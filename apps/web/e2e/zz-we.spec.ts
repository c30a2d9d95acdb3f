import { test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { addCard, comeIn, curatorOf, invite, newBoard, openOutline, type Person, saved } from "./people.ts";

test("pictures", async ({ browser }) => {
  test.setTimeout(230_000);
  const server = await AppServer.start();
  try {
    const ana = await curatorOf(browser, server);
    await newBoard(ana.page, "What I wish I’d known");
    const join = async (name: string, voice: string, viewport = { width: 1440, height: 900 }) =>
      comeIn(browser, server, await invite(ana.page, name, voice), name, viewport);
    const noor = await join("Noor", "Professional");
    const bo = await join("Bo", "Emerging leader");
    const chris = await join("Chris", "Lived experience", { width: 390, height: 844 });
    const shot = (p: Person, name: string) => p.page.screenshot({ path: `/tmp/h/we-${name}.png` });
    for (const words of [
      "Senior person tells their story first",
      "Pairs talk before the room talks",
      "Nobody fixes, nobody judges",
    ])
      await addCard(noor.page, "Idea", words);
    await saved(noor.page);
    await shot(noor, "idle");
    await shot(chris, "idle-phone");
    const press = (p: Person, name: string | RegExp) => p.page.getByRole("button", { name }).click();
    await noor.page.getByRole("button", { name: "Timer", exact: true }).click();
    await shot(noor, "timer-start");
    await noor.page.getByRole("textbox", { name: /What for/ }).fill("Writing ideas");
    await press(noor, "Start the timer");
    await noor.page.getByRole("button", { name: /^Open chair/ }).click();
    await shot(noor, "chair-free");
    await noor.page.getByRole("dialog").getByRole("button", { name: "Take the chair" }).click();
    await noor.page.keyboard.press("Escape");
    await bo.page.getByRole("button", { name: "Take the next turn" }).click();
    await chris.page.getByRole("button", { name: /^Open chair/ }).click();
    await chris.page.getByRole("dialog").getByRole("button", { name: "Take the next turn" }).click();
    await shot(chris, "chair-phone");
    await chris.page.keyboard.press("Escape");
    await chris.page.getByRole("button", { name: "Slower or pause" }).click();
    await shot(chris, "signal-phone");
    await chris.page.getByRole("button", { name: /^Yellow card/ }).click();
    await bo.page.getByRole("button", { name: "Gather everyone here" }).click();
    await shot(bo, "guide");
    await bo.page.getByRole("button", { name: /^Ask everyone to follow me/ }).click();
    await noor.page.getByRole("button", { name: "Follow", exact: true }).waitFor();
    await shot(noor, "busy");
    await shot(bo, "lead");
    await shot(chris, "busy-phone");
    await noor.page.getByRole("button", { name: /^Timer/ }).click();
    await shot(noor, "timer-on");
    await noor.page.keyboard.press("Escape");
    await noor.page.getByRole("button", { name: "Vote", exact: true }).click();
    await shot(noor, "vote-new");
    await noor.page.getByRole("textbox", { name: "Question" }).fill("What should we begin with?");
    await press(noor, "Open the vote");
    await noor.page.getByRole("button", { name: /^Put a dot on: Senior/ }).click();
    await noor.page.getByRole("button", { name: /^Put a dot on: Senior/ }).click();
    await shot(noor, "ballot");
    await chris.page.getByRole("button", { name: /^Vote/ }).click();
    await chris.page.getByRole("button", { name: /^Put a dot on: Pairs/ }).click();
    await shot(chris, "ballot-phone");
    await chris.page.keyboard.press("Escape");
    await press(noor, "Close the vote and show the dots");
    await noor.page.getByRole("table").waitFor();
    await shot(noor, "results");
    await noor.page.keyboard.press("Escape");
    await shot(noor, "dots");
    await openOutline(noor.page);
    await noor.page.getByRole("heading", { name: "Votes" }).scrollIntoViewIfNeeded();
    await shot(noor, "outline");
    await chris.page.setViewportSize({ width: 320, height: 640 });
    await shot(chris, "320");
    await noor.page.emulateMedia({ colorScheme: "dark" });
    await shot(noor, "dark");
  } finally {
    await server.end();
  }
});
