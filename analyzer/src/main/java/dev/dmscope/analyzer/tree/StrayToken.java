package dev.dmscope.analyzer.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A WBXML token that stands where text is and is none: an extension, which no document of device
 * management gives a meaning, or an entity whose number is no character. Trees keep it as a {@link
 * Text} of {@link Text.Form#TOKEN}; in the value of an attribute it stands as its {@link
 * #instruction}.
 *
 * @param name {@code EXT_I_0}, {@code EXT_T_0}, {@code EXT_0} …, or {@code ENTITY}
 * @param operand the string of {@code EXT_I}, the number of {@code EXT_T} and {@code ENTITY}, empty
 *     for {@code EXT}
 */
public record StrayToken(String name, String operand) {
  private static final Pattern TEXT =
      Pattern.compile(
          "(EXT_[0-2])|(EXT_T_[0-2]|ENTITY) ([0-9]{1,10})|(EXT_I_[0-2]) (.*)", Pattern.DOTALL);

  private static final String OPENING = "<?wbxml ";
  private static final String CLOSING = "?>";

  /**
   * As it stands in a {@link Text}: {@code EXT_T_0 5}, {@code EXT_I_1 some text}, {@code EXT_2}.
   */
  public String text() {
    return name.length() == "EXT_0".length() ? name : name + " " + operand;
  }

  /** The token of such a text; empty if it is another text. */
  public static Optional<StrayToken> of(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    if (matcher.group(1) != null) {
      return Optional.of(new StrayToken(matcher.group(1), ""));
    }
    return Optional.of(
        matcher.group(2) != null
            ? new StrayToken(matcher.group(2), matcher.group(3))
            : new StrayToken(matcher.group(4), matcher.group(5)));
  }

  /** As an instruction of XML: {@code <?wbxml EXT_T_0 5?>}. */
  public String instruction() {
    return instruction(text());
  }

  /** The instruction of a token's text; what would end it too early gets a blank. */
  public static String instruction(String text) {
    StringBuilder out = new StringBuilder(OPENING.length() + text.length() + CLOSING.length());
    instruction(text, out);
    return out.toString();
  }

  /** The same, written to {@code out}. */
  public static void instruction(String text, StringBuilder out) {
    out.append(OPENING).append(text.replace(CLOSING, "? >")).append(CLOSING);
  }

  /** The token of such an instruction; empty if it is another text. */
  public static Optional<StrayToken> ofInstruction(String text) {
    return text.startsWith(OPENING) && text.endsWith(CLOSING)
        ? of(text.substring(OPENING.length(), text.length() - CLOSING.length()))
        : Optional.empty();
  }

  /** The value of an attribute cut into texts and instructions; in time linear to its length. */
  public static List<String> parts(String value) {
    List<String> parts = new ArrayList<>(1);
    int from = 0;
    int searched = 0;
    for (int end = value.indexOf(CLOSING); end >= 0; end = value.indexOf(CLOSING, searched)) {
      end += CLOSING.length();
      int start = searched + value.substring(searched, end).lastIndexOf(OPENING);
      if (start >= searched && ofInstruction(value.substring(start, end)).isPresent()) {
        if (start > from) {
          parts.add(value.substring(from, start));
        }
        parts.add(value.substring(start, end));
        from = end;
      }
      searched = end;
    }
    if (from < value.length()) {
      parts.add(value.substring(from));
    }
    return parts;
  }
}
