// What the validator says about a page's HTML as sent.

import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    "doctype-style": ["error", { style: "lowercase" }],
    "attribute-boolean-style": ["error", { style: "omit" }],
    // Ticks of one question share its name.
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "submit", "reset"] }],
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    // House style of templates, not validity.
    "no-trailing-whitespace": "off",
    "void-style": "off",
    "long-title": "off",
    // A button in a form sends it, and the search box is sent by Enter.
    "no-implicit-button-type": "off",
    "wcag/h32": "off",
    // All of it is our own.
    "require-sri": "off",
  },
});

export async function html(text) {
  // What stands in a template is filled in by a script before it is shown.
  const shown = text.replaceAll(/<template\b[\s\S]*?<\/template>/g, (whole) => whole.replaceAll(/[^\n]/g, " "));
  const report = await validator.validateString(shown);
  const messages = report.results.flatMap((result) => result.messages).filter((message) => message.severity === 2);
  return messages.slice(0, 8).map(({ ruleId, message, line, column }) => `html ${ruleId}: ${message} (${line}:${column}) ${text.split("\n")[line - 1].slice(Math.max(0, column - 40), column + 80).trim()}`);
}
