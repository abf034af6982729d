/* Takes fields to the server and says in one word what came of it. */

const LONGEST_WAIT = 20000;
const MOST_KEPT_ALIVE = 60000;
const KINDS = { 200: "saved", 409: "conflict", 401: "signed-out" };

function token(form) {
  const cookie = /(?:^|;\s*)csrftoken=([^;]+)/.exec(document.cookie);
  return cookie ? decodeURIComponent(cookie[1]) : (form.elements.csrfmiddlewaretoken?.value ?? "");
}

/* Which totals of a table follow their parts goes with its fields.
   {kind, status, body}: saved, conflict, signed-out, refused, or offline where no answer came. */
export async function send(form, payload) {
  const { automatic } = form.dataset;
  const text = JSON.stringify({ ...payload, automatic });
  const given = new AbortController();
  const tooLate = setTimeout(() => given.abort(), LONGEST_WAIT);
  try {
    const answer = await fetch(form.dataset.saveUrl, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        Accept: "application/json",
        "X-CSRFToken": token(form),
        "X-Account": document.body.dataset.account ?? "",
      },
      body: text,
      credentials: "same-origin",
      redirect: "manual",
      keepalive: text.length < MOST_KEPT_ALIVE / 3,
      signal: given.signal,
    });
    return await understood(answer);
  } catch {
    return { kind: "offline", status: 0, body: {} };
  } finally {
    clearTimeout(tooLate);
  }
}

async function understood(answer) {
  if (answer.type === "opaqueredirect") return { kind: "signed-out", status: 302, body: {} };
  const body = await answer.json().catch(() => null);
  const kind = KINDS[answer.status] ?? "refused";
  if (body === null && kind !== "signed-out") return { kind: "refused", status: answer.status, body: {} };
  return { kind, status: answer.status, body: body ?? {} };
}
