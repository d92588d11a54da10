// The page's own API. A refusal is thrown as an Error whose message is a sentence for the user.

const LONGEST_WAIT = 15_000;

async function read(response) {
  const json = await response.json().catch(() => ({ error: `The rehearsal answered ${response.status}.` }));
  if (json && json.error) throw new Error(json.error);
  return json;
}

async function fetched(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new Error("The rehearsal is not running any more.");
  }
  return read(response);
}

const get = (path, query = {}) => fetched(`${path}?${new URLSearchParams(query)}`);
const post = (path, body) =>
  fetched(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

export const gallery = () => get("/gallery/scenes");
export const world = () => get("/page/world");
export const commands = (as, guild) => get("/page/commands", { as, guild });
export const messages = (as, channel) => get("/page/messages", { as, channel });
export const say = (as, channel, content) => post("/page/messages", { as, channel, content });
export const speak = (as, locale) => post("/page/locale", { as, locale });
export const dismiss = (as, message) => post("/page/dismiss", { as, message });
export const command = (as, channel, name, options) => post("/page/command", { as, channel, name, options });
export const messageCommand = (as, message, name) => post("/page/message-command", { as, message, name });
export const component = (as, message, custom_id, values) => post("/page/component", { as, message, custom_id, values });
export const modal = (as, interaction, inputs) => post("/page/modal", { as, interaction, inputs });
export const upload = (name, file) =>
  fetched(`/page/files/${encodeURIComponent(name)}`, { method: "POST", headers: { "content-type": file.type || "application/octet-stream" }, body: file });
export const clock = () => get("/page/clock");
export const turnClock = (how) => post("/page/clock", how);
export const interaction = (as, id, wait_ms = 0) => get("/page/interaction", { as, interaction: id, wait_ms });

/** The choices for the option `focused`; empty when the bot gives none. */
export async function choices(as, channel, name, options, focused) {
  const { interaction: id } = await post("/page/autocomplete", { as, channel, name, options, focused });
  const state = await interaction(as, id, LONGEST_WAIT);
  if (state.state !== "choices") throw new Error("Loading options failed");
  return state.choices ?? [];
}

/** Calls `hear` with every piece of news for a user; gives the way to stop. `lost` is told whether the line is down. */
export function listen(as, hear, lost) {
  const source = new EventSource(`/page/events?${new URLSearchParams({ as })}`);
  source.onmessage = (event) => hear(JSON.parse(event.data));
  source.onopen = () => lost(false);
  source.onerror = () => lost(true);
  return () => source.close();
}
