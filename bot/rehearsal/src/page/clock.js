// The rehearsal's clock: what it shows, and turning it forward.

import * as api from "./api.js";
import { byId } from "./dom.js";

const LOOK_MS = 5_000;
const HOUR = 60;

const shown = new Intl.DateTimeFormat("en-GB", { weekday: "short", hour: "2-digit", minute: "2-digit" });

/** Shows the clock and lets it be turned; `notice` tells what went wrong. */
export function startClock(notice) {
  const turn = (how) => async () => {
    try {
      show(await api.turnClock(how()));
    } catch (error) {
      notice(error.message);
    }
  };
  byId("clock-hour").addEventListener("click", turn(() => ({ minutes: HOUR })));
  byId("clock-next").addEventListener("click", turn(() => ({ to: byId("clock-next").dataset.to })));
  setInterval(lookAtClock, LOOK_MS);
  return lookAtClock();
}

export async function lookAtClock() {
  try {
    show(await api.clock());
  } catch {
    // The status line says that the rehearsal is gone.
  }
}

function show({ now, next }) {
  byId("clock").textContent = shown.format(new Date(now));
  const button = byId("clock-next");
  button.hidden = !next;
  button.dataset.to = next ?? "";
  if (next) button.textContent = `Turn to the next digest (${shown.format(new Date(next))})`;
}
