import { computed, effect, signal } from "@preact/signals";
import type { Lang, Problem, Text } from "ocop";
import { en } from "./en";
import { vi } from "./vi";

/** The language of the form: Vietnamese until somebody switches. */
export const lang = signal<Lang>("vi");

/** What the form says, in that language. */
export const words = computed(() => (lang.value === "vi" ? vi : en));

effect(() => {
  document.documentElement.lang = lang.value;
  document.title = words.value.name;
});

/** A phrase of the law in the chosen language. */
export function said(text: Text): string {
  return text[lang.value];
}

/** An error of the engine in the chosen language. */
export function saidProblem(problem: Problem): string {
  return lang.value === "vi" ? problem.messageVi : problem.message;
}

/** A mean as the language writes it: `75,44` or `75.44`. No digit is changed. */
export function decimal(value: string): string {
  return lang.value === "vi" ? value.replace(".", ",") : value;
}

/** A day or moment as the language writes it. */
export function day(iso: string): string {
  const [year, month, date] = iso.split("-");
  return lang.value === "vi" && date ? `${date}/${month}/${year}` : iso;
}

/** When something was changed, to the minute. */
export function moment(time: number): string {
  const style = { dateStyle: "short", timeStyle: "short" } as const;
  return new Intl.DateTimeFormat(lang.value === "vi" ? "vi-VN" : "en-GB", style).format(time);
}
