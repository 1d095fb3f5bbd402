// Fetch an address with node-ical, as programs of Node do.
import ical from "node-ical";
import { answerEach } from "./answering.mjs";

await answerEach(async (address) => {
  const text = await (await fetch(address)).text();
  const expected = text.split("\nBEGIN:VEVENT").length - 1;
  const events = Object.values(await ical.async.fromURL(address));
  const read = events.filter((each) => each.type === "VEVENT");
  return read.length === expected ? [] : [`reads ${read.length} of ${expected} events`];
});
