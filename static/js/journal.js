/* What is not on the server yet, kept in this browser: survives a dead line, a log-out, a closed window. */

const MOST_SENT = 20;

/* {keep, settle, entries, sending}: an entry is {mine, base, sent}, base being the text the person started
   from, sent what went from here to the server and was not answered: it may stand there by now. */
export function journal(form) {
  const { report, chapter } = form.dataset;
  const { account = "" } = document.body.dataset;
  const key = `journal:${account}:${report}:${chapter}`;

  /* Other windows write here too: what they sent is not this one's, but a page goes on with what it found. */
  const own = new Set(Object.keys(entries()));

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
      const sent = own.has(name) ? all[name]?.sent : undefined;
      own.add(name);
      if (mine === start && !sent) delete all[name];
      else all[name] = { mine, base: start, sent };
    }
    store(all);
  }

  /* What goes to the server now, and with it what went earlier and was never answered. */
  function sending(values) {
    const all = entries();
    const sent = {};
    for (const [name, text] of Object.entries(values).filter(([name]) => all[name] && own.has(name))) {
      const earlier = (all[name].sent ?? []).filter((one) => one !== text);
      if (earlier.length) sent[name] = earlier;
      all[name].sent = [...earlier, text].slice(-MOST_SENT);
    }
    store(all);
    return Object.keys(sent).length ? { values, sent } : { values };
  }

  /* The server has these texts now: forget them; what was typed since starts from there. */
  function settle(values) {
    const all = entries();
    for (const [name, text] of Object.entries(values)) {
      if (all[name]?.mine === text) delete all[name];
      else if (all[name]) all[name] = { mine: all[name].mine, base: text };
    }
    store(all);
  }

  return { entries, keep, settle, sending };
}
