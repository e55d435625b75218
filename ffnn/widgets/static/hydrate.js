// Brings the figures of a page without a kernel to life: imports the module that each names, gives it a small model, and
// hides the static picture once the figure stands. Where that fails the picture stays. A page without figures loads no more.

/** What a figure needs of a widget's model, kept in the page. */
export class PageModel {
  constructor(state) {
    this.state = { ...state };
    this.handlers = new Map();
  }

  get(name) {
    return this.state[name];
  }

  set(name, value) {
    if (Object.is(this.state[name], value)) return;
    this.state[name] = value;
    for (const handler of [...(this.handlers.get(`change:${name}`) ?? [])]) handler();
  }

  on(event, handler) {
    if (!this.handlers.has(event)) this.handlers.set(event, new Set());
    this.handlers.get(event).add(handler);
  }

  off(event, handler) {
    this.handlers.get(event)?.delete(handler);
  }

  save_changes() {} // there is no kernel to tell
}

async function bringToLife(figure, index) {
  const state = JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
  const file = figure.dataset.module;
  if (!/^[a-z_]+\.js$/.test(file)) throw new Error(`data-module is ${file}; expected the name of a module beside hydrate.js`);
  const [{ render }, { addressOf }] = await Promise.all([import(`./${file}`), import("./address.js")]);
  const model = new PageModel(state);
  const address = addressOf(model, file.replace(".js", "") + (index ? `-${index + 1}` : ""));
  const el = document.createElement("div");
  el.hidden = true;
  figure.append(el);
  try {
    render({ model, el });
  } catch (error) {
    el.remove();
    throw error;
  }
  el.append(address.node);
  el.hidden = false;
  figure.classList.add("ffnn-alive");
}

const seen = new Map();
for (const figure of document.querySelectorAll("figure.ffnn-figure")) {
  const { module } = figure.dataset;
  const index = seen.get(module) ?? 0;
  seen.set(module, index + 1);
  bringToLife(figure, index).catch((error) => console.error(`The figure ${module} stays a picture:`, error));
}
