// Ask ical.js which instants a feed means, by the VTIMEZONEs of the feed.
import ICAL from "ical.js";
import { answerInstants, written } from "./answering.mjs";

ICAL.design.strict = true;

const placed = (time) => (time.isDate ? time.toString() : written(time.toUnixTime() * 1000));

answerInstants((text) => {
  const found = {};
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const component of calendar.getAllSubcomponents("vevent")) {
    const event = new ICAL.Event(component);
    const sittings = (found[event.uid] ??= []);
    if (!event.isRecurring()) {
      sittings.push([placed(event.startDate), placed(event.endDate)]);
      continue;
    }
    const starts = event.iterator();
    for (let start = starts.next(); start; start = starts.next()) {
      const { startDate, endDate } = event.getOccurrenceDetails(start);
      sittings.push([placed(startDate), placed(endDate)]);
    }
  }
  return found;
});
