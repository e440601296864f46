let read = () => new Date();

/** The present moment; every rule about time asks here, so that tests can move it. */
export const now = () => read();

/** Stops or moves the clock (tests and the demonstration world only); without an argument it runs again. */
export function setClock(clock?: () => Date) {
  read = clock ?? (() => new Date());
}
