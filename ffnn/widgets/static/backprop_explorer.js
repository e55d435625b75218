// The backpropagation explorer: one step of learning of the 2-2-2 network of S41-60, to be walked through and tried out.
// Here its parts are put together; the numbers come from two_layers.js, the words from explorer_story.js.
import { announcer, button, checkbox, numberField, onChange, radioGroup, slider } from "./controls.js";
import { html, setAttributes, setText, shortNumber, typeset } from "./elements.js";
import { drawNetwork } from "./explorer_drawing.js";
import { chainPanel, errorPanel, measuredPanel, slidesPanel } from "./explorer_panels.js";
import { PHASES, checkTask, knownAt, phaseOf, sentence, stageFor, stagesOf } from "./explorer_story.js";
import { WEIGHTS, pass } from "./two_layers.js";

const PARAMETERS = [...Object.keys(WEIGHTS), "b1", "b2", "x1", "x2", "t1", "t2", "eta"];
const NARROW = 560; // pixels; below this the network stands upright

/** What the parts do to the model. Each change is one message to Python. */
function actions(model) {
  const change = (changes) => {
    Object.entries(changes).forEach(([name, value]) => model.set(name, value));
    model.save_changes();
  };
  const parameters = () => Object.fromEntries(PARAMETERS.map((name) => [name, model.get(name)]));
  const stages = () => stagesOf(model.get("selected"));
  const at = () => stages().indexOf(stageFor(model.get("stage"), model.get("selected")));
  const step = (by) => change({ stage: stages()[at() + by] });
  const update = () => {
    const v = pass(parameters(), model.get("bug"));
    const weights = Object.keys(WEIGHTS).map((w) => [w, v[`${w}_new`]]);
    const beyond = weights.find(([w, value]) => value < model.get("limits")[w].min || value > model.get("limits")[w].max);
    if (beyond) return `The step would take ${beyond[0]} to ${shortNumber(beyond[1])}, which is out of range: lower η.`;
    const on = model.get("stage") === "update" ? { stage: "forward" } : {}; // the next round begins
    change({ ...Object.fromEntries(weights), ...on });
    return `Done: E went from ${shortNumber(v.E_total, 6)} to ${shortNumber(v.E_after, 6)}.`;
  };
  return {
    change, parameters, step, update,
    first: () => at() === 0,
    last: () => at() === stages().length - 1,
    reset: () => change(model.get("initial")),
  };
}

/** The four phases and the two buttons that walk through them. */
function walker(model, act) {
  const back = button(["‹ Back"], () => act.step(-1), { can: () => !act.first() });
  const next = button(["Next ›"], () => act.step(1), { kind: "strong", can: () => !act.last() });
  const phases = PHASES.map(({ title, stage }) => button([title], () => act.change({ stage }), { kind: "phase" }));
  const node = html("div", { class: "ffnn-walker", role: "group", "aria-label": "Steps" },
    back.node, html("div", { class: "ffnn-phases" }, ...phases.map((phase) => phase.node)), next.node);
  const update = ({ stage }) => {
    back.update();
    next.update();
    phases.forEach((phase, i) => setAttributes(phase.node, { "aria-current": i === phaseOf(stage) ? "step" : null, "data-done": i < phaseOf(stage) ? "yes" : null }));
  };
  return { node, update };
}

/** The eight weights to choose from; after the step, each with what becomes of it. */
function weightPicker(model, act) {
  const values = Object.fromEntries(Object.keys(WEIGHTS).map((w) => [w, html("span", { class: "ffnn-value" })]));
  const group = radioGroup({
    legend: "Follow the blame to", name: "weight",
    choices: Object.keys(WEIGHTS).map((w) => ({ value: w, content: [html("span", {}, ...typeset(w)), values[w]] })),
    get: () => model.get("selected"),
    set: (selected) => act.change({ selected, stage: stageFor(model.get("stage"), selected) }),
  });
  const update = ({ p, v, known }) => {
    group.update();
    Object.entries(values).forEach(([w, value]) => {
      setText(value, `${known.update ? "→ " : ""}${shortNumber(known.update ? v[`${w}_new`] : p[w], 4)}`);
      setAttributes(value, { "data-new": known.update ? "yes" : null });
    });
  };
  return { node: group.node, update };
}

/** Field and slider of the selected weight. They are made anew when another weight is selected. */
function weightEditor(model, act) {
  const node = html("div", { class: "ffnn-editor" });
  let current = { weight: null };
  const update = ({ weight }) => {
    if (weight !== current.weight) {
      const get = () => model.get(weight);
      const set = (value) => act.change({ [weight]: value });
      const field = numberField({ name: weight, limits: model.get("limits")[weight], get, set });
      const handle = slider({ label: `${weight}, slider`, min: -2, max: 2, get, set, say: (value) => shortNumber(value, 4) });
      current = { weight, parts: [field, handle] };
      node.replaceChildren(field.node, handle.node);
    }
    current.parts.forEach((part) => part.update());
  };
  return { node, update };
}

