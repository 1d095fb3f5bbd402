// Ask node-ical: whether every event gets a start and an end that are dates.
import ical from "node-ical";
import { answer, text } from "./answering.mjs";

answer((feed) => {
  const read = text(feed);
  const events = Object.values(ical.sync.parseICS(read)).filter((each) => each.type === "VEVENT");
  const expected = read.split("\nBEGIN:VEVENT").length - 1;
  const faults = events
    .filter((event) => !(event.start < event.end))
    .map((event) => `${event.uid}: from ${event.start} to ${event.end}`);
  if (events.length !== expected) faults.push(`reads ${events.length} of ${expected} events`);
  return faults;
});
