// What a page needs of its own: whatever scrolls sideways inside itself can be reached and named by keyboard.
// A wide formula, table or listing scrolls on a small screen only, so this is decided anew when the width changes.

const NAMES = [
  [".math-scroll", "Formula"],
  [".cell_output .math", "Formula"],
  [".pst-scrollable-table-container", "Table"],
  ["div.highlight pre", "Code"],
  [".cell_output pre", "Output"],
];

function update() {
  for (const [selector, name] of NAMES) {
    for (const box of document.querySelectorAll(selector)) {
      if (box.scrollWidth > box.clientWidth + 1) {
        box.tabIndex = 0;
        box.setAttribute("role", "group");
        box.setAttribute("aria-label", `${name}, scrolls sideways`);
      } else {
        for (const attribute of ["tabindex", "role", "aria-label"]) box.removeAttribute(attribute);
      }
    }
  }
}

new ResizeObserver(update).observe(document.documentElement);
document.addEventListener("toggle", update, true); // a dropdown was opened
document.fonts.ready.then(update);
