// The gallery: every scene in a wide channel and in one as wide as a phone, drawn by the code that draws the channel.
//
// Hooks for a browser test: [data-role=scenes] (data-ready once drawn), [data-role=scene][data-name], inside it [data-role=wide] and
// [data-role=phone], which hold messages as in the channel.

import * as api from "./api.js";
import { byId, el } from "./dom.js";
import { namesIn } from "./markdown.js";
import { message } from "./messages.js";
import { modal } from "./modal.js";

const nothing = () => {};
const ACT = { press: nothing, choose: nothing, dismiss: nothing, openMenu: nothing };

async function start() {
  const shown = byId("scenes");
  const gallery = await api.gallery();
  const names = { ...namesIn(() => gallery.world), locale: () => "en-GB", now: () => Date.parse(gallery.now) };
  const state = { world: gallery.world, guild: gallery.world.guilds[0], names, menu: [] };
  const groups = [...new Set(gallery.scenes.map((scene) => scene.group))];
  const only = new URLSearchParams(location.search).get("group");
  byId("groups").append(groupLink("All", "/gallery", !only), ...groups.map((group) => groupLink(group, `/gallery?${new URLSearchParams({ group })}`, group === only)));
  shown.replaceChildren(...groups.filter((group) => !only || group === only).map((group) => groupOf(group, gallery.scenes, state)));
  shown.dataset.ready = "true";
}

const groupLink = (label, href, current) => el("a", { href, "aria-current": current ? "page" : null }, label);

function groupOf(group, scenes, state) {
  const own = scenes.filter((scene) => scene.group === group);
  return el("section", { "aria-label": group }, el("h2", {}, group), own.map((scene) => sceneOf(scene, state)));
}

function sceneOf(scene, state) {
  return el(
    "article",
    { class: "scene", data: { role: "scene", name: scene.name } },
    el("h3", {}, scene.name),
    el("p", { class: "did" }, scene.did),
    el("div", { class: "widths" }, channel(scene, state, "wide", "In a channel"), channel(scene, state, "phone", "On a phone")),
  );
}

function channel(scene, state, width, label) {
  const messages = scene.messages.map((json, index) => message(json, scene.messages[index - 1], state, ACT));
  const form = scene.form ? modal(scene.form, state.world.bot.name, nothing) : null;
  form?.setAttribute("open", "");
  return el("div", { class: `width ${width}`, data: { role: width } }, el("ol", { class: "messages", "aria-label": `${scene.name}: ${label}` }, messages), form);
}

start().catch((error) => byId("scenes").replaceChildren(el("p", { class: "notice", role: "alert" }, error.message)));
