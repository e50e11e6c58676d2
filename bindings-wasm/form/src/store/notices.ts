import { signal } from "@preact/signals";

/**
 * A message at the foot of the page. One that only confirms something goes by itself; one that says
 * what is wrong, or offers something, stays until it is closed or the next one of its kind comes.
 */
export interface Notice {
  kind: "done" | "problem" | "version";
  text: string;
  details?: string[];
  action?: { label: string; run: () => void };
}

export const notices = signal<readonly Notice[]>([]);

export function tell(notice: Notice): void {
  notices.value = [...notices.value.filter((other) => other.kind !== notice.kind), notice];
  if (notice.kind === "done" && !notice.action) setTimeout(() => dismiss(notice), 6000);
}

export function dismiss(notice: Notice): void {
  notices.value = notices.value.filter((other) => other !== notice);
}
