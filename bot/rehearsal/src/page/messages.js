// Messages as a client shows them: who used what, content, embeds, buttons, menus, files, and who sees them.

import { el, link, paintAvatar } from "./dom.js";
import { blocks, inline } from "./markdown.js";

const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;
const STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link" };
const BUTTON = 2;
const STRING_SELECT = 3;
const USER_SELECT = 5;
const CHANNEL_SELECT = 8;
/** Messages of one author within this time stand under one name. */
const TOGETHER_MS = 7 * 60_000;

/**
 * One message as a list item. `act` holds what can be done: press(message, customId), choose(message, customId, values),
 * dismiss(message), openMenu(message, button). `state` is the page's state (names, users, channels).
 */
export function message(json, previous, state, act) {
  const ephemeral = (json.flags & EPHEMERAL) !== 0;
  const loading = (json.flags & LOADING) !== 0;
  const name = json.author.global_name ?? json.author.username;
  const alone = Boolean(json.interaction) || ephemeral || !follows(previous, json);
  const body = el("div", { class: "body" });
  if (alone) body.append(byline(json, name));
  if (loading) body.append(thinking(name));
  if (json.content) body.append(el("div", { class: "content markdown", data: { role: "content" } }, blocks(json.content, state.names), edited(json)));
  body.append(...json.embeds.map((one) => embed(one, state)));
  body.append(...json.attachments.filter((file) => !json.embeds.some((one) => shows(one, file))).map(attachment));
  body.append(...json.components.map((row) => actionRow(row, json, state, act)));
  body.append(el("p", { class: "failed", data: { role: "failed" }, role: "status", hidden: true }));
  if (ephemeral) body.append(onlyYou(json, act));
  const menu = state.menu.length > 0 && !loading;
  return el(
    "li",
    {
      class: `message${alone ? " first" : ""}${ephemeral ? " ephemeral" : ""}`,
      data: { role: "message", messageId: json.id, ephemeral, state: loading ? "thinking" : "shown" },
      on: menu ? { contextmenu: (event) => menuAsked(event, json, act) } : {},
    },
    alone && json.interaction ? used(json.interaction.user, commandOf(json)) : null,
    alone ? paintAvatar(el("span", { class: "avatar", "aria-hidden": "true" }), name, json.author.bot) : null,
    body,
    menu ? menuButton(json, name, act) : null,
  );
}

/** The command that a message answers, as people read it. */
const commandOf = ({ interaction, interaction_metadata }) => (interaction_metadata?.target_message_id ? interaction.name : `/${interaction.name}`);

function menuButton(json, name, act) {
  const open = (event) => act.openMenu(json, event.currentTarget);
  const label = `Apps for this message of ${name}`;
  return el("button", { type: "button", class: "icon more-button", "aria-haspopup": "menu", "aria-label": label, title: "Apps", data: { role: "message-apps" }, on: { click: open } }, "⋯");
}

/** The menu that a right click or the menu key asks for; over a link, a field or marked words the browser's own is more use. */
function menuAsked(event, json, act) {
  if (event.target.closest("a, input, select, textarea") || getSelection().toString()) return;
  event.preventDefault();
  act.openMenu(json, event.currentTarget.querySelector("[data-role=message-apps]"));
}

/** What stands in for an answer that is on its way, or never came. */
export function ghost(interaction, user, command, botName, failed) {
  const body = el(
    "div",
    { class: "body" },
    byline({ author: { bot: true }, timestamp: new Date().toISOString() }, botName),
    failed ? el("p", { class: "no-response", data: { role: "no-response" } }, "The application did not respond") : el("p", { class: "sending" }, "Sending command…"),
  );
  const avatar = paintAvatar(el("span", { class: "avatar", "aria-hidden": "true" }), botName, true);
  return el("li", { class: "message first ephemeral", data: { role: "ghost", interaction, state: failed ? "failed" : "waiting" } }, used(user, command), avatar, body);
}

function follows(previous, json) {
  if (!previous || previous.author.id !== json.author.id || (previous.flags & EPHEMERAL) !== 0) return false;
  return new Date(json.timestamp) - new Date(previous.timestamp) < TOGETHER_MS;
}

