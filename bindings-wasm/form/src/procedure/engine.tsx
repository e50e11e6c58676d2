import { init } from "ocop/procedure";
import { onDemand } from "../ui/on-demand";

/** What needs the engine that knows dates and authorities. */
export const WithProcedure = onDemand(init);
