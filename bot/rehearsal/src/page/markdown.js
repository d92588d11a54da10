// Discord's markdown, into elements: bold, italics, underline, strike, spoilers, code, quotes, lists, headings, links,
// timestamps, mentions, escapes. `names` turns ids into names: { user(id), channel(id), role(id) }; locale() says in which language, and
// now(), where it is there, from when on times are told.

import { el, link } from "./dom.js";

const DEEPEST = 12;
const PAIRS = [
  ["**", "strong"],
  ["__", "u"],
  ["~~", "s"],
  ["||", "spoiler"],
  ["*", "em"],
  ["_", "em"],
];
const STAMPS = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
};
const UNITS = [["year", 31_536_000], ["month", 2_592_000], ["day", 86_400], ["hour", 3_600], ["minute", 60], ["second", 1]];

/** The names in a world, which is asked for anew each time. */
export function namesIn(world) {
  const find = (list, id) => list.find((one) => one.id === id)?.name;
  const ofGuilds = (what) => world().guilds.flatMap((guild) => guild[what]);
  return {
    user: (id) => find([...world().users, world().bot], id) ?? "unknown-user",
    channel: (id) => find(ofGuilds("channels"), id) ?? "unknown",
    role: (id) => find(ofGuilds("roles"), id)?.replace(/^@/, "") ?? "deleted-role",
  };
}

/** Text with its blocks: for content, descriptions and field values. */
export function blocks(text, names) {
  const out = document.createDocumentFragment();
  const pieces = text.split("```");
  // An odd last fence has no partner and stays text.
  if (pieces.length % 2 === 0) pieces.splice(-2, 2, pieces.slice(-2).join("```"));
  pieces.forEach((piece, index) => {
    if (index % 2 === 1) out.append(el("pre", {}, el("code", {}, piece.replace(/^[\w+-]*\n/, "").replace(/\n$/, ""))));
    else if (piece) lines(piece.replace(index > 0 ? /^\n/ : /^$/, ""), out, names);
  });
  return out;
}

/** Text without blocks: for titles and names of fields. */
export function inline(text, names) {
  const out = document.createDocumentFragment();
  span(text, out, names, 0);
  return out;
}

function lines(text, out, names) {
  const rows = text.split("\n");
  for (let index = 0; index < rows.length; ) {
    const kind = kindOf(rows[index]);
    const from = index;
    do index += 1;
    while (index < rows.length && kind.many && kindOf(rows[index]).tag === kind.tag);
    if (rows[from].startsWith(">>> ")) {
      index = rows.length;
      out.append(el("blockquote", {}, blocks([rows[from].slice(4), ...rows.slice(from + 1)].join("\n"), names)));
    } else out.append(block(kind, rows.slice(from, index), names));
  }
}

