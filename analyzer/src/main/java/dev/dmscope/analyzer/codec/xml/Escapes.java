package dev.dmscope.analyzer.codec.xml;

import dev.dmscope.analyzer.tree.StrayToken;
import dev.dmscope.analyzer.tree.Text;
import java.util.Locale;

/** How characters are written that mean something else in XML, or that it cannot carry at all. */
enum Escapes {
  /** For eyes: a character reference, though no parser would take it. */
  VISIBLE,
  /** For parsers: U+FFFD. */
  WELL_FORMED;

  /** Whether the text can stay a CDATA section: parsers make other line ends of those in it. */
  static boolean isCdata(Text text) {
    return text.form() == Text.Form.CDATA
        && !text.value().contains("]]>")
        && text.value().indexOf('\r') < 0;
  }

  void content(String text, boolean cdata, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append(cdata ? "&" : "&amp;");
        case '<' -> out.append(cdata ? "<" : "&lt;");
        case '>' -> out.append(cdata ? ">" : "&gt;");
        case '\r' -> out.append("&#xD;");
        default -> i = other(text, i, out);
      }
    }
  }

  /** A token that is no text, as an instruction in one line. */
  void token(String text, StringBuilder out) {
    String instruction = StrayToken.instruction(text);
    for (int i = 0; i < instruction.length(); i++) {
      char c = instruction.charAt(i);
      if (c == '\n' || c == '\r' || c == '\t') {
        out.append(' ');
      } else {
        i = other(instruction, i, out);
      }
    }
  }

  void attribute(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '"' -> out.append("&quot;");
        case '\n' -> out.append("&#xA;");
        case '\r' -> out.append("&#xD;");
        case '\t' -> out.append("&#x9;");
        default -> i = other(text, i, out);
      }
    }
  }

  /** Writes the character at {@code i}; returns the index of its last char. */
  private int other(String text, int i, StringBuilder out) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1))) {
      out.append(c).append(text.charAt(i + 1));
      return i + 1;
    }
    boolean carried = c >= ' ' ? !Character.isSurrogate(c) && c < 0xFFFE : c == '\t' || c == '\n';
    boolean visible = carried && (this == WELL_FORMED || c < 0x7F || c > 0x9F);
    if (visible) {
      out.append(c);
    } else if (this == VISIBLE) {
      out.append("&#x").append(Integer.toHexString(c).toUpperCase(Locale.ROOT)).append(';');
    } else {
      out.append('\uFFFD');
    }
    return i;
  }
}
