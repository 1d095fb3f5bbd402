// How a judge answers: a line of JSON for each feed it was asked about.
import { readFileSync } from "node:fs";

export const text = (feed) => readFileSync(feed, "utf8");

const LONGEST = 300; // characters of what a judge says that are worth repeating

export const answer = (judge) => answerEach(async (feed) => judge(feed));

export async function answerEach(judge) {
  for (const feed of process.argv.slice(2)) {
    let faults;
    try {
      faults = await judge(feed);
    } catch (fault) {
      faults = [`${fault.name}: ${fault.message}`];
    }
    console.log(JSON.stringify({ feed, faults: faults.map((each) => each.slice(0, LONGEST)) }));
  }
}

export function answerInstants(read) {
  for (const feed of process.argv.slice(2)) {
    console.log(JSON.stringify({ feed, instants: read(text(feed)) }));
  }
}

export const written = (milliseconds) =>
  new Date(milliseconds).toISOString().replace(".000Z", "Z");
