import { init } from "ocop/plan";
import { onDemand } from "../ui/on-demand";

/** What needs the engine that finds the way to a star. */
export const WithPlan = onDemand(init);
