// A modal that the bot opened: a dialog with its text inputs, handed in or cancelled.

import { el } from "./dom.js";

const PARAGRAPH = 2;

/** Shows `definition`; calls `submit(inputs)` with values by custom_id, and closes once that succeeds. */
export function openModal(definition, botName, submit) {
  const dialog = modal(definition, botName, submit);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector("[data-role=modal-input]")?.focus();
}

/** The dialog of a modal, not open yet. */
export function modal(definition, botName, submit) {
  const parts = definition.components.flatMap((row) => row.components ?? []);
  const inputs = parts.map(input);
  const notice = el("p", { class: "notice", role: "alert", hidden: true });
  const dialog = el("dialog", { class: "modal", data: { role: "modal" }, "aria-label": definition.title });
  const send = el("button", { type: "submit", class: "button primary", data: { role: "modal-submit" } }, "Submit");
  const cancel = el("button", { type: "button", class: "button plain", data: { role: "modal-cancel" }, on: { click: () => dialog.close() } }, "Cancel");
  const form = el(
    "form",
    { method: "dialog" },
    el("h2", {}, definition.title),
    el("p", { class: "modal-note" }, `This form will be sent to ${botName}. Do not share passwords.`),
    parts.map((part, index) => el("label", { class: "modal-label" }, el("span", {}, part.label, part.required === false ? null : el("span", { class: "required" }, " *")), inputs[index])),
    notice,
    el("div", { class: "modal-foot" }, cancel, send),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    send.disabled = true;
    try {
      await submit(Object.fromEntries(parts.map((part, index) => [part.custom_id, inputs[index].value])));
      dialog.close();
    } catch (error) {
      notice.textContent = error.message;
      notice.hidden = false;
    }
    send.disabled = false;
  });
  dialog.append(form);
  return dialog;
}

function input(part) {
  const long = part.style === PARAGRAPH;
  const field = el(long ? "textarea" : "input", {
    type: long ? null : "text",
    rows: long ? "5" : null,
    required: part.required !== false,
    minlength: part.min_length,
    maxlength: part.max_length ?? 4_000,
    placeholder: part.placeholder,
    data: { role: "modal-input", customId: part.custom_id },
  });
  field.value = part.value ?? "";
  return field;
}
