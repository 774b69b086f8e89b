import type { Bilingual } from "../../domain/language.ts";

/** Tells a person what is going on while the database is being made ready. */
export type Say = (progress: Bilingual) => void;
