// One class for everything that can be wrong: the engine's flat failure, with camelCase keys.

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

// The two problems that are this package's own: an engine that is not there cannot tell of them.

export function notLoaded(file, cause) {
  const reason = reasonOf(cause);
  return own(
    {
      code: "not-loaded",
      message: `the engine could not be loaded: ${reason}`,
      message_vi: `không tải được bộ máy chấm điểm: ${reason}`,
      help: `give init() the address, the bytes or the module of ${file}`,
      help_vi: `đưa cho init() địa chỉ, dữ liệu hoặc mô-đun của ${file}`,
    },
    { cause },
  );
}

export function notInitialised() {
  return own({
    code: "not-initialised",
    message: "the engine is not loaded yet",
    message_vi: "bộ máy chấm điểm chưa được tải",
    help: "await init() once before any other call",
    help_vi: "gọi await init() một lần trước các lệnh khác",
  });
}

function own(said, options) {
  const problem = { ...said, place: null, value: null, allowed: [], article: null, member: null };
  return new OcopError({ concern: "argument", ...problem, errors: [problem] }, options);
}

function reasonOf(cause) {
  try {
    return String(cause?.message ?? cause);
  } catch {
    return typeof cause;
  }
}
