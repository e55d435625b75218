// The state of a figure in the address of the page, so that a link leads to it: ?backprop_explorer.w5=0.3
// Only a page without a kernel uses this; a notebook keeps the state in its own file.
import { accept, button } from "./controls.js";
import { html, setText } from "./elements.js";

/**
 * Put the traits that the address names into the model, and keep the address up to date from then on.
 * `prefix` stands before the name of each trait. Returns {node}: a button that copies a link to the state.
 */
export function addressOf(model, prefix) {
  const limits = model.get("limits");
  const names = Object.keys(limits);
  const first = Object.fromEntries(names.map((name) => [name, model.get(name)]));
  const refused = [];
  for (const [key, text] of new URLSearchParams(window.location.search)) {
    if (!key.startsWith(`${prefix}.`)) continue;
    const name = key.slice(prefix.length + 1);
    const { value, message } = names.includes(name) ? accept(name, text, limits[name]) : { message: `there is no ${name}` };
    if (message) refused.push(message);
    else model.set(name, value);
  }

  const link = () => {
    const url = new URL(window.location.href);
    for (const name of names) {
      const value = model.get(name);
      if (value === first[name]) url.searchParams.delete(`${prefix}.${name}`);
      else url.searchParams.set(`${prefix}.${name}`, String(value));
    }
    return url;
  };

  let timer = 0;
  const keep = () => {
    clearTimeout(timer);
    timer = setTimeout(() => window.history.replaceState(window.history.state, "", link()), 250);
  };
  names.forEach((name) => model.on(`change:${name}`, keep));

  const told = html("span", { class: "ffnn-told", role: "status" }, refused.length ? `From the address: ${refused.join("; ")}. Left out.` : "");
  const copy = button(["Copy a link to this state"], async () => {
    const url = String(link());
    try {
      await navigator.clipboard.writeText(url);
      setText(told, "Copied.");
    } catch { // no permission, or not a secure page
      told.replaceChildren(html("a", { href: url }, "This link leads to this state."));
    }
  }, { kind: "quiet" });
  return { node: html("p", { class: "ffnn-address" }, copy.node, told) };
}
