export { say } from "../../domain/refusal/refusal.ts";
