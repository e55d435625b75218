// Building blocks of every interactive figure: HTML, SVG and MathML elements, numbers as text, names with subscripts.

const SPACES = {
  svg: "http://www.w3.org/2000/svg",
  math: "http://www.w3.org/1998/Math/MathML",
};

/** Set attributes; null, undefined and false take one away. Touches only what differs, so that a redraw is cheap. */
export function setAttributes(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) node.removeAttribute(name);
    else if (node.getAttribute(name) !== String(value)) node.setAttribute(name, String(value));
  }
  return node;
}

function build(node, attributes, children) {
  setAttributes(node, attributes);
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** An HTML element: html("p", { class: "note" }, "text", otherElement). */
export function html(tag, attributes = {}, ...children) {
  return build(document.createElement(tag), attributes, children);
}

/** An SVG element. */
export function svg(tag, attributes = {}, ...children) {
  return build(document.createElementNS(SPACES.svg, tag), attributes, children);
}

function mathml(tag, ...children) {
  return build(document.createElementNS(SPACES.math, tag), {}, children);
}

/** Replace the text of a node, only where it differs. */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

const SUPERSCRIPTS = { "-": "⁻", 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };

/** A number to be read: up to five figures, a true minus, a power of ten where zeros would hide the figures. */
export function shortNumber(value, figures = 5) {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e-4 && size < 1e6) return String(Number(value.toPrecision(figures))).replace("-", "−");
  const [digits, power] = value.toExponential(figures - 2).split("e");
  const raised = [...power.replace("+", "")].map((sign) => SUPERSCRIPTS[sign]).join("");
  return `${digits.replace("-", "−")} × 10${raised}`;
}

/** A number with a fixed count of decimals, for numbers that are to be compared. */
export function fixedNumber(value, decimals = 9) {
  return value.toFixed(decimals).replace("-", "−");
}

/** A number with its sign, plus or minus. */
export function signedNumber(value) {
  return value > 0 ? `+${shortNumber(value)}` : shortNumber(value);
}

const NAMES = /(net|out|E|δ)_([a-z]\d)|\b([wbxtho])(\d)|\b(E)\b/g;

/** Text cut at the names in it: strings, and pairs [letter, index] (the index may be missing). */
function namesIn(text) {
  const parts = [];
  let end = 0;
  for (const found of text.matchAll(NAMES)) {
    parts.push(text.slice(end, found.index), [found[1] ?? found[3] ?? found[5], found[2] ?? found[4]]);
    end = found.index + found[0].length;
  }
  return [...parts, text.slice(end)].filter((part) => part !== "");
}

/** Text in which names such as w5, out_h1 or E_o1 get their subscripts: an array for html(). */
export function typeset(text) {
  return namesIn(text).flatMap((part) => {
    if (typeof part === "string") return [part];
    const [letter, index] = part;
    return index ? [html("i", {}, letter), html("sub", {}, index)] : [html("i", {}, letter)];
  });
}

/** The same for SVG, where a subscript is a smaller tspan below the line. */
export function typesetSvg(text) {
  let lowered = false;
  return namesIn(text).flatMap((part) => {
    const back = { dy: lowered ? "-0.25em" : null };
    if (typeof part === "string") {
      lowered = false;
      return [svg("tspan", back, part)];
    }
    const [letter, index] = part;
    lowered = index !== undefined;
    const name = svg("tspan", { "font-style": "italic", ...back }, letter);
    return index ? [name, svg("tspan", { "font-size": "75%", dy: "0.33em" }, index)] : [name];
  });
}

function mathName(name) {
  const [, base, below] = name.match(/^(net_|out_|E_|δ_)?(.*)$/);
  if (base) return mathml("msub", mathml("mi", base.slice(0, -1)), mathml("mi", below));
  const indexed = name.match(/^([a-z])(\d)$/);
  return indexed ? mathml("msub", mathml("mi", indexed[1]), mathml("mn", indexed[2])) : mathml("mi", name);
}

/** The derivative of one quantity with respect to another: a fraction for the eye, words for a screen reader. */
export function derivative(of, by) {
  const partial = (name) => mathml("mrow", mathml("mo", "∂"), mathName(name));
  const fraction = mathml("math", mathml("mfrac", partial(of), partial(by)));
  setAttributes(fraction, { displaystyle: "true", "aria-hidden": "true" });
  const words = html("span", { class: "ffnn-hidden" }, `derivative of ${of} by ${by}`.replaceAll("_", " "));
  return html("span", { class: "ffnn-fraction" }, words, fraction);
}
