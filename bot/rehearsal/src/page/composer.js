// The message box: plain messages, and slash commands with their options as fields.

import * as api from "./api.js";
import { byId, debounce, el } from "./dom.js";
import { Picker } from "./picker.js";

const DEBOUNCE_MS = 150;
/** With this many options or fewer all of them are shown at once. */
const SHOWN_AT_ONCE = 3;
const SUB_COMMAND = 1;
const SUB_COMMAND_GROUP = 2;
const BOOLEAN = 5;
const USER = 6;
const CHANNEL = 7;
const ROLE = 8;
const FILE = 11;

/** A name as the user's language has it, and a description. */
export const shownName = (one) => one.name_localized ?? one.name;
const shownDescription = (one) => one.description_localized ?? one.description;

/** Sub commands are commands of their own here, named as in `digest add`. */
export function flatten(commands) {
  const under = (name, shown, command) => {
    const branches = (command.options ?? []).filter((option) => option.type === SUB_COMMAND || option.type === SUB_COMMAND_GROUP);
    if (branches.length === 0) return [{ name, shown, description: shownDescription(command), options: (command.options ?? []).map(option) }];
    return branches.flatMap((branch) => under(`${name} ${branch.name}`, `${shown} ${shownName(branch)}`, branch));
  };
  const option = (one) => ({ ...one, shown: shownName(one), description: shownDescription(one), choices: one.choices?.map((choice) => ({ ...choice, name: shownName(choice) })) });
  return commands.flatMap((command) => under(command.name, shownName(command), command));
}

