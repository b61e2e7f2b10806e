package dev.dmscope.analyzer.triage;

import dev.dmscope.analyzer.offline.Source;
import dev.dmscope.analyzer.rule.Finding;
import java.util.regex.Pattern;

/**
 * One line of a list of suppressions.
 *
 * @param line where it stands, from 1
 * @param rule a rule's id, or {@code *}
 * @param place matches the file's name or the element's path
 */
public record Suppression(int line, String rule, Pattern place, String reason) {

  boolean fits(Finding finding, Source source) {
    return (rule.equals("*") || rule.equals(finding.ruleId()))
        && (place.matcher(source.name().replace('\\', '/')).matches()
            || place.matcher(finding.at().path()).matches());
  }

  /**
   * {@code **} stands for anything, {@code *} for anything but a slash, {@code ?} for one character
   * but a slash; a glob that does not begin with {@code /} or {@code **} fits at any directory.
   */
  static Pattern glob(String glob) {
    StringBuilder regex = new StringBuilder(glob.startsWith("/") ? "" : "(?:.*/)?");
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (c == '*' && i + 1 < glob.length() && glob.charAt(i + 1) == '*') {
        // A run of stars is one: backtracking over several would take for ever.
        while (i + 1 < glob.length() && glob.charAt(i + 1) == '*') {
          i++;
        }
        regex.append(".*");
      } else if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
