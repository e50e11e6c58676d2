// One class for everything that can be wrong; the engine's flat failure, with camelCase keys.

import { camel } from "./names.js";

export class OcopError extends Error {
  #failure;

  /** @param failure the failure as the engine writes it */
  constructor(failure, options) {
    const { errors, ...first } = camel(failure);
    super(errors.map((problem) => problem.message).join("; "), options);
    const { message, messageVi, ...fields } = first;
    Object.assign(this, fields, {
      messageVi: errors.map((problem) => problem.messageVi).join("; "),
      errors,
    });
    this.#failure = failure;
  }

  toJSON() {
    return this.#failure;
  }
}

Object.defineProperty(OcopError.prototype, "name", { value: "OcopError" });

/** A failure that is this package's own and not the engine's. */
export function ownFailure(code, message, messageVi, help) {
  const problem = {
    code,
    message,
    message_vi: messageVi,
    place: null,
    value: null,
    allowed: [],
    article: null,
    help,
    member: null,
  };
  return { concern: "argument", ...problem, errors: [problem] };
}
