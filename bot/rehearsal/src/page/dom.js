// Builds the page from elements. Text only ever becomes a text node: nothing from a message is read as HTML.

/** An element with properties (`class`, `data`, `on`, attributes) and children (nodes or text; null is left out). */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "data") Object.assign(element.dataset, value);
    else if (name === "on") for (const [event, handler] of Object.entries(value)) element.addEventListener(event, handler);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export const byId = (id) => document.getElementById(id);

/** A link that opens elsewhere, or plain text when the address is not on the web. */
export function link(url, ...children) {
  if (!/^https?:\/\//i.test(url)) return el("span", {}, ...children);
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer nofollow" }, ...children);
}

/** A round picture of a name: its first letter on a colour of its own. */
export function paintAvatar(element, name, bot = false) {
  let hue = 0;
  for (const letter of name) hue = (hue * 31 + letter.codePointAt(0)) % 360;
  element.textContent = [...name][0]?.toUpperCase() ?? "?";
  element.style.setProperty("--avatar", bot ? "var(--accent)" : `hsl(${hue} 45% 42%)`);
  return element;
}

/** Waits until calls stop coming for `ms`, then makes the last one. */
export function debounce(ms, action) {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...values), ms);
  };
}
