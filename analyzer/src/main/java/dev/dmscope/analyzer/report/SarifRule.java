package dev.dmscope.analyzer.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.rules.RuleDocs;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * A rule as a SARIF reportingDescriptor (3.49). It has no helpUri, which SARIF wants absolute: the
 * whole page of the rule is in {@code help} instead, and where it stands among the docs is told as
 * a property.
 */
final class SarifRule {
  private static final String FIRST_SECTION = "## What it checks";

  private SarifRule() {}

  static void write(JsonGenerator json, Rule rule) throws IOException {
    DmRule about = rule.about();
    Optional<String> page = RuleDocs.find(rule).map(RuleDocs::page);
    json.writeStartObject();
    json.writeStringField("id", about.id());
    text(json, "shortDescription", about.summary() + ".");
    text(json, "fullDescription", page.map(SarifRule::checks).orElse(about.summary() + "."));
    json.writeObjectFieldStart("help");
    String help = page.orElse("") + "\nSource: " + about.cites() + ".\n";
    json.writeStringField("text", help);
    json.writeStringField("markdown", help);
    json.writeEndObject();
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", SarifReport.level(about.severity()));
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    json.writeStringField("docs", "docs/rules.md#" + about.id());
    json.writeArrayFieldStart("tags");
    json.writeString("oma-dm");
    json.writeString(rule.scope().name().toLowerCase(Locale.ROOT));
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** The first paragraph under its first heading. */
  private static String checks(String page) {
    String text = page.strip();
    if (text.startsWith(FIRST_SECTION)) {
      text = text.substring(FIRST_SECTION.length()).strip();
    }
    int end = text.indexOf("\n\n");
    return end < 0 ? text : text.substring(0, end);
  }

  private static void text(JsonGenerator json, String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }
}
