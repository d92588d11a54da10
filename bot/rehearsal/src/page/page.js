// The page: who is looking, where, and what happens there.
//
// Hooks for a browser test (all stable):
//   #user [data-role=user-switch]         who you are (select; options by name)
//   #locale [data-role=locale-switch]     the language of your client (select; options by Discord's code)
//   [data-role=guild][data-guild-id]      a server; [data-role=channel][data-channel-id] a channel; aria-current marks the open one
//   [data-role=channel-name], [data-role=bot-status] (data-connected), [data-role=notice]
//   #composer [data-role=composer]        the message box; type "/" for [data-role=picker]
//   [data-role=picker-item][data-value]   a command ("/brief") or a choice; aria-selected marks the active one; [data-role=picker-empty]
//   [data-role=command-chip]              the command being filled in; [data-role=command-cancel] leaves it
//   [data-role=option][data-option=NAME]  the input of an option; [data-role=option-add][data-option=NAME] adds an optional one
//   [data-role=send]                      sends message or command
//   [data-role=messages]                  the channel; data-ready once loaded
//   [data-role=message][data-message-id]  a message; data-ephemeral, data-state = shown|thinking
//   [data-role=ghost][data-interaction]   an answer on its way; data-state = waiting|failed ([data-role=no-response])
//   [data-role=message-apps]              the button of a message that opens [data-role=message-menu]; so does a right click on the message
//   [data-role=message-menu-item][data-value]  a command of that menu, by name
//   inside a message: content, thinking, embed, embed-author, embed-title, embed-description, embed-field, embed-footer,
//     row, button (data-custom-id), link-button, menu (data-custom-id), menu-apply, failed, dismiss
//   [data-role=clock]                     the time; [data-role=clock-hour], [data-role=clock-next] turn it
//   [data-role=modal], [data-role=modal-input][data-custom-id], [data-role=modal-submit], [data-role=modal-cancel]

import * as api from "./api.js";
import { lookAtClock, startClock } from "./clock.js";
import { Composer, shownName } from "./composer.js";
import { byId, el, paintAvatar } from "./dom.js";
import { namesIn } from "./markdown.js";
import { MessageMenu } from "./message-menu.js";
import { ghost, message } from "./messages.js";
import { openModal } from "./modal.js";

/** As long as an interaction may take to its first answer and a bit more. */
const WAIT_MS = 6_000;
const NOTICE_MS = 6_000;

const state = { world: null, user: null, guild: null, channel: null, menu: [], messages: [], ghosts: new Map(), failed: new Map(), names: null };
const SLASH = 1;
const OF_MESSAGES = 3;
let composer;
let menu;
let stopListening = () => {};
let noticeTimer;

/** In the language in which Discord's own words are shown. */
state.names = { ...namesIn(() => state.world), locale: () => state.user.locale };

async function start() {
  composer = new Composer(state, { say, use, notice });
  menu = new MessageMenu(useOn);
  state.world = await api.world();
  const wanted = new URLSearchParams(location.hash.slice(1));
  state.user = state.world.users.find((user) => user.name === wanted.get("as")) ?? state.world.users[0];
  state.guild = state.world.guilds.find((guild) => guild.id === wanted.get("guild")) ?? state.world.guilds[0];
  state.channel = state.guild.channels.find((channel) => channel.id === wanted.get("channel")) ?? state.guild.channels[0];
  const user = byId("user");
  user.append(...state.world.users.map((one) => el("option", { value: one.id }, one.admin ? `${one.name} (admin)` : one.name)));
  user.addEventListener("change", () => become(user.value));
  const locale = byId("locale");
  locale.append(...state.world.locales.map((one) => el("option", { value: one.code }, one.name)));
  locale.addEventListener("change", () => api.speak(state.user.id, locale.value).catch((error) => notice(error.message)));
  byId("menu").addEventListener("click", () => drawer(byId("app").classList.contains("side-open") === false));
  byId("veil").addEventListener("click", () => drawer(false));
  document.addEventListener("keydown", (event) => event.key === "Escape" && drawer(false));
  connected(state.world.bot.connected);
  listen();
  startClock(notice);
  await goTo(state.guild, state.channel);
  if (matchMedia("(min-width: 701px)").matches) byId("composer").focus();
}

function listen() {
  stopListening();
  stopListening = api.listen(state.user.id, hear, (lost) => (lost ? connected(false, "The rehearsal is not running") : refresh()));
}

async function refresh() {
  try {
    state.world = await api.world();
    state.user = state.world.users.find((user) => user.id === state.user.id);
    byId("locale").value = state.user.locale;
    connected(state.world.bot.connected);
    await Promise.all([loadCommands(), loadMessages()]);
  } catch (error) {
    notice(error.message);
  }
}