export class Composer {
  /** `state` is the page's; `handlers`: say(content), use(name, options), notice(sentence). */
  constructor(state, handlers) {
    this.state = state;
    this.handlers = handlers;
    this.text = byId("composer");
    this.row = byId("command");
    this.picker = new Picker();
    this.commands = [];
    this.command = null;
    this.fields = [];
    this.asked = 0;
    this.complete = debounce(DEBOUNCE_MS, (field) => this.askChoices(field));
    this.text.addEventListener("input", () => this.typed());
    this.text.addEventListener("keydown", (event) => this.textKey(event));
    this.text.addEventListener("blur", () => this.picker.hide());
    byId("composer-form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
  }

  setCommands(commands) {
    this.commands = flatten(commands);
    if (this.command && !this.commands.some((one) => one.name === this.command.name)) this.cancel();
  }

  setPlace(label) {
    this.text.placeholder = `Message ${label}`;
    this.cancel();
  }

  typed() {
    this.text.style.height = "auto";
    this.text.style.height = `${Math.min(this.text.scrollHeight, 200)}px`;
    const text = this.text.value;
    if (!text.startsWith("/") || text.includes("\n")) return this.picker.hide();
    const exact = this.commands.filter((one) => text.startsWith(`/${one.shown} `)).sort((left, right) => right.shown.length - left.shown.length)[0];
    if (exact) return this.begin(exact, text.slice(exact.shown.length + 2));
    const query = text.slice(1).toLowerCase();
    const starts = this.commands.filter((one) => one.shown.startsWith(query));
    const holds = this.commands.filter((one) => !one.shown.startsWith(query) && one.shown.includes(query));
    const items = [...starts, ...holds].map((one) => ({
      label: `/${one.shown}`,
      hint: one.options.map((option) => option.shown).join("  "),
      detail: one.description,
      value: one,
    }));
    const empty = this.commands.length ? "No command of that name" : "The bot has registered no commands yet";
    this.picker.show(this.text, this.state.world.bot.name, items, (item) => this.begin(item.value, ""), empty);
  }

  textKey(event) {
    if (this.picker.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "Escape") this.text.value = "";
  }

  /** Shows the fields of `command`; `rest`, typed behind its name, goes into the first. */
  begin(command, rest) {
    this.command = command;
    this.text.value = "";
    this.text.hidden = true;
    const chip = el("span", { class: "command-chip", data: { role: "command-chip" } }, `/${command.shown}`);
    const cancel = el("button", { type: "button", class: "icon cancel", "aria-label": "Cancel the command", data: { role: "command-cancel" }, on: { click: () => this.cancel(true) } }, "×");
    this.more = el("span", { class: "more" });
    this.row.replaceChildren(chip, this.more, cancel);
    this.row.hidden = false;
    this.fields = [];
    const all = command.options.length <= SHOWN_AT_ONCE;
    for (const option of command.options) if (all || option.required) this.addField(option);
    this.offerMore();
    if (rest && this.fields[0] && this.fields[0].option.type !== FILE) this.fields[0].input.value = rest;
    if (this.fields[0]) this.fields[0].input.focus();
    else this.row.querySelector("button")?.focus();
    if (this.fields.length === 0) this.rowSubmitKey(chip);
  }

  rowSubmitKey(chip) {
    // A command without fields still takes Enter.
    chip.tabIndex = 0;
    chip.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.submit();
      else if (event.key === "Escape" || event.key === "Backspace") this.cancel(true);
      else return;
      event.preventDefault();
    });
    chip.focus();
  }

  addField(option) {
    const id = `option-${option.name}`;
    const input = el("input", {
      id,
      type: option.type === FILE ? "file" : "text",
      role: option.type === FILE ? null : "combobox",
      "aria-expanded": "false",
      "aria-controls": "picker-list",
      "aria-autocomplete": "list",
      "aria-required": String(Boolean(option.required)),
      "aria-description": option.description,
      placeholder: option.description,
      maxlength: option.max_length ?? 6_000,
      spellcheck: "false",
      data: { role: "option", option: option.name },
    });
    const field = { option, input, chosen: null };
    const label = el("label", { class: "option-name", for: id }, option.shown, option.required ? el("span", { class: "required", title: "required" }, "*") : null);
    field.pill = el("span", { class: "option" }, label, input);
    input.addEventListener("input", () => this.fieldTyped(field));
    input.addEventListener("focus", () => this.fieldTyped(field, true));
    input.addEventListener("blur", () => this.picker.hide());
    input.addEventListener("keydown", (event) => this.fieldKey(event, field));
    this.fields.push(field);
    this.more.before(field.pill);
    return field;
  }

  offerMore() {
    const absent = this.command.options.filter((option) => this.fields.every((field) => field.option.name !== option.name));
    const add = (option) => {
      const field = this.addField(option);
      this.offerMore();
      field.input.focus();
    };
    this.more.replaceChildren(
      ...absent.map((option) => el("button", { type: "button", class: "add", title: option.description, data: { role: "option-add", option: option.name }, on: { click: () => add(option) } }, `+ ${option.shown}`)),
    );
  }

  fieldTyped(field, untouched = false) {
    if (!untouched) {
      field.chosen = null;
      field.pill.classList.remove("wrong");
    }
    const fixed = this.fixedChoices(field.option);
    if (fixed) return this.showChoices(field, fixed.filter((choice) => choice.name.toLowerCase().includes(field.input.value.toLowerCase()) || field.chosen));
    if (field.option.autocomplete && !field.chosen) this.complete(field);
    else this.picker.hide();
  }

  /** The choices that the page knows without asking the bot. */
  fixedChoices(option) {
    if (option.choices?.length) return option.choices;
    if (option.type === BOOLEAN) return ["true", "false"].map((value) => ({ name: value, value }));
    if (option.type === USER) return this.state.world.users.map((user) => ({ name: user.name, value: user.id }));
    if (option.type === ROLE) return this.state.guild.roles.map((role) => ({ name: role.name, value: role.id }));
    if (option.type === CHANNEL) return this.state.guild.channels.map((channel) => ({ name: `#${channel.name}`, value: channel.id }));
    return null;
  }

  async askChoices(field) {
    if (document.activeElement !== field.input || !this.command) return;
    const turn = ++this.asked;
    const { user, channel } = this.state;
    try {
      const choices = await api.choices(user.id, channel.id, this.command.name, this.values(), field.option.name);
      if (turn === this.asked && document.activeElement === field.input) this.showChoices(field, choices, "No options match your search");
    } catch (error) {
      if (turn === this.asked) this.picker.show(field.input, field.option.name, [], () => {}, error.message);
    }
  }

  showChoices(field, choices, empty = "") {
    const items = choices.map((choice) => ({ label: choice.name, value: choice }));
    const head = `${field.option.shown} — ${field.option.description}`;
    this.picker.show(field.input, head, items, (item) => this.chose(field, item.value), empty);
  }

  chose(field, choice) {
    field.chosen = choice;
    field.input.value = choice.name;
    field.pill.classList.remove("wrong");
    const next = this.fields.find((one) => one.option.required && !one.input.value) ?? this.fields[this.fields.indexOf(field) + 1];
    if (next && !next.input.value) next.input.focus();
    else field.input.focus();
  }

  fieldKey(event, field) {
    if (this.picker.key(event)) return;
    const index = this.fields.indexOf(field);
    // Enter in an empty file field lets the browser ask for the file.
    if (event.key === "Enter" && field.option.type === FILE && field.input.value === "") return;
    if (event.key === "Enter" && !event.isComposing) this.submit();
    else if (event.key === "Escape") this.cancel(true);
    else if (event.key === "Backspace" && field.input.value === "" && index > 0 && !field.option.required) this.removeField(field);
    else if (event.key === "Backspace" && field.input.value === "" && index === 0) this.cancel(true);
    else return;
    event.preventDefault();
  }

  removeField(field) {
    const index = this.fields.indexOf(field);
    this.fields.splice(index, 1);
    field.pill.remove();
    this.offerMore();
    this.fields[index - 1]?.input.focus();
  }

  values() {
    const filled = this.fields.filter((field) => field.input.value !== "" && field.option.type !== FILE);
    return Object.fromEntries(filled.map((field) => [field.option.name, this.valueOf(field)]));
  }

  /** The ids of the chosen files, once the rehearsal has them. */
  async files() {
    const chosen = this.fields.filter((field) => field.option.type === FILE && field.input.files.length > 0);
    const upload = async ({ option, input }) => [option.name, (await api.upload(input.files[0].name, input.files[0])).file];
    return Object.fromEntries(await Promise.all(chosen.map(upload)));
  }

  /** The value of the chosen choice; typed text stands for a choice of that very name. */
  valueOf(field) {
    const text = field.input.value;
    const fixed = field.chosen ?? this.fixedChoices(field.option)?.find((choice) => choice.name.toLowerCase() === text.toLowerCase());
    return fixed ? fixed.value : text;
  }

  async submit() {
    this.picker.hide();
    this.asked += 1;
    if (!this.command) {
      const content = this.text.value.trim();
      if (!content) return;
      if (content.startsWith("/") && this.commands.length) return this.handlers.notice(`There is no command ${content.split(/\s/)[0]}.`);
      if (await this.handlers.say(content)) this.text.value = "";
      return this.typed();
    }
    const missing = this.fields.filter((field) => field.option.required && !field.input.value.trim());
    missing.forEach((field) => field.pill.classList.add("wrong"));
    if (missing.length) {
      missing[0].input.focus();
      return this.handlers.notice(`This option is required: ${missing.map((field) => field.option.name).join(", ")}.`);
    }
    const { name } = this.command;
    const files = await this.files().catch((error) => this.handlers.notice(error.message));
    if (files && (await this.handlers.use(name, { ...this.values(), ...files }))) this.cancel(true);
  }

  /** Back to plain messages. */
  cancel(focus = false) {
    this.command = null;
    this.fields = [];
    this.row.replaceChildren();
    this.row.hidden = true;
    this.text.hidden = false;
    this.picker.hide();
    if (focus) this.text.focus();
  }
}
