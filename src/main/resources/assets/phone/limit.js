/** Returns a signal that ends a request after the milliseconds. Older browsers have no AbortSignal.timeout. */
export function limit(ms) {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), ms);
  return controller.signal;
}
