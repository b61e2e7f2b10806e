package dev.dmscope.proxy.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.rules.RuleDocs;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rules for programs. */
final class RuleJson {
  private static final JsonFactory JSON = new JsonFactory();

  private RuleJson() {}

  /** An array with an object for each rule, a rule's page and examples with it if asked for. */
  static String of(List<Rule> rules, boolean pages) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartArray();
      for (Rule rule : rules) {
        write(json, rule, pages);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new IllegalStateException("Memory does not fail", e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Rule rule, boolean pages) throws IOException {
    DmRule about = rule.about();
    json.writeStartObject();
    json.writeStringField("id", about.id());
    json.writeStringField("severity", about.severity().label());
    json.writeObjectFieldStart("byProfile");
    for (Map.Entry<String, String> profile : RuleProfiles.of(about).entrySet()) {
      json.writeStringField(profile.getKey(), profile.getValue());
    }
    json.writeEndObject();
    json.writeStringField("scope", rule.scope().name().toLowerCase(Locale.ROOT));
    json.writeBooleanField("dataSync", about.dataSync());
    json.writeStringField("summary", about.summary());
    json.writeStringField("cites", about.cites());
    if (pages) {
      RuleDocs docs = RuleDocs.of(rule);
      json.writeStringField("page", docs.page());
      json.writeStringField("valid", docs.valid());
      json.writeStringField("invalid", docs.invalid());
    }
    json.writeEndObject();
  }
}