function hear(news) {
  if (news.type === "message") return heardMessage(news.message);
  if (news.type === "deleted") return heardDeleted(news.message);
  if (news.type === "commands") return loadCommands();
  if (news.type === "clock") return lookAtClock();
  if (news.type === "gateway") return connected(news.connected);
  if (news.type === "reload") return refresh();
  return undefined;
}

async function become(id) {
  state.user = state.world.users.find((user) => user.id === id);
  listen();
  await goTo(state.guild, state.channel);
}

async function goTo(guild, channel) {
  Object.assign(state, { guild, channel, messages: [] });
  state.ghosts.clear();
  state.failed.clear();
  history.replaceState(null, "", `#${new URLSearchParams({ as: state.user.name, guild: guild.id, channel: channel.id })}`);
  drawPlaces();
  drawer(false);
  composer.setPlace(`#${channel.name}`);
  await Promise.all([loadCommands(), loadMessages()]).catch((error) => notice(error.message));
}

async function loadCommands() {
  const commands = await api.commands(state.user.id, state.guild.id);
  composer.setCommands(commands.filter((one) => one.type === SLASH));
  state.menu = commands.filter((one) => one.type === OF_MESSAGES).map((one) => ({ name: one.name, shown: shownName(one) }));
  drawMessages();
}

async function loadMessages() {
  const place = state.channel.id + state.user.id;
  const messages = await api.messages(state.user.id, state.channel.id);
  if (place !== state.channel.id + state.user.id) return;
  state.messages = messages;
  drawMessages(true);
  byId("messages").dataset.ready = place;
}

// ---- places

function drawPlaces() {
  byId("user").value = state.user.id;
  byId("locale").value = state.user.locale;
  paintAvatar(byId("user-avatar"), state.user.name);
  byId("guild-name").textContent = state.guild.name;
  byId("channel-name").textContent = state.channel.name;
  byId("topic").textContent = state.channel.topic;
  document.title = `#${state.channel.name} · ${state.guild.name} · Rehearsal`;
  byId("guilds").replaceChildren(...state.world.guilds.map(guildButton));
  byId("channels").replaceChildren(...state.guild.channels.map(channelButton));
}

function guildButton(guild) {
  const letters = guild.name.split(/\s+/).map((word) => word[0]).join("").slice(0, 3);
  const current = guild.id === state.guild.id ? "true" : null;
  const open = () => goTo(guild, guild.channels[0]);
  return el("li", {}, el("button", { type: "button", class: "guild", title: guild.name, "aria-label": guild.name, "aria-current": current, data: { role: "guild", guildId: guild.id }, on: { click: open } }, letters));
}

function channelButton(channel) {
  const current = channel.id === state.channel.id ? "true" : null;
  const open = () => goTo(state.guild, channel);
  return el("li", {}, el("button", { type: "button", class: "channel", "aria-current": current, data: { role: "channel", channelId: channel.id }, on: { click: open } }, el("span", { class: "hash", "aria-hidden": "true" }, "#"), channel.name));
}

function drawer(open) {
  byId("app").classList.toggle("side-open", open);
  byId("menu").setAttribute("aria-expanded", String(open));
  byId("veil").hidden = !open;
}

function connected(is, text) {
  const status = byId("status");
  status.dataset.connected = String(is);
  status.textContent = text ?? (is ? `${state.world?.bot.name ?? "Bot"} is online` : `${state.world?.bot.name ?? "Bot"} is offline`);
}

function notice(sentence) {
  const place = byId("notice");
  place.textContent = sentence;
  place.hidden = false;
  clearTimeout(noticeTimer);
  noticeTimer = setTimeout(() => (place.hidden = true), NOTICE_MS);
}

// ---- messages

function heardMessage(json) {
  lookAtClock();
  if (json.channel_id !== state.channel.id) return;
  const index = state.messages.findIndex((one) => one.id === json.id);
  if (index >= 0) state.messages[index] = json;
  else state.messages.push(json);
  state.messages.sort((left, right) => (BigInt(left.id) < BigInt(right.id) ? -1 : 1));
  if (json.interaction) state.ghosts.delete(json.interaction.id);
  drawMessages();
}

function heardDeleted(id) {
  state.messages = state.messages.filter((one) => one.id !== id);
  drawMessages();
}

