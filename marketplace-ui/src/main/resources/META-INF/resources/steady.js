/*
 * A page that changes by itself leaves the keyboard where it was: what had the focus, or what came in its place, has it again at once;
 * and where nothing came in its place, the heading above it.
 */
(() => {
  const name = (it) => it.dataset.field ?? it.getAttribute('href') ?? it.getAttribute('aria-label') ?? it.textContent.trim();
  const like = (tag, words) => [...document.querySelectorAll(tag)].filter((it) => name(it) === words);
  const again = ({ element, words, place }) => (element.isConnected ? element : like(element.localName, words)[place]);
  const fallen = () => (document.activeElement ?? document.body) === document.body;
  let held;
  let onPage; // the same, but never in a dialog, from which the focus goes back to the page

  const above = (element) => {
    const parts = [];
    for (let it = element; (it = it.parentElement?.closest('section, main')); ) parts.push(it);
    return parts;
  };
  const focusHeading = (part) => {
    const heading = part.isConnected && part.querySelector('h1, h2, h3');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  };

  document.addEventListener('focusin', ({ target }) => {
    const element = target.closest('[data-field]') ?? target;
    const words = name(element);
    held = { element, words, place: like(element.localName, words).indexOf(element), parts: above(element) };
    if (element.closest('main')) onPage = held;
  });

  new MutationObserver((changes) => {
    if (!held || !fallen()) return;
    const taken = changes.some(({ removedNodes }) => [...removedNodes].some((node) => node.contains(held.element)));
    if (!taken) return;
    again(held)?.focus({ preventScroll: true });
    if (!onPage) return;
    if (fallen()) again(onPage)?.focus({ preventScroll: true });
    for (const part of onPage.parts) if (fallen()) focusHeading(part);
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
