package dev.dmscope.webui.api;

/**
 * A rule and its page.
 *
 * @param doc its page in Markdown
 * @param valid an example without the violation, as a transcript
 * @param invalid an example with it
 */
public record RuleView(
    String id,
    String severity,
    String scope,
    String summary,
    String cites,
    String doc,
    String valid,
    String invalid) {}
