// Calls to the server. An answer is {kind, …}: "ok" with its body; "away" without a network, or for the answer of a foreign server;
// "ended" if nobody is signed in; "busy" if it can be tried again, with the seconds to wait; "refused" with the problem.
import { limit } from "./limit.js";

const TIMEOUT_MS = 60_000;

export async function call(method, path, body) {
  let response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      cache: "no-store",
      credentials: "same-origin",
      redirect: "error",
      headers: {
        accept: "application/json",
        ...(body === undefined ? {} : { "content-type": body instanceof Blob ? body.type : "application/json" }),
      },
      body: body === undefined || body instanceof Blob ? body : JSON.stringify(body),
      signal: limit(TIMEOUT_MS),
    });
  } catch {
    return { kind: "away" };
  }
  const { status } = response;
  if (status === 401) return { kind: "ended" };
  if (status === 204) return { kind: "ok", body: null };
  if (status === 429 || status >= 500) return { kind: "busy", after: Number(response.headers.get("retry-after")) || 0 };
  let answer;
  try {
    answer = await response.json();
  } catch {
    // The sign-in page of a foreign network, or an incomplete answer.
    return { kind: "away" };
  }
  return response.ok ? { kind: "ok", body: answer } : { kind: "refused", status, problem: answer };
}
