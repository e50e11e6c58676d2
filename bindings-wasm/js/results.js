// Results remember how they were asked for, so that they can be told in words later.

import { answer, ask } from "./engine.js";
import { OcopError, ownFailure } from "./error.js";

const retold = new WeakMap();

/** The result of a question. Asked with a language, the question gives the words. */
export function report(question) {
  const result = answer(() => question());
  retold.set(result, question);
  return result;
}

export function explain(result, lang = "vi") {
  const question = retold.get(result);
  if (question) return ask(() => question(String(lang)));
  throw new OcopError(
    ownFailure(
      "unknown-result",
      "this is no result of a function of this package, or a copy of one",
      "đây không phải kết quả của thư viện này, hoặc chỉ là bản sao",
      "keep the object that the function returned, or ask again",
    ),
  );
}
