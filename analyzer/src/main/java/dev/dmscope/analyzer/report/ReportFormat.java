package dev.dmscope.analyzer.report;

import java.util.Locale;
import java.util.Optional;

/** The forms that there are. */
public enum ReportFormat {
  /** A line for each finding, as compilers write them. */
  TEXT,
  /** An array of objects. */
  JSON,
  /** SARIF 2.1.0, for code scanning and editors. */
  SARIF,
  /** JUnit's XML, for CI servers. */
  JUNIT,
  /** A page with the ladders, for people. */
  HTML;

  /** What writes it. */
  public Report report() {
    return switch (this) {
      case TEXT -> new TextReport();
      case JSON -> new JsonReport();
      case SARIF -> new SarifReport();
      case JUNIT -> new JunitReport();
      case HTML -> new HtmlReport();
    };
  }

  /** The form that a file of that name is expected to have, by its ending. */
  public static Optional<ReportFormat> ofFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".sarif") || lower.endsWith(".sarif.json")) {
      return Optional.of(SARIF);
    }
    return Optional.ofNullable(
        switch (lower.substring(lower.lastIndexOf('.') + 1)) {
          case "txt", "log" -> TEXT;
          case "json" -> JSON;
          case "xml" -> JUNIT;
          case "html", "htm" -> HTML;
          default -> null;
        });
  }
}
