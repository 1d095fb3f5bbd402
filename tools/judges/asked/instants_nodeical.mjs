// Ask node-ical which instants a feed means.
import ical from "node-ical";
import { answerInstants, written } from "./answering.mjs";

const EVER = { from: new Date("1960-01-01"), to: new Date("2100-01-01") };

// A day is midnight where this program runs.
const day = (date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");

answerInstants((text) => {
  const found = {};
  for (const event of Object.values(ical.sync.parseICS(text))) {
    if (event.type !== "VEVENT") continue;
    const placed = event.datetype === "date" ? day : (date) => written(date.valueOf());
    const sittings = event.rrule ? ical.expandRecurringEvent(event, EVER) : [event];
    found[event.uid] = sittings.map(({ start, end }) => [placed(start), placed(end)]);
  }
  return found;
});