function used(user, command) {
  const who = user.global_name ?? user.name ?? user.username;
  return el("p", { class: "used" }, el("span", { class: "bend", "aria-hidden": "true" }), el("strong", {}, who), " used ", el("span", { class: "mention" }, command));
}

function byline(json, name) {
  const date = new Date(json.timestamp);
  const today = date.toDateString() === new Date().toDateString();
  const format = today ? { timeStyle: "short" } : { dateStyle: "short", timeStyle: "short" };
  return el(
    "p",
    { class: "byline" },
    el("strong", { class: json.author.bot ? "author bot" : "author" }, name),
    json.author.bot ? el("span", { class: "badge" }, "APP") : null,
    el("time", { datetime: json.timestamp, title: date.toLocaleString() }, new Intl.DateTimeFormat(undefined, format).format(date)),
  );
}

const edited = (json) => (json.edited_timestamp ? el("span", { class: "edited", title: new Date(json.edited_timestamp).toLocaleString() }, "(edited)") : null);

function thinking(name) {
  const dots = [0, 1, 2].map(() => el("i", {}));
  return el("p", { class: "thinking", data: { role: "thinking" } }, el("span", { class: "dots", "aria-hidden": "true" }, dots), `${name} is thinking…`);
}

function onlyYou(json, act) {
  return el(
    "p",
    { class: "only-you" },
    el("span", { class: "eye", "aria-hidden": "true" }),
    "Only you can see this · ",
    el("button", { type: "button", class: "as-link", data: { role: "dismiss" }, on: { click: () => act.dismiss(json) } }, "Dismiss message"),
  );
}

function embed(json, state) {
  const part = (tag, name, child) => el(tag, { class: name, data: { role: name } }, child);
  const box = el("article", { class: "embed", data: { role: "embed" } });
  if (Number.isInteger(json.color)) box.style.setProperty("--bar", `#${json.color.toString(16).padStart(6, "0")}`);
  const inner = el("div", { class: "embed-inner" });
  if (json.author?.name) inner.append(part("p", "embed-author", json.author.url ? link(json.author.url, json.author.name) : json.author.name));
  if (json.title) inner.append(part("h3", "embed-title", json.url ? link(json.url, inline(json.title, state.names)) : inline(json.title, state.names)));
  if (json.description) inner.append(el("div", { class: "embed-description markdown", data: { role: "embed-description" } }, blocks(json.description, state.names)));
  if (json.fields?.length) inner.append(fields(json.fields, state));
  if (json.image?.url) inner.append(picture(json.image, "embed-image"));
  const stamp = json.timestamp ? new Date(json.timestamp).toLocaleString(undefined, { dateStyle: "short", timeStyle: "short" }) : null;
  const footer = [json.footer?.text, stamp].filter(Boolean).join(" • ");
  if (footer) inner.append(part("p", "embed-footer", footer));
  box.append(inner);
  if (json.thumbnail?.url) box.append(picture(json.thumbnail, "embed-thumbnail"));
  return box;
}

function fields(list, state) {
  return el(
    "dl",
    { class: "embed-fields" },
    list.map((field) =>
      el(
        "div",
        { class: field.inline ? "embed-field inline" : "embed-field", data: { role: "embed-field" } },
        el("dt", {}, inline(field.name, state.names)),
        el("dd", { class: "markdown" }, blocks(field.value, state.names)),
      ),
    ),
  );
}

/** Larger pictures are shown smaller, as in a client. */
const PICTURE_MOST = { width: 400, height: 350 };

/** A file that an embed shows stands in that embed alone. */
const shows = (embed, file) => [embed.image?.url, embed.thumbnail?.url].includes(file.url);

/**
 * Pictures of the rehearsal itself are shown, with the words that stand for them; others are named, because the page loads nothing from
 * elsewhere. `json` has `url`, and where they are known `description`, `width` and `height`.
 */
