type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Fields with what they leave unsaid. */
function filled(value: unknown, unsaid: Fields): unknown {
  return isFields(value) ? { ...unsaid, ...value } : value;
}

function each(list: unknown, complete: (item: unknown) => unknown): unknown {
  return Array.isArray(list) ? list.map(complete) : list;
}

const asked = (list: unknown) =>
  each(list, (item) => filled(item, { askedIn: "all", requiredIn: [] }));

const completers: Readonly<Record<string, (rule: Fields) => unknown>> = {
  "lifecycles/project": (rule) => ({
    ...rule,
    partial: rule["partial"] ?? {},
    stages: each(rule["stages"], (stage) =>
      filled(stage, { enteredBy: [], saidBy: [], needs: [] }),
    ),
  }),
  "forms/month": (rule) => ({
    ...rule,
    takesPart: filled(rule["takesPart"], { notStatuses: [] }),
    figures: asked(rule["figures"]),
    yearly: asked(rule["yearly"] ?? []),
    checks: filled(rule["checks"], { sums: [], order: [] }),
  }),
  "reasons/return": (rule) => ({
    ...rule,
    reasons: each(rule["reasons"], (reason) => filled(reason, { about: [] })),
  }),
};

/**
 * A rule with everything its file may leave unsaid, so that pages read it and compare it without a thought for that:
 * the same the server fills in when it reads the rule.
 */
export function completeRule(name: string, value: unknown): unknown {
  return isFields(value) ? (completers[name]?.(value) ?? value) : value;
}
