import { describe, expect, it } from "vitest";
import { type HtmlPart, html } from "./html.ts";

describe("markup", () => {
  it.each<[string, HtmlPart, string]>([
    ["text", "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    ["what would leave an attribute", `" onload='x'`, "&quot; onload=&#39;x&#39;"],
    ["an entity", "a &lt; b", "a &amp;lt; b"],
    ["a number", 0.5, "0.5"],
    ["Chinese", "头痛", "头痛"],
    ["markup of its own", html`<b>${"<"}</b>`, "<b>&lt;</b>"],
    ["a list", ["<", html`<i>`], "&lt;<i>"],
    ["a list of lists", [["a"], [["b"]]], "ab"],
  ])("holds %s", (_, part, expected) => {
    expect(html`<p>${part}</p>`.markup).toBe(`<p>${expected}</p>`);
  });
});
