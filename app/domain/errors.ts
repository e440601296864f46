/** Words for a person: a key of the locales and the values it needs. */
export type Message = { key: string; values?: Record<string, string | number> };

/** What the viewer asked for does not exist for them. Becomes 404. */
export class NotFound extends Error {
  override name = "NotFound";
  constructor(readonly what: string) {
    super(`not found: ${what}`);
  }
}

/** The viewer sees the thing but may not do this to it. Becomes 403. */
export class Forbidden extends Error {
  override name = "Forbidden";
  constructor(readonly reason: Message) {
    super(`forbidden: ${reason.key}`);
  }
}

/** Somebody or something was faster; says what changed. Becomes 409. */
export class Conflict extends Error {
  override name = "Conflict";
  constructor(readonly reason: Message) {
    super(`conflict: ${reason.key}`);
  }
}

/** What was sent cannot be taken; each message stands beside its field ("" is the form as a whole). Becomes 400. */
export class Invalid extends Error {
  override name = "Invalid";
  constructor(readonly fields: Record<string, Message>) {
    super(`invalid: ${Object.keys(fields).join(", ")}`);
  }
}
