// The entry for browsers and bundlers.

import { rating } from "./api.js";

export {
  OcopError,
  edition,
  editionJson,
  editions,
  explain,
  loadRubric,
  preview,
  previewJson,
  rate,
  rateCouncil,
  rateCouncilJson,
  rateJson,
  rubric,
  rubricJson,
  rubricOf,
  written,
} from "./api.js";

export const init = (...given) => rating.start(given);