function drawMessages(atEnd = false) {
  const list = byId("messages");
  const near = atEnd || list.scrollHeight - list.scrollTop - list.clientHeight < 120;
  const act = { press, choose, dismiss, openMenu: (json, button) => menu.open(json.id, state.menu, button) };
  const focus = focused(list);
  const rows = state.messages.map((json, index) => message(json, state.messages[index - 1], state, act));
  const ghosts = [...state.ghosts].map(([id, one]) => ghost(id, state.user, one.command, state.world.bot.name, one.failed));
  list.replaceChildren(welcome(), ...rows, ...ghosts);
  for (const [id, sentence] of state.failed) showFailed(id, sentence);
  if (focus) list.querySelector(focus)?.focus({ preventScroll: true });
  if (near) list.scrollTop = list.scrollHeight;
}

/** How to find the focused button again after the list is drawn anew. */
function focused(list) {
  const part = document.activeElement;
  if (!list.contains(part) || part === list) return null;
  const row = part.closest("[data-message-id]");
  if (!row || !part.dataset.role) return null;
  const own = part.dataset.customId ? `[data-custom-id="${CSS.escape(part.dataset.customId)}"]` : `[data-role="${part.dataset.role}"]`;
  return `[data-message-id="${row.dataset.messageId}"] ${own}`;
}

function welcome() {
  return el(
    "li",
    { class: "welcome" },
    el("span", { class: "welcome-hash", "aria-hidden": "true" }, "#"),
    el("h3", {}, `Welcome to #${state.channel.name}!`),
    el("p", {}, `A rehearsal of ${state.guild.name}. Type / to try what ${state.world.bot.name} can do; nothing here leaves this machine.`),
  );
}

function showFailed(id, sentence) {
  const place = byId("messages").querySelector(`[data-message-id="${id}"] .failed`);
  if (!place) return;
  place.textContent = sentence;
  place.hidden = false;
}

// ---- what the user does

async function say(content) {
  try {
    await api.say(state.user.id, state.channel.id, content);
    return true;
  } catch (error) {
    notice(error.message);
    return false;
  }
}

async function use(name, options) {
  try {
    const { interaction } = await api.command(state.user.id, state.channel.id, name, options);
    follow(interaction, `/${name}`);
    return true;
  } catch (error) {
    notice(error.message);
    return false;
  }
}

/** Uses a command of a message's menu. */
async function useOn(message, name) {
  try {
    const { interaction } = await api.messageCommand(state.user.id, message, name);
    follow(interaction, name);
  } catch (error) {
    notice(error.message);
  }
}

/** Waits for the answer to `command`, as people read it, and shows that it is on its way or never came. */
async function follow(interaction, command) {
  const place = state.channel.id + state.user.id;
  const user = state.user.id;
  let settled = false;
  const put = (failed) => {
    if (place !== state.channel.id + state.user.id) return;
    state.ghosts.set(interaction, { command, failed });
    drawMessages(true);
  };
  setTimeout(() => !settled && put(false), 150);
  try {
    const answer = await answered(user, interaction);
    settled = true;
    state.ghosts.delete(interaction);
    if (answer.state === "modal") modalOf(user, interaction, answer.modal, command);
    if (answer.state === "failed") put(true);
    else drawMessages();
  } catch (error) {
    settled = true;
    state.ghosts.delete(interaction);
    notice(error.message);
  }
}

/** The interaction's state once it is no longer waiting. A deferral counts as an answer. */
async function answered(user, interaction) {
  const until = Date.now() + WAIT_MS;
  for (;;) {
    const answer = await api.interaction(user, interaction, 400);
    if (answer.state !== "waiting" || Date.now() > until) return answer;
  }
}

async function press(json, customId, button) {
  await component(json, customId, undefined, button);
}

async function choose(json, customId, values, menu) {
  await component(json, customId, values, menu);
}

async function component(json, customId, values, part) {
  const user = state.user.id;
  part.classList.add("busy");
  part.setAttribute("aria-busy", "true");
  try {
    const { interaction } = await api.component(user, json.id, customId, values);
    const answer = await answered(user, interaction);
    if (answer.state === "modal") modalOf(user, interaction, answer.modal, "");
    state.failed.delete(json.id);
    if (answer.state === "failed") state.failed.set(json.id, "This interaction failed");
  } catch (error) {
    state.failed.set(json.id, error.message);
  }
  drawMessages();
}

function modalOf(user, interaction, definition, command) {
  openModal(definition, state.world.bot.name, async (inputs) => {
    const next = await api.modal(user, interaction, inputs);
    follow(next.interaction, command);
  });
}

async function dismiss(json) {
  await api.dismiss(state.user.id, json.id).catch((error) => notice(error.message));
}

start().catch((error) => notice(error.message));