/** A field for every number, folded away. */
function allNumbers(model, act) {
  const labels = { eta: ["η", html("span", { class: "ffnn-hidden" }, ", the learning rate")] };
  const fields = PARAMETERS.map((name) => numberField({
    name, limits: model.get("limits")[name], label: labels[name] ?? typeset(name), step: name === "eta" ? 0.1 : 0.01,
    get: () => model.get(name), set: (value) => act.change({ [name]: value }),
  }));
  const node = html("details", {}, html("summary", {}, "Change any number"), html("div", { class: "ffnn-fields" }, ...fields.map((field) => field.node)),
    html("p", { class: "ffnn-note" }, "In a field, the arrow keys up and down move the number a little; with Shift, ten times as far."));
  return { node, update: () => fields.forEach((field) => field.update()) };
}

/** The task and what is still missing. */
function taskPanel(model) {
  const verdict = html("p", { class: "ffnn-verdict" });
  const node = html("details", { class: "ffnn-task" }, html("summary", {}, "A task: make two paths cancel"),
    html("p", {}, ...typeset("Change w5 alone until what h1 hears from o1 and what it hears from o2 cancel.")), verdict);
  const update = ({ p, v, bug }) => {
    const { solved, text } = checkTask(p, v, bug, Object.fromEntries(PARAMETERS.map((name) => [name, model.get("initial")[name]])));
    if (node.dataset.told !== text) verdict.replaceChildren(solved ? "✓ " : "", ...typeset(text));
    node.dataset.told = text;
    setAttributes(verdict, { "data-verdict": solved ? "correct" : null });
  };
  return { node, update };
}

/** The buttons that change weights, and the switch for the bug. */
function stepPanel(model, act) {
  const told = html("p", { class: "ffnn-told", role: "status" });
  let fresh = false; // what is told goes with the next change
  const say = (text) => {
    setText(told, text);
    fresh = true;
  };
  const take = button(["Take the step"], () => say(act.update()));
  const reset = button(["Reset"], () => act.reset(), { kind: "quiet" });
  const bug = checkbox({
    label: typeset("Bug: go back through the already updated w5 to w8"),
    get: () => model.get("bug") !== "", set: (on) => act.change({ bug: on ? "updated_weights" : "" }),
  });
  const update = () => {
    bug.update();
    if (!fresh) setText(told, "");
    fresh = false;
  };
  return { node: html("div", { class: "ffnn-step" }, take.node, reset.node, bug.node, told), update };
}

/** The drawing, lying or standing as the width asks. */
function canvas(act) {
  const node = html("div", { class: "ffnn-canvas" });
  let drawn = null;
  let last = null;
  const turn = (width) => {
    const direction = width < NARROW ? "standing" : "lying";
    if (drawn?.direction === direction) return;
    drawn = { direction, ...drawNetwork(direction, (selected) => act.select(selected)) };
    node.replaceChildren(drawn.node);
    if (last) drawn.update(last);
  };
  const watcher = new ResizeObserver(([entry]) => entry.contentRect.width > 0 && turn(entry.contentRect.width));
  watcher.observe(node);
  turn(node.clientWidth || NARROW);
  return { node, update: (state) => { last = state; drawn.update(state); }, stop: () => watcher.disconnect() };
}

/** Draw the figure into `el`. Returns a function that ends it. */
export function render({ model, el }) {
  const act = actions(model);
  act.select = (selected) => act.change({ selected, stage: stageFor(model.get("stage"), selected) });
  const drawing = canvas(act);
  const words = html("p", { class: "ffnn-words" });
  const live = announcer();
  const steps = walker(model, act);
  const parts = [
    drawing, weightPicker(model, act), weightEditor(model, act), steps,
    chainPanel((k) => act.change({ stage: `factor_${k + 1}` })), measuredPanel(), errorPanel(), stepPanel(model, act),
    taskPanel(model), allNumbers(model, act), slidesPanel(model.get("deck")),
  ];
  el.classList.add("ffnn-live");
  el.append(...parts.map((part) => part.node), live.node);
  steps.node.after(words);

  const draw = () => {
    const weight = model.get("selected");
    const stage = stageFor(model.get("stage"), weight);
    const bug = model.get("bug");
    const p = act.parameters();
    const v = pass(p, bug);
    const text = sentence(stage, weight, p, v, bug);
    const summary = `The network with its numbers: it answers ${shortNumber(v.out_o1)} and ${shortNumber(v.out_o2)}. ${text}`;
    const state = { p, v, right: bug ? pass(p) : v, weight, stage, bug, known: knownAt(stage, weight), summary };
    parts.forEach((part) => part.update(state));
    words.replaceChildren(...typeset(text));
    live.say(text);
  };
  draw();
  const stop = onChange(model, [...PARAMETERS, "selected", "stage", "bug"], draw);
  return () => { stop(); live.stop(); drawing.stop(); };
}
