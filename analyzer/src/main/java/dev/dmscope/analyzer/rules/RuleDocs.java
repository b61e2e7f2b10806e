package dev.dmscope.analyzer.rules;

import dev.dmscope.analyzer.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What comes with a rule besides its class.
 *
 * @param page in Markdown, without a title
 * @param valid a transcript on which the rule is silent
 * @param invalid a transcript with the violation, marked
 */
public record RuleDocs(String page, String valid, String invalid) {
  /**
   * The files of a rule.
   *
   * @throws IllegalStateException if one is missing
   */
  public static RuleDocs of(Rule rule) {
    return new RuleDocs(
        read(rule.id(), "rule.md"), read(rule.id(), "valid.dms"), read(rule.id(), "invalid.dms"));
  }

  /** The files of a rule, or nothing if it is none of ours. */
  public static Optional<RuleDocs> find(Rule rule) {
    return RuleDocs.class.getResource(path(rule.id(), "rule.md")) == null
        ? Optional.empty()
        : Optional.of(of(rule));
  }

  private static String path(String id, String file) {
    return "/rules/" + id + "/" + file;
  }

  private static String read(String id, String file) {
    String path = path(id, file);
    try (InputStream in = RuleDocs.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("Rule " + id + " lacks its resource " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read resource " + path, e);
    }
  }
}