function picture({ url, description, width, height }, name) {
  let own = null;
  try {
    own = new URL(url).origin === location.origin ? new URL(url).pathname : null;
  } catch {
    own = null;
  }
  if (!own) return el("p", { class: `${name} elsewhere` }, link(url, `Image: ${url}`));
  const shrink = Math.min(1, PICTURE_MOST.width / width, PICTURE_MOST.height / height);
  const size = width && height ? { width: Math.round(width * shrink), height: Math.round(height * shrink) } : {};
  const image = el("img", { class: name, src: own, alt: description ?? "", ...size, data: { role: name } });
  const opened = el("a", { href: own, target: "_blank", rel: "noopener", title: "Open the picture" }, image);
  const words = description ? el("details", { class: "alt", data: { role: "alt" } }, el("summary", { title: "What the picture shows" }, "ALT"), description) : null;
  return el("div", { class: "picture" }, opened, words);
}

function attachment(file) {
  if (file.content_type?.startsWith("image/")) return picture(file, "attachment-image");
  return el("p", { class: "attachment" }, link(file.url, file.filename), ` · ${Math.ceil(file.size / 1024)} KB`);
}

function actionRow(row, json, state, act) {
  const parts = (row.components ?? []).map((part) => (part.type === BUTTON ? button(part, json, act) : menu(part, json, state, act)));
  return el("div", { class: "row", data: { role: "row" } }, parts);
}

function button(part, json, act) {
  const emoji = part.emoji?.name && !part.emoji.id ? `${part.emoji.name} ` : "";
  const label = `${emoji}${part.label ?? ""}`.trim();
  if (part.style === 5) {
    const shown = link(part.url ?? "", label, el("span", { class: "out", "aria-hidden": "true" }, "↗"));
    shown.className = "button link";
    shown.dataset.role = "link-button";
    return shown;
  }
  const press = (event) => act.press(json, part.custom_id, event.currentTarget);
  const properties = { type: "button", class: `button ${STYLES[part.style] ?? "secondary"}`, disabled: Boolean(part.disabled) };
  return el("button", { ...properties, data: { role: "button", customId: part.custom_id }, on: { click: press } }, label);
}

function menu(part, json, state, act) {
  const options = menuOptions(part, state);
  const most = part.max_values ?? 1;
  const placeholder = part.placeholder ?? "Make a selection";
  if (most > 1) return checklist(part, options, placeholder, json, act);
  const chosen = options.some((option) => option.default);
  const select = el(
    "select",
    { class: "menu", disabled: Boolean(part.disabled), "aria-label": placeholder, data: { role: "menu", customId: part.custom_id } },
    el("option", { value: "", disabled: true, selected: !chosen, hidden: true }, placeholder),
    options.map((option) => el("option", { value: option.value, selected: Boolean(option.default) }, option.description ? `${option.label} — ${option.description}` : option.label)),
  );
  select.addEventListener("change", () => act.choose(json, part.custom_id, [select.value], select));
  return select;
}

function menuOptions(part, state) {
  if (part.type === STRING_SELECT) return part.options ?? [];
  if (part.type === USER_SELECT) return state.world.users.map((user) => ({ label: user.name, value: user.id }));
  if (part.type === CHANNEL_SELECT) return state.guild.channels.map((channel) => ({ label: `#${channel.name}`, value: channel.id }));
  return [];
}

function checklist(part, options, placeholder, json, act) {
  const boxes = options.map((option) => el("input", { type: "checkbox", value: option.value, checked: Boolean(option.default) }));
  const apply = el("button", { type: "button", class: "button primary", data: { role: "menu-apply" } }, "Apply");
  const [least, most] = [part.min_values ?? 1, part.max_values ?? 1];
  const count = () => boxes.filter((box) => box.checked).length;
  const update = () => {
    apply.disabled = count() < least || count() > most;
  };
  boxes.forEach((box) => box.addEventListener("change", update));
  update();
  apply.addEventListener("click", () => act.choose(json, part.custom_id, boxes.filter((box) => box.checked).map((box) => box.value), apply));
  const rows = options.map((option, index) => el("label", {}, boxes[index], ` ${option.label}`));
  return el("details", { class: "menu checklist", data: { role: "menu", customId: part.custom_id } }, el("summary", {}, placeholder), rows, apply);
}
