/* What is not on the server yet, kept in this browser: survives a dead line, a log-out, a closed window. */

/* {keep, settle, entries}: an entry is {mine, base}, base being the text the person started from. */
export function journal(form) {
  const { report, chapter } = form.dataset;
  const { account = "" } = document.body.dataset;
  const key = `journal:${account}:${report}:${chapter}`;

  function entries() {
    try {
      return JSON.parse(localStorage.getItem(key)) ?? {};
    } catch {
      return {};
    }
  }

  function store(all) {
    try {
      if (Object.keys(all).length) localStorage.setItem(key, JSON.stringify(all));
      else localStorage.removeItem(key);
    } catch {
      /* Full or forbidden: the page still holds the text and says that it is not saved. */
    }
  }

  /* Note fields that differ from what the server has; the first base stays until they are settled. */
  function keep(values, base) {
    const all = entries();
    for (const [name, mine] of Object.entries(values)) {
      const start = all[name]?.base ?? base[name];
      if (mine === start) delete all[name];
      else all[name] = { mine, base: start };
    }
    store(all);
  }

  /* The server has these texts now: forget them; what was typed since starts from there. */
  function settle(values) {
    const all = entries();
    for (const [name, text] of Object.entries(values)) {
      if (all[name]?.mine === text) delete all[name];
      else if (all[name]) all[name].base = text;
    }
    store(all);
  }

  return { entries, keep, settle };
}
