/* Which chips had a box when it read so? The browser's undo brings back its text, this its chips. */

const MOST = 300;

/* A box is {text, chips, past, at}: it has come to read so. */
export function note(box) {
  const { text, chips } = box;
  box.past = [...box.past.slice(Math.max(0, box.at + 2 - MOST), box.at + 1), { text, chips }];
  box.at = box.past.length - 1;
}

/* Undo (-1) or redo (1) brought a text back: whether it was known, and is as it was. */
export function went(box, text, step) {
  for (let at = box.at + step; at in box.past; at += step) {
    if (box.past[at].text === text) {
      Object.assign(box, box.past[at], { at });
      return true;
    }
  }
  return false;
}
