package dev.dmscope.analyzer.triage;

import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.session.SessionKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a violation so that it is recognised in a later recording of the same peers: by rule,
 * sender, element and text. Left out is what differs from run to run: SessionIDs, MsgIDs, CmdIDs,
 * nonces, the device, the server's address, the place among siblings and the file. Codes of Status,
 * Alert and HTTP stay, and so do LocURIs.
 *
 * @param hex the first 16 digits of a SHA-256
 * @param path of the element, without counts
 * @param text of the finding, what differs replaced by {@code #}
 */
public record Fingerprint(String hex, String path, String text) {
  /** Part of the name under which SARIF keeps it; changes when the recipe does. */
  public static final String VERSION = "dmscope/v1";

  private static final Pattern COUNT = Pattern.compile("\\[[0-9]+\\]");

  private static final Pattern UUID =
      Pattern.compile("(?i)\\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\}?");

  /** Long words of letters and digits, such as nonces and device names. */
  private static final Pattern OPAQUE =
      Pattern.compile("(?=[A-Za-z+=_-]*[0-9])(?=[0-9+=_-]*[A-Za-z])[A-Za-z0-9+=_-]{16,}");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![A-Za-z0-9])(?<!(?:Status|Alert|HTTP|[Cc]ode) '?)[0-9][0-9A-Fa-f]*(?![A-Za-z])");

  /**
   * The fingerprint of a finding.
   *
   * @param session what names its session; empty if it stands outside of one
   */
  public static Fingerprint of(Finding finding, Optional<SessionKey> session) {
    String path = COUNT.matcher(finding.at().path()).replaceAll("");
    String own = finding.text();
    String text = normal(session.map(key -> withoutNames(own, key)).orElse(own));
    String all =
        String.join(
            "\n", finding.ruleId(), finding.at().message().direction().sender(), path, text);
    return new Fingerprint(digest(all).substring(0, 16), path, text);
  }

  private static String withoutNames(String text, SessionKey key) {
    String id = key.sessionId();
    String without = id.isEmpty() ? text : text.replace("'" + id + "'", "'#'");
    for (String name : new String[] {key.device(), key.server()}) {
      // A short name would also be found where it is no name.
      without = name.length() < 4 ? without : without.replace(name, "#");
    }
    return without;
  }

  private static String normal(String text) {
    String normal = UUID.matcher(text).replaceAll("#");
    normal = OPAQUE.matcher(normal).replaceAll("#");
    return NUMBER.matcher(normal).replaceAll("#");
  }

  private static String digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }
}