function kindOf(row) {
  if (/^> /.test(row) || row === ">") return { tag: "blockquote", mark: /^> ?/, many: true };
  if (/^\s*[-*] \S/.test(row)) return { tag: "ul", mark: /^\s*[-*] /, many: true };
  if (/^\s*\d{1,9}\. \S/.test(row)) return { tag: "ol", mark: /^\s*\d+\. /, many: true };
  if (/^#{1,3} \S/.test(row)) return { tag: `h${row.indexOf(" ") + 2}`, mark: /^#+ / };
  if (/^-# \S/.test(row)) return { tag: "small", mark: /^-# / };
  return { tag: "p", mark: /^$/, many: true };
}

function block(kind, rows, names) {
  const bare = rows.map((row) => row.replace(kind.mark, ""));
  if (kind.tag === "ul" || kind.tag === "ol") {
    const start = kind.tag === "ol" ? Number.parseInt(rows[0], 10) : null;
    return el(kind.tag, { start }, bare.map((row) => el("li", {}, inline(row, names))));
  }
  if (kind.tag === "blockquote") {
    const inner = document.createDocumentFragment();
    lines(bare.join("\n"), inner, names);
    return el("blockquote", {}, inner);
  }
  const text = bare.join("\n");
  // An empty line before or between blocks is a gap of its own.
  const gap = kind.tag !== "p" ? null : text.trim() ? (text.endsWith("\n") ? "spaced" : null) : "gap";
  return el(kind.tag, { class: gap }, inline(text.replace(/\n$/, ""), names));
}

function span(text, out, names, depth) {
  let plain = "";
  const flush = () => {
    if (plain) out.append(plain);
    plain = "";
  };
  for (let at = 0; at < text.length; ) {
    const found = depth < DEEPEST ? piece(text, at, names, depth) : null;
    if (!found) {
      plain += text[at];
      at += 1;
    } else {
      if (typeof found.node === "string") plain += found.node;
      else {
        flush();
        out.append(found.node);
      }
      at = found.end;
    }
  }
  flush();
}

/** What begins at `at`, if it is more than a letter: its node and where it ends. */
function piece(text, at, names, depth) {
  const letter = text[at];
  // As in Discord, a backslash hides before any sign that is no letter, digit or space.
  if (letter === "\\") return /^[^0-9A-Za-z\s]/u.test(text[at + 1] ?? "") ? { node: text[at + 1], end: at + 2 } : null;
  if (letter === "`") return code(text, at);
  if (letter === "<") return angled(text, at, names);
  if (letter === "[") return named(text, at, names, depth);
  if (letter === "h" && !/\w/.test(text[at - 1] ?? "")) return bare(text, at);
  for (const [mark, tag] of PAIRS) {
    if (!text.startsWith(mark, at)) continue;
    const end = closing(text, at, mark);
    if (end < 0) continue;
    const inner = document.createDocumentFragment();
    span(text.slice(at + mark.length, end), inner, names, depth + 1);
    return { node: tag === "spoiler" ? spoiler(inner) : el(tag, {}, inner), end: end + mark.length };
  }
  return null;
}

function closing(text, at, mark) {
  const from = at + mark.length;
  if (/\s/.test(text[from] ?? " ") && mark !== "||") return -1;
  if (mark === "_" && /\w/.test(text[at - 1] ?? "")) return -1;
  for (let end = from; end < text.length; end += 1) {
    if (text[end] === "\\") end += 1;
    else if (text.startsWith(mark, end) && end > from) {
      const doubled = mark.length === 1 && (text[end + 1] === mark || (text[end - 1] === mark && end - 1 > from));
      const inWord = mark === "_" && /\w/.test(text[end + 1] ?? "");
      // In ***both*** the inner pair closes first.
      const early = mark.length === 2 && text[end + 2] === mark[0] && text[at + 2] === mark[0];
      if (early) return end + 1;
      if (!doubled && !inWord) return end;
      if (doubled && text[end + 1] === mark) end += 1;
    }
  }
  return -1;
}

function code(text, at) {
  const mark = /^`+/.exec(text.slice(at, at + 3))[0];
  const end = text.indexOf(mark, at + mark.length);
  return end < 0 ? null : { node: el("code", {}, text.slice(at + mark.length, end)), end: end + mark.length };
}

function spoiler(inner) {
  const show = (event) => event.currentTarget.classList.add("open");
  return el("span", { class: "spoiler", tabindex: "0", role: "button", "aria-label": "Spoiler", on: { click: show, keydown: show } }, inner);
}

function angled(text, at, names) {
  const end = text.indexOf(">", at);
  if (end < 0 || end - at > 2_100) return null;
  const inner = text.slice(at + 1, end);
  const stamp = /^t:(-?\d{1,13})(?::([tTdDfFR]))?$/.exec(inner);
  const mention = /^(@!?|@&|#)(\d+)$/.exec(inner);
  let node = null;
  if (stamp) node = time(Number(stamp[1]), stamp[2] ?? "f", names.locale(), names.now?.() ?? Date.now());
  else if (mention) {
    const [, sign, id] = mention;
    const name = sign === "#" ? `#${names.channel(id)}` : `@${sign === "@&" ? names.role(id) : names.user(id)}`;
    node = el("span", { class: "mention" }, name);
  } else if (/^https?:\/\/\S+$/.test(inner)) node = link(inner, inner);
  else if (/^\/[\w -]+:\d+$/.test(inner)) node = el("span", { class: "mention" }, inner.split(":")[0]);
  return node && { node, end: end + 1 };
}

function time(seconds, style, locale, now) {
  const date = new Date(seconds * 1_000);
  if (Number.isNaN(date.getTime())) return `<t:${seconds}:${style}>`;
  const full = new Intl.DateTimeFormat(locale, STAMPS.F).format(date);
  let shown = full;
  if (style === "R") {
    const away = seconds - now / 1_000;
    const [unit, size] = UNITS.find(([, size]) => Math.abs(away) >= size) ?? ["second", 1];
    shown = new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(Math.round(away / size), unit);
  } else shown = new Intl.DateTimeFormat(locale, STAMPS[style]).format(date);
  return el("time", { datetime: date.toISOString(), title: full }, shown);
}

function named(text, at, names, depth) {
  let level = 0;
  for (let end = at; end < text.length; end += 1) {
    if (text[end] === "\\") end += 1;
    else if (text[end] === "[") level += 1;
    else if (text[end] === "]" && --level === 0) {
      const target = /^\(<?(https?:\/\/[^\s<>]+?)>?(?: "[^"]*")?\)/.exec(text.slice(end + 1, end + 2_100));
      if (!target) return null;
      const inner = document.createDocumentFragment();
      span(text.slice(at + 1, end), inner, names, depth + 1);
      return { node: link(target[1], inner), end: end + 1 + target[0].length };
    }
  }
  return null;
}

function bare(text, at) {
  const found = /^https?:\/\/[^\s<>]+[^\s<>.,:;"'\])]/.exec(text.slice(at, at + 2_100));
  return found && { node: link(found[0], found[0]), end: at + found[0].length };
}
