import { lookAround } from "./harness/look.ts";

lookAround("desk");
