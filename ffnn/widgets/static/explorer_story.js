// The backpropagation explorer told in steps: which stages there are, what is known at each, what it says. Nothing is drawn.
import { shortNumber, signedNumber } from "./elements.js";
import { HIDDEN, OUTPUTS, WEIGHTS, chain, entersOutput } from "./two_layers.js";

/** The four parts of one step of learning, and the stage to which each leads. */
export const PHASES = [
  { title: "Forward", stage: "forward" },
  { title: "Error", stage: "error" },
  { title: "Backward", stage: "backward" },
  { title: "Step", stage: "update" },
];

/** The stages of a weight in order: its factors come one by one between the error and the whole product. */
export function stagesOf(weight) {
  return ["forward", "error", ...chain(weight).map((_, k) => `factor_${k + 1}`), "backward", "update"];
}

/** The stage, or the last factor where another weight has more of them. */
export function stageFor(stage, weight) {
  const stages = stagesOf(weight);
  return stages.includes(stage) ? stage : stages[stages.length - 3];
}

/** Number of the phase that a stage belongs to. */
export function phaseOf(stage) {
  return stage.startsWith("factor") ? 2 : PHASES.findIndex((phase) => phase.stage === stage);
}

/**
 * What stands open at a stage: {error, factors, product, update} say what has been worked out, `factors` is how many;
 * `current` is the number of the factor just reached (from 0), or -1.
 */
export function knownAt(stage, weight) {
  const all = chain(weight).length;
  const at = Number(stage.match(/^factor_(\d)$/)?.[1] ?? 0);
  const done = stage === "backward" || stage === "update";
  return { error: stage !== "forward", factors: done ? all : at, product: done, update: stage === "update", current: at - 1 };
}

/** What each factor is, in words with the numbers put in. */
function factorInWords({ key }, p, v, bug) {
  const value = shortNumber(v[key]);
  let found = key.match(/^dE_dout_(o\d)$/);
  if (found) {
    const target = found[1].replace("o", "t");
    return `how the error feels out_${found[1]}: out_${found[1]} − ${target} = ${shortNumber(v[`out_${found[1]}`])} − ${shortNumber(p[target])} = ${value}.`;
  }
  found = key.match(/^dout_(\w\d)_dnet/);
  if (found) {
    const out = v[`out_${found[1]}`];
    return `how out_${found[1]} feels net_${found[1]}: out (1 − out) = ${shortNumber(out)} × ${shortNumber(1 - out)} = ${value}.`;
  }
  found = key.match(/^dnet_(o\d)_dout_(h\d)$/);
  if (found) {
    const weight = Object.keys(WEIGHTS).find((w) => WEIGHTS[w].from === found[2] && WEIGHTS[w].to === found[1]);
    const which = bug ? `${weight} after its own update, ${value}. That is the bug.` : `the weight between them, ${weight} = ${value}.`;
    return `how net_${found[1]} feels out_${found[2]}: ${which}`;
  }
  found = key.match(/^dnet_(\w\d)_d(w\d)$/);
  const { from, to } = WEIGHTS[found[2]];
  return `how net_${to} feels ${found[2]}: what travels along it, ${HIDDEN.includes(from) ? `out_${from}` : from} = ${value}.`;
}

function productInWords(weight, v) {
  const slope = v[`dE_d${weight}`];
  const how = entersOutput(weight) ? "Multiply along the road" : "Multiply along each path, add the two, and go on";
  const meaning = slope === 0
    ? "Nudging it would not change the error."
    : `More of ${weight} means ${slope > 0 ? "more" : "less"} error, so it must go ${slope > 0 ? "down" : "up"}.`;
  return `${how}: ∂E/∂${weight} = ${shortNumber(slope)}. ${meaning}`;
}

/** One or two sentences for a stage, as plain text in which names such as out_h1 stand for themselves. */
export function sentence(stage, weight, p, v, bug) {
  if (stage === "forward") {
    return `Each unit adds up what comes in (net) and squashes the sum (out). The network answers ${shortNumber(v.out_o1)} and ${shortNumber(v.out_o2)}.`;
  }
  if (stage === "error") {
    return `The targets are ${shortNumber(p.t1)} and ${shortNumber(p.t2)}. Half the squared miss at each output, added up: E = ${shortNumber(v.E_total)}.`;
  }
  if (stage === "backward") return productInWords(weight, v);
  if (stage === "update") {
    return `${weight} − η · ∂E/∂${weight} = ${shortNumber(p[weight])} − ${shortNumber(p.eta)} × ${shortNumber(v[`dE_d${weight}`])} = ${shortNumber(v[`${weight}_new`])}. `
      + `With all eight new weights the network would answer ${shortNumber(v.out_o1_after)} and ${shortNumber(v.out_o2_after)}.`;
  }
  const factors = chain(weight);
  const k = knownAt(stage, weight).current;
  const { path } = factors[k];
  return `Factor ${k + 1} of ${factors.length}${path ? `, through ${path}` : ""}: ${factorInWords(factors[k], p, v, bug)}`;
}

/** Share of the error's pull on h1 that may be left for the two paths to count as cancelling. */
export const CANCELS = 1e-4;

/**
 * The task: change w5 alone until the two paths into h1 cancel. Returns {solved, text}.
 * `initial` are the parameters at the start.
 */
export function checkTask(p, v, bug, initial) {
  const [up, down] = OUTPUTS.map((o) => v[`dE${o}_dout_h1`]);
  const moved = Object.keys(initial).filter((name) => name !== "w5" && p[name] !== initial[name]);
  if (bug) return { solved: false, text: "Switch the bug off first: it bends the paths." };
  if (moved.length) return { solved: false, text: `Only w5 may differ, but ${moved.join(", ")} moved too. Reset, then try again.` };
  const pulls = `Through o1 comes ${signedNumber(up)}, through o2 ${signedNumber(down)}`;
  const left = up + down;
  if (Math.abs(left) < CANCELS) {
    return { solved: true, text: `${pulls}: they cancel. Both outputs are wrong, and yet w1 and w2 have next to no reason to move: ∂E/∂w1 = ${shortNumber(v.dE_dw1)}.` };
  }
  const winner = Math.abs(up) > Math.abs(down) ? "o1" : "o2";
  return { solved: false, text: `${pulls}. Together ${signedNumber(left)}: ${up * down > 0 ? "both pull the same way" : `${winner} pulls harder`}.` };
}
