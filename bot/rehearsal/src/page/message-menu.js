// The menu of a message: the commands that the bot has for messages; moved by arrow keys, chosen by Enter or a click, left by Escape.

import { byId, el } from "./dom.js";

/** Between the menu and the window's edge, in pixels. */
const MARGIN = 8;

export class MessageMenu {
  /** `choose` gets the message's id and the command's name. */
  constructor(choose) {
    this.choose = choose;
    this.box = byId("message-menu");
    this.box.addEventListener("keydown", (event) => this.key(event));
    this.box.addEventListener("focusout", (event) => !this.box.contains(event.relatedTarget) && this.hide());
    byId("messages").addEventListener("scroll", () => this.hide());
  }

  /** Shows the commands (`{ name, shown }`) for a message, beside `button`. */
  open(message, commands, button) {
    this.message = message;
    this.button = button;
    this.box.replaceChildren(...commands.map((command) => this.item(command)));
    this.box.hidden = false;
    button.setAttribute("aria-expanded", "true");
    this.place(button.getBoundingClientRect());
    this.items[0].focus();
  }

  get items() {
    return [...this.box.children];
  }

  item({ name, shown }) {
    return el("button", { type: "button", role: "menuitem", tabindex: "-1", data: { role: "message-menu-item", value: name }, on: { click: () => this.pick(name) } }, shown);
  }

  /** Under the button, or over it where the window ends; its right edge at the button's. */
  place(button) {
    const { width, height } = this.box.getBoundingClientRect();
    const under = button.bottom + MARGIN;
    const top = under + height > innerHeight - MARGIN ? button.top - height - MARGIN : under;
    this.box.style.top = `${Math.max(MARGIN, top)}px`;
    this.box.style.left = `${Math.max(MARGIN, button.right - width)}px`;
  }

  key(event) {
    const at = this.items.indexOf(document.activeElement);
    const last = this.items.length - 1;
    if (event.key === "ArrowDown") this.items[at >= last ? 0 : at + 1].focus();
    else if (event.key === "ArrowUp") this.items[at <= 0 ? last : at - 1].focus();
    else if (event.key === "Home") this.items[0].focus();
    else if (event.key === "End") this.items[last].focus();
    else if (event.key === "Escape" || event.key === "Tab") this.back();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  pick(name) {
    const { message } = this;
    this.back();
    this.choose(message, name);
  }

  /** Closes the menu; the focus goes back to the message's button, which may have been drawn anew. */
  back() {
    const { message } = this;
    this.hide();
    document.querySelector(`[data-message-id="${message}"] [data-role=message-apps]`)?.focus({ preventScroll: true });
  }

  hide() {
    this.box.hidden = true;
    this.button?.removeAttribute("aria-expanded");
  }
}
