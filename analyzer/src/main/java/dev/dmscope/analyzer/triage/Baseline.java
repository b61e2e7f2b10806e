package dev.dmscope.analyzer.triage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The violations that were there before, each with how often. Kept as text, a line each, sorted, so
 * that a change of it can be reviewed:
 *
 * <pre>
 * dmscope-baseline 1
 * 3f2a9c0d1e4b5a67 2 msgid-gap /SyncML/SyncHdr/MsgID
 *     MsgID goes from '#' to '#' …
 * </pre>
 *
 * <p>Indented lines and lines that begin with {@code #} are for the reader.
 */
public final class Baseline {
  /** Knows nothing. */
  public static final Baseline NONE = new Baseline(Map.of());

  private static final String FIRST = "dmscope-baseline 1";
  private static final Pattern LINE =
      Pattern.compile("([0-9a-f]{16}) ([1-9][0-9]{0,8}) ([a-z0-9-]+)(?: .*)?");

  private final Map<String, Integer> counts;

  private Baseline(Map<String, Integer> counts) {
    this.counts = Map.copyOf(counts);
  }

  /**
   * Reads one.
   *
   * @param file its name, for errors
   * @throws ListProblem if it is none
   */
  public static Baseline parse(String file, String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.get(0).strip().equals(FIRST)) {
      throw new ListProblem(file, 1, "not a baseline: the first line must be '" + FIRST + "'");
    }
    Map<String, Integer> counts = new TreeMap<>();
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#") || Character.isWhitespace(line.charAt(0))) {
        continue;
      }
      Matcher entry = LINE.matcher(line);
      if (!entry.matches()) {
        throw new ListProblem(
            file, i + 1, "needs fingerprint, count and rule, as --write-baseline writes them");
      }
      counts.merge(entry.group(1), Integer.parseInt(entry.group(2)), Integer::sum);
    }
    return new Baseline(counts);
  }

  /** Whether the finding of that fingerprint and number was there before. */
  boolean knows(Fingerprint fingerprint, int number) {
    return number <= counts.getOrDefault(fingerprint.hex(), 0);
  }

  /** How many violations it knows. */
  public int size() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The baseline with all findings that are not suppressed, as {@link #parse} reads it. */
  public static String write(Checked checked) {
    Map<String, Judged> last = new TreeMap<>();
    checked
        .findings()
        .filter(finding -> finding.standing() != Standing.SUPPRESSED)
        .forEach(
            f ->
                last.merge(
                    f.finding().ruleId() + " " + f.fingerprint().hex(),
                    f,
                    (a, b) -> a.number() > b.number() ? a : b));
    StringBuilder text = new StringBuilder(FIRST).append('\n');
    text.append("# Written by 'dmscope check --write-baseline'; see docs/checking.md.\n");
    for (Judged finding : last.values()) {
      Fingerprint print = finding.fingerprint();
      text.append(print.hex()).append(' ').append(finding.number());
      text.append(' ').append(finding.finding().ruleId());
      text.append(print.path().isEmpty() ? "" : " " + OneLine.of(print.path())).append('\n');
      text.append("    ").append(OneLine.of(print.text())).append('\n');
    }
    return text.toString();
  }
}
