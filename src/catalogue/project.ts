import type { Attribute } from "../domain/ledger/attribute.ts";
import { identityAttributes } from "./project-identity.ts";
import { narrativeAttributes } from "./project-narrative.ts";
import { nodeAttributes } from "./project-node.ts";
import { planAttributes } from "./project-plan.ts";
import { scaleAttributes } from "./project-scale.ts";

/** Everything a district keeps of a project, in the order people read it. */
export const projectAttributes: readonly Attribute[] = [
  ...identityAttributes,
  ...planAttributes,
  ...scaleAttributes,
  ...nodeAttributes,
  ...narrativeAttributes,
];

const byId = new Map(projectAttributes.map((attribute) => [attribute.id, attribute]));

/** The declaration of an attribute, undefined when no such attribute is declared. Errors: none (total). */
export function findAttribute(id: string): Attribute | undefined {
  return byId.get(id);
}

/** The declaration of an attribute. Errors: throws on an undeclared id, which is a bug. */
export function getAttribute(id: string): Attribute {
  const attribute = byId.get(id);
  if (!attribute) throw new Error(`undeclared attribute ${id}`);
  return attribute;
}
