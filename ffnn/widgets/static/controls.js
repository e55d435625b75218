// Controls of the interactive figures: each has a label, works by keyboard, and refuses what Python would refuse.
// A control is {node, update}: update() shows the current value and is cheap to call.
import { html, setAttributes, setText, typeset } from "./elements.js";

let made = 0;
const RUN = Math.random().toString(36).slice(2, 8); // a notebook loads a module once for each figure

/** An id that no other figure of the page has. */
export function uniqueId(stem) {
  made += 1;
  return `ffnn-${stem}-${RUN}-${made}`;
}

/**
 * Read what was typed for a trait with these limits. Returns {value}, or {message} if Python would refuse it too.
 * A decimal comma is understood.
 */
export function accept(name, text, limits) {
  if (limits.choices) {
    const value = limits.choices.find((choice) => String(choice) === text);
    if (value !== undefined) return { value };
    return { message: `${name} must be one of ${limits.choices.map((choice) => choice || "(nothing)").join(", ")}, but ${text} came` };
  }
  const plain = text.trim().replace("−", "-").replace(",", ".");
  const value = Number(plain);
  if (plain !== "" && Number.isFinite(value) && value >= limits.min && value <= limits.max) return { value };
  return { message: `${name} must be a number between ${limits.min} and ${limits.max}, but ${text.trim() || "nothing"} came` };
}

/** A number to be edited: enough figures to be exact for most, without the noise of the last ones. */
function editable(value) {
  return String(Number(value.toPrecision(9)));
}

/**
 * A labelled field for one number. The value is taken when the reader leaves the field or presses Enter; the arrow keys
 * up and down move it by `step`, ten times as far with Shift. A value that is refused leaves the old one in place.
 */
export function numberField({ name, limits, get, set, step = 0.01, label = typeset(name) }) {
  const id = uniqueId(name);
  const message = html("span", { class: "ffnn-message", id: `${id}-message`, role: "alert" });
  const input = html("input", {
    id, type: "text", autocomplete: "off", spellcheck: "false", inputmode: limits.min < 0 ? "text" : "decimal", size: 10,
  });
  const say = (text) => {
    setText(message, text);
    setAttributes(input, { "aria-invalid": text ? "true" : null, "aria-describedby": text ? message.id : null });
  };
  const take = (text) => {
    const { value, message: refusal } = accept(name, text, limits);
    say(refusal ? `${refusal}. It stays ${editable(get())}.` : "");
    if (!refusal) set(value);
    input.value = editable(get());
  };
  input.addEventListener("change", () => {
    if (input.value !== editable(get())) take(input.value);
  });
  input.addEventListener("keydown", (event) => {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (!direction) return;
    event.preventDefault();
    const moved = get() + direction * step * (event.shiftKey ? 10 : 1);
    take(String(Number(Math.min(limits.max, Math.max(limits.min, moved)).toFixed(12))));
  });
  const update = () => {
    if (document.activeElement !== input || accept(name, input.value, limits).value !== get()) input.value = editable(get());
  };
  return { node: html("div", { class: "ffnn-field" }, html("label", { for: id }, ...label), input, message), input, update };
}

/** A slider over part of a number's range, for a hand that wants to try; `get` may lie beyond its ends. */
export function slider({ label, min, max, step = 0.01, get, set, say }) {
  const input = html("input", { type: "range", class: "ffnn-slider", min, max, step, "aria-label": label });
  input.addEventListener("input", () => set(Number(input.value)));
  const update = () => {
    if (Number(input.value) !== get()) input.value = get();
    setAttributes(input, { "aria-valuetext": say(get()) });
  };
  return { node: input, update };
}

/** One of a few, as radio buttons. choices: [{value, content, label}]; `content` is an array for html(). */
export function radioGroup({ legend, name, choices, get, set }) {
  const group = uniqueId(name);
  const inputs = choices.map(({ value }) => html("input", { type: "radio", name: group, value }));
  inputs.forEach((input) => input.addEventListener("change", () => input.checked && set(input.value)));
  const chips = choices.map(({ content }, i) => html("label", { class: "ffnn-chip" }, inputs[i], html("span", {}, ...content)));
  const update = () => inputs.forEach((input) => { input.checked = input.value === get(); });
  return { node: html("fieldset", { class: "ffnn-radios" }, html("legend", {}, legend), ...chips), update };
}

/** On or off. */
export function checkbox({ label, get, set }) {
  const input = html("input", { type: "checkbox" });
  input.addEventListener("change", () => set(input.checked));
  return { node: html("label", { class: "ffnn-check" }, input, html("span", {}, ...label)), update: () => { input.checked = get(); } };
}

/** A button. An action that cannot be taken now is announced as such and does nothing, but keeps the focus. */
export function button(content, act, { kind = "plain", can = () => true } = {}) {
  const node = html("button", { type: "button", class: `ffnn-button ffnn-${kind}` }, ...content);
  node.addEventListener("click", () => can() && act());
  return { node, update: () => setAttributes(node, { "aria-disabled": can() ? null : "true" }) };
}

/**
 * What a screen reader is told: the last of a quick series of messages, once the reader pauses, and never the first
 * state of the figure.
 */
export function announcer(pause = 700) {
  const node = html("p", { class: "ffnn-hidden", role: "status", "aria-live": "polite" });
  let timer = 0;
  let first = true;
  const say = (text) => {
    clearTimeout(timer);
    if (!first) timer = setTimeout(() => setText(node, text), pause);
    first = false;
  };
  return { node, say, stop: () => clearTimeout(timer) };
}

/** Call `draw` once after each batch of changes of the named traits. Returns a function that ends it. */
export function onChange(model, names, draw) {
  let waiting = false;
  let stopped = false;
  const later = () => {
    if (waiting) return;
    waiting = true;
    queueMicrotask(() => {
      waiting = false;
      if (!stopped) draw();
    });
  };
  names.forEach((name) => model.on(`change:${name}`, later));
  return () => {
    stopped = true;
    names.forEach((name) => model.off(`change:${name}`, later));
  };
}
