/** A rule as data: the operator's name and its parameters. Rules may nest: an operator can hold another rule. */
export type AnyRule = { readonly operator: string; readonly params: object };
