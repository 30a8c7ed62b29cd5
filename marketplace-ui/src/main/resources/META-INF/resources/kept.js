/*
 * What is typed and not yet stored survives here: per tab, person and form, until it is stored, the person signs out, or somebody else
 * signs in. Forms carry data-kept (their key), fields data-field (their name), and the frame data-person.
 */
window.pilotage ??= (() => {
  const PREFIX = 'pilotage.kept/';
  const PAUSE = 800; // what was typed longer ago is in what the server answers
  const MID_SENTENCE = 60_000; // who thinks for longer than this is not in the middle of it any more
  const known = new WeakMap(); // what a field held when the server last agreed with it
  let typed = 0; // when somebody last typed

  const person = () => document.querySelector('[data-person]')?.dataset.person ?? '';
  const place = (form) => PREFIX + person() + '/' + form.dataset.kept;
  const all = () => Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));
  const forms = () => [...document.querySelectorAll('[data-kept]')];
  const fields = (form) => [...form.querySelectorAll('[data-field]')].filter((it) => it.closest('[data-kept]') === form);
  const named = (form, name) => fields(form).find((it) => it.dataset.field === name);

  const state = (field) => (field.localName === 'vaadin-checkbox' ? field.checked : (field.value ?? ''));
  const text = (value) => (typeof value === 'string' ? value : JSON.stringify(value));
  // Whether people can read what the field holds; what they chose from is held by keys that say nothing.
  const written = (field) => /^vaadin-(?!custom).*-(field|area|picker)$/.test(field.localName);
  const same = (one, other) => text(one) === text(other);
  // The same sum as Java's String.hashCode.
  const sum = (words) => [...Array(words.length).keys()].reduce((hash, i) => (31 * hash + words.charCodeAt(i)) | 0, 0);

  const read = (form) => (person() ? JSON.parse(sessionStorage.getItem(place(form)) ?? '{}') : {});
  const write = (form, kept) => {
    const some = Object.keys(kept).length > 0;
    form.toggleAttribute('data-unsaved', some);
    if (!person()) return;
    if (some) sessionStorage.setItem(place(form), JSON.stringify(kept));
    else sessionStorage.removeItem(place(form));
  };

  const fieldOf = (event) => event.target.closest?.('[data-kept] [data-field]');
  const keep = (event) => {
    const field = fieldOf(event);
    const form = field?.closest('[data-kept]');
    if (!form) return;
    const kept = read(form);
    const name = field.dataset.field;
    if (!known.has(field)) known.set(field, event.type === 'change' ? undefined : '');
    if (same(known.get(field), state(field))) delete kept[name];
    else kept[name] = { value: state(field), before: kept[name]?.before ?? known.get(field), choice: !written(field) };
    write(form, kept);
    typed = Date.now();
    form.toggleAttribute('data-typing', name in kept);
  };
  document.addEventListener('focusin', (event) => {
    const field = fieldOf(event);
    if (field && !known.has(field)) known.set(field, state(field));
  });
  document.addEventListener('input', keep);
  document.addEventListener('change', keep);

  const lost = () => document.querySelector('.v-system-error');
  const unsaved = () => forms().some((form) => Object.keys(read(form)).length > 0);
  // Vaadin's box about a lost session, whose message is the way on: for the keyboard and for screen readers too.
  new MutationObserver(() => {
    const way = document.querySelector('.v-system-error > .message:not([role])');
    if (!way) return;
    // Not under the hands of somebody who types, whose next space would press it: they hear of it, and go there themselves.
    const writes = fieldOf({ target: document.activeElement });
    way.parentElement.setAttribute('role', writes ? 'alert' : 'alertdialog');
    way.parentElement.setAttribute('aria-label', way.previousElementSibling?.textContent ?? '');
    way.setAttribute('role', 'button');
    way.tabIndex = 0;
    way.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') way.click();
    });
    if (!writes) way.focus();
  }).observe(document.documentElement, { childList: true, subtree: true });

  let leaving = false;
  window.addEventListener('beforeunload', (event) => {
    if (!leaving && !lost() && unsaved()) event.preventDefault();
  });

  const put = (field, value) => {
    if (field.localName === 'vaadin-checkbox') field.checked = value;
    else field.value = value;
    // As if it were typed, for the server hears of a field by these.
    for (const heard of field.inputs ?? [field]) {
      for (const type of ['input', 'change']) heard.dispatchEvent(new CustomEvent(type, { bubbles: true }));
    }
  };

  return {
    unsaved,

    /** Whether somebody writes here, or wrote what is not stored: then the page stays, whatever ends. */
    busy() {
      const writes = fieldOf({ target: document.activeElement }) && Date.now() - typed < MID_SENTENCE;
      return unsaved() || Boolean(writes);
    },

    /** Somebody is here: what others typed in this tab goes away. */
    enter(somebody) {
      const theirs = all().filter((key) => !key.startsWith(PREFIX + somebody + '/'));
      theirs.forEach((key) => sessionStorage.removeItem(key));
    },

    /** The names of what is kept for a form that has just come up. */
    names(form) {
      return Object.keys(read(form));
    },

    /** Puts back what nobody changed meanwhile; answers with the texts among the rest, for the person to decide, and drops choices. */
    restore(form) {
      const kept = read(form);
      const rest = {};
      const back = [];
      for (const [name, { value, before, choice }] of Object.entries(kept)) {
        const field = named(form, name);
        if (field && same(state(field), value)) delete kept[name];
        else if (field && same(state(field), before)) back.push([field, value]);
        else if (choice) delete kept[name];
        else rest[name] = text(value);
      }
      write(form, kept);
      for (const [field, value] of back) {
        known.set(field, state(field));
        put(field, value);
      }
      return rest;
    },

    /** Puts one kept text into its field, whatever stands there. */
    take(form, name) {
      const kept = read(form)[name];
      const field = named(form, name);
      if (kept && field) {
        known.set(field, state(field));
        put(field, kept.value);
      }
    },

    drop(form, name) {
      const kept = read(form);
      delete kept[name];
      write(form, kept);
    },

    /** The server has stored these; what was typed since stays kept. */
    saved(form, sums) {
      const kept = read(form);
      for (const [name, stored] of Object.entries(sums)) {
        if (!(name in kept) || (stored !== null && sum(text(kept[name].value)) !== stored)) continue;
        const field = named(form, name);
        if (field) known.set(field, kept[name].value);
        delete kept[name];
      }
      write(form, kept);
      if (Date.now() - typed > PAUSE || Object.keys(kept).length === 0) form.removeAttribute('data-typing');
    },

    /** The form has done its work. */
    forget(key) {
      sessionStorage.removeItem(PREFIX + person() + '/' + key);
      for (const form of forms().filter((it) => it.dataset.kept === key)) {
        fields(form).forEach((field) => known.delete(field));
        form.removeAttribute('data-unsaved');
      }
    },

    /** Before a way that leads back here: nothing is asked. */
    away() {
      leaving = true;
    },

    /** The server has closed this page for another: it is loaded again when somebody comes back to it, not before. */
    closed() {
      leaving = true; // what was typed is kept, so nothing is asked
      const again = () => document.visibilityState === 'visible' && location.reload();
      document.addEventListener('visibilitychange', again);
      for (const sign of ['focus', 'pointerdown', 'keydown']) window.addEventListener(sign, again);
    },

    /** Before signing out: nothing stays behind, and nothing is asked. */
    wipe() {
      leaving = true;
      all().forEach((key) => sessionStorage.removeItem(key));
    },
  };
})();
