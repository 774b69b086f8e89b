// House rules that oxlint does not know.

const isFunction = (node) =>
  node?.type === "ArrowFunctionExpression" || node?.type === "FunctionExpression";

/** The names of the functions a declaration makes: `function f` or `const f = () => …`. */
function functionNames(declaration) {
  if (declaration?.type === "FunctionDeclaration") return [declaration.id.name];
  if (declaration?.type !== "VariableDeclaration") return [];
  return declaration.declarations.filter(({ init }) => isFunction(init)).map(({ id }) => id.name);
}

const exportedDoc = {
  meta: { type: "suggestion", docs: { description: "exported functions carry a docstring" } },
  create(context) {
    return {
      ExportNamedDeclaration(node) {
        const last = context.sourceCode.getCommentsBefore(node).at(-1);
        if (last?.type === "Block" && last.value.startsWith("*")) return;
        for (const name of functionNames(node.declaration))
          context.report({ node, message: `exported function ${name} needs a docstring` });
      },
    };
  },
};

const word = /\p{Script=Han}|\p{L}{2,}/u;
const spokenAttributes = new Set(["title", "alt", "placeholder", "label", "aria-label"]);

/** The text a node would put on the page as it stands, or nothing when it comes from elsewhere. */
function textOf(node) {
  if (node?.type === "JSXText") return node.value;
  if (node?.type === "Literal" && typeof node.value === "string") return node.value;
  if (node?.type === "TemplateLiteral") return node.quasis.map(({ value }) => value.raw).join(" ");
  if (node?.type === "JSXExpressionContainer") return textOf(node.expression);
  return "";
}

const jsxText = {
  meta: { type: "suggestion", docs: { description: "words on a page come from messages" } },
  create(context) {
    const check = (node, text) => {
      if (word.test(text))
        context.report({ node, message: `take "${text.trim().slice(0, 30)}" from messages` });
    };
    const checkChildren = (node) => {
      for (const child of node.children) check(child, textOf(child));
    };
    return {
      JSXElement: checkChildren,
      JSXFragment: checkChildren,
      JSXAttribute(node) {
        if (spokenAttributes.has(node.name.name)) check(node, textOf(node.value));
      },
    };
  },
};

export default {
  meta: { name: "house" },
  rules: { "exported-doc": exportedDoc, "jsx-text": jsxText },
};
