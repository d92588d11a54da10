// The list above the message box: commands or choices, one of them active; moved by arrow keys, chosen by Enter, Tab or a click.

import { byId, el } from "./dom.js";

export class Picker {
  constructor() {
    this.box = byId("picker");
    this.list = byId("picker-list");
    this.head = byId("picker-head");
    this.hide();
  }

  get open() {
    return !this.box.hidden;
  }

  /** Shows `items` ({ label, detail, value }) for `field`, the input that has the focus; `choose` gets the chosen one. */
  show(field, head, items, choose, empty = "") {
    if (items.length === 0 && !empty) return this.hide();
    this.field = field;
    this.items = items;
    this.choose = choose;
    this.head.textContent = head;
    this.list.replaceChildren(...items.map((item, index) => this.row(item, index)));
    if (items.length === 0) this.list.append(el("li", { class: "picker-empty", data: { role: "picker-empty" } }, empty));
    this.box.hidden = false;
    this.active = -1;
    field.setAttribute("aria-expanded", "true");
    // In an empty field Enter sends, as long as no arrow key was pressed.
    if (field.value !== "") this.activate(0);
  }

  hide() {
    this.field?.setAttribute("aria-expanded", "false");
    this.field?.removeAttribute("aria-activedescendant");
    this.box.hidden = true;
    this.items = [];
    this.active = -1;
  }

  /** Takes a key press; says whether it was the list's. */
  key(event) {
    if (!this.open) return false;
    const last = this.items.length - 1;
    if (event.key === "ArrowDown") this.activate(this.active >= last ? 0 : this.active + 1);
    else if (event.key === "ArrowUp") this.activate(this.active <= 0 ? last : this.active - 1);
    else if ((event.key === "Enter" || event.key === "Tab") && this.items[this.active] && !event.shiftKey) this.pick(this.active);
    else if (event.key === "Escape") this.hide();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  row(item, index) {
    const pick = (event) => {
      event.preventDefault();
      this.pick(index);
    };
    return el(
      "li",
      { id: `picker-${index}`, role: "option", class: "picker-item", data: { role: "picker-item", value: item.label }, on: { mousedown: pick, mousemove: () => this.activate(index) } },
      el("span", { class: "picker-label" }, item.label),
      item.hint ? el("span", { class: "picker-hint" }, item.hint) : null,
      item.detail ? el("span", { class: "picker-detail" }, item.detail) : null,
    );
  }

  activate(index) {
    if (!this.items[index] || index === this.active) return;
    this.active = index;
    [...this.list.children].forEach((row, at) => row.setAttribute("aria-selected", String(at === index)));
    this.field?.setAttribute("aria-activedescendant", `picker-${index}`);
    this.list.children[index].scrollIntoView({ block: "nearest" });
  }

  pick(index) {
    const item = this.items[index];
    const choose = this.choose;
    this.hide();
    choose(item);
  }
}
