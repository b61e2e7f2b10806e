package dev.dmscope.analyzer.triage;

import dev.dmscope.analyzer.offline.Source;
import dev.dmscope.analyzer.rule.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is not to be reported, and why. A line each: rule, glob, reason; {@code #} begins a comment
 * line.
 *
 * <pre>
 * msgid-gap    recordings/old-lab/**   The lab server counts per device; LAB-12.
 * *            /SyncML/SyncBody/Alert  Alerts of this client are known to be odd.
 * </pre>
 *
 * <p>The glob is matched with the file's name and with the element's path; see {@link Suppression}.
 * One with blanks stands in double quotes.
 */
public record Suppressions(List<Suppression> list) {
  /** Suppresses nothing. */
  public static final Suppressions NONE = new Suppressions(List.of());

  private static final Pattern LINE =
      Pattern.compile("(\\S+)\\s+(?:\"([^\"]+)\"|(\\S+))(?:\\s+(.*))?");
  private static final int LONGEST = 300;

  public Suppressions {
    list = List.copyOf(list);
  }

  /**
   * Reads a list.
   *
   * @param file its name, for errors
   * @param ruleIds the rules that there are
   * @throws ListProblem if a line is not of the form, names no rule, or gives no reason
   */
  public static Suppressions parse(String file, String text, Set<String> ruleIds) {
    List<Suppression> list = new ArrayList<>();
    int number = 0;
    for (String raw : text.lines().toList()) {
      number++;
      String line = raw.strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        list.add(parse(file, number, line, ruleIds));
      }
    }
    return new Suppressions(list);
  }

  private static Suppression parse(String file, int number, String line, Set<String> ruleIds) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new ListProblem(file, number, "needs a rule, a glob and a reason");
    }
    String rule = parts.group(1);
    if (!rule.equals("*") && !ruleIds.contains(rule)) {
      throw new ListProblem(
          file, number, "there is no rule '" + OneLine.of(rule) + "'; 'dmscope rules' lists them");
    }
    String glob = parts.group(2) == null ? parts.group(3) : parts.group(2);
    if (glob.length() > LONGEST) {
      throw new ListProblem(file, number, "the glob is longer than " + LONGEST + " characters");
    }
    String reason = parts.group(4) == null ? "" : parts.group(4).strip();
    if (reason.isEmpty()) {
      throw new ListProblem(
          file, number, "says no reason; write after the glob why this is not to be reported");
    }
    return new Suppression(number, rule, Suppression.glob(glob), reason);
  }

  /** The first that fits. */
  Optional<Suppression> of(Finding finding, Source source) {
    return list.stream().filter(s -> s.fits(finding, source)).findFirst();
  }
}
