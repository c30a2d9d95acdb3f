/**
 * Loaded into a server under test before anything else: what it takes for the time of day can be put forward, so that nobody
 * has to wait for a deadline. See `AppServer.passMinutes`.
 */
const realNow = Date.now;
let aheadMs = 0;
Date.now = () => realNow() + aheadMs;
process.on("message", (minutes) => {
  aheadMs += Number(minutes) * 60_000;
  process.send?.("passed");
});
// A server that wants to end does not wait for whoever could still move its clock.
process.channel?.unref();
