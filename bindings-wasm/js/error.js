// One class for everything that can be wrong: the engine's flat failure, with camelCase keys.

import { camel } from "./names.js";

/** Whether something thrown is an error of this package; asks nothing of a stranger's object. */
export let isOurs;

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
    // Bound to the failure and not to `this`, which may be the proxy of a store.
    Object.defineProperty(this, "toJSON", { value: () => failure });
  }

  static {
    isOurs = (thrown) => typeof thrown === "object" && thrown !== null && #failure in thrown;
  }
}

Object.defineProperty(OcopError.prototype, "name", { value: "OcopError" });

// The problems that are this package's own: an engine that is not there cannot tell of them, and what
// is no data never reaches it. Where Python has the same problem, code and words are the same.

/** Something in what was given that JSON cannot hold. */
export function foreignValue(place, kind) {
  return {
    code: "unreadable",
    message: `\`${place}\` is ${kind}, expected data of JSON shape`,
    message_vi: `\`${place}\` là ${kind}, cần dữ liệu dạng JSON`,
    place,
    value: kind,
  };
}

/** An object that failed while it was read, such as one whose getter throws. */
export function brokenObject(place, cause) {
  const reason = reasonOf(cause);
  return {
    code: "unreadable",
    message: `\`${place}\` cannot be read: ${reason}`,
    message_vi: `không đọc được \`${place}\`: ${reason}`,
    place,
  };
}

export function tooDeep(place, levels) {
  return {
    code: "unreadable",
    message: `\`${place}\` is nested deeper than ${levels} levels, or holds itself`,
    message_vi: `\`${place}\` lồng nhau quá ${levels} cấp, hoặc chứa chính nó`,
    place,
  };
}

export function tooLarge(place, most, what) {
  return {
    code: "too-large",
    message: `\`${place}\` is too large: more than ${most} ${what.en}`,
    message_vi: `\`${place}\` quá lớn: hơn ${most} ${what.vi}`,
    place,
  };
}

export function wrongArguments(name, most, given) {
  return {
    code: "wrong-arguments",
    message: `\`${name}\` takes ${most} arguments at most, and was given ${given}`,
    message_vi: `\`${name}\` nhận nhiều nhất ${most} tham số, nhưng được đưa ${given}`,
    place: name,
    value: String(given),
  };
}

export function unknownField(place, allowed) {
  const names = allowed.map((name) => `\`${name}\``).join(", ");
  return {
    code: "unknown-field",
    message: `unknown field \`${place}\`, expected one of ${names}`,
    message_vi: `không có trường \`${place}\`, chỉ nhận ${names}`,
    place,
    value: place,
    allowed,
  };
}

export function notLoaded(file, cause) {
  const reason = reasonOf(cause);
  return {
    code: "not-loaded",
    message: `the engine could not be loaded: ${reason}`,
    message_vi: `không tải được bộ máy chấm điểm: ${reason}`,
    help: `give init() the address, the bytes or the module of ${file}`,
    help_vi: `đưa cho init() địa chỉ, dữ liệu hoặc mô-đun của ${file}`,
  };
}

/** A file that is no engine, or the engine of another entry. */
export function wrongEngine(file, found) {
  const [en, vi] = found ? [`is that of ${found}`, `là của ${found}`] : ["is none of this package", "không thuộc gói này"];
  return {
    code: "wrong-engine",
    message: `the engine that was given ${en}, expected ${file}`,
    message_vi: `bộ máy được đưa ${vi}, cần ${file}`,
    value: found ?? null,
    allowed: [file],
    help: `give this entry's init() the address, the bytes or the module of ${file}`,
    help_vi: `đưa cho init() của lối vào này địa chỉ, dữ liệu hoặc mô-đun của ${file}`,
  };
}

export function notInitialised() {
  return {
    code: "not-initialised",
    message: "the engine is not loaded yet",
    message_vi: "bộ máy chấm điểm chưa được tải",
    help: "await init() once before any other call",
    help_vi: "gọi await init() một lần trước các lệnh khác",
  };
}

/** The engine stopped in the middle of an answer: there was no memory left for it. */
export function engineFailed(name, cause) {
  const reason = reasonOf(cause);
  return {
    code: "engine-failed",
    message: `\`${name}\` could not be answered: ${reason}`,
    message_vi: `không trả lời được \`${name}\`: ${reason}`,
    place: name,
  };
}

const nothing = { place: null, value: null, allowed: [], article: null, member: null, help: null, help_vi: null };

/** An error of this package's own problems. */
export function own(problems, concern = "argument", options = undefined) {
  const errors = problems.map((problem) => ({ ...nothing, ...problem }));
  return new OcopError({ concern, ...errors[0], errors }, options);
}

function reasonOf(cause) {
  try {
    return String(cause?.message ?? cause).slice(0, 200);
  } catch {
    return typeof cause;
  }
}
