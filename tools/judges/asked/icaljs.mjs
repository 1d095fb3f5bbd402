// Ask ical.js (Thunderbird's, Nextcloud's) in its strict design: offsets of VTIMEZONEs, values.
import ICAL from "ical.js";
import { answer, text } from "./answering.mjs";

ICAL.design.strict = true;

answer((feed) => {
  const calendar = new ICAL.Component(ICAL.parse(text(feed)));
  const faults = [];
  for (const component of calendar.getAllSubcomponents("vevent")) {
    const event = new ICAL.Event(component);
    const zone = component.getFirstProperty("dtstart").getParameter("tzid");
    if (zone && !calendar.getTimeZoneByID(zone)) faults.push(`${event.uid}: no VTIMEZONE ${zone}`);
    if (event.endDate.compare(event.startDate) <= 0) faults.push(`${event.uid}: ends as it begins`);
    if (event.isRecurring() && !event.iterator().next()) faults.push(`${event.uid}: never happens`);
  }
  return faults;
});
