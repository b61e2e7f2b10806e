package dev.dmscope.analyzer.tree;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Compares what two trees say, not how they were encoded: a document in XML and its twin in WBXML
 * are equal. Left out of the comparison: namespaces and their declarations, white space around text
 * and between elements, the kind of line ends (XML parsers make one of all), and how text was
 * carried; OPAQUE bytes equal their Base64.
 */
public final class TreeDifference {
  private static final int SHOWN = 60;

  private TreeDifference() {}

  /** The first difference in document order, as a sentence; empty if there is none. */
  public static Optional<String> first(Element left, Element right) {
    if (!left.name().equals(right.name())) {
      return Optional.of(left.path() + " is " + right.name() + " on the right");
    }
    Map<String, String> leftAttributes = attributes(left);
    Map<String, String> rightAttributes = attributes(right);
    if (!leftAttributes.equals(rightAttributes)) {
      return Optional.of(
          left.path() + " has attributes " + leftAttributes + ", on the right " + rightAttributes);
    }
    if (!sameText(left, right)) {
      return Optional.of(left.path() + " is " + shown(left) + ", on the right " + shown(right));
    }
    return children(left, right);
  }

  private static Optional<String> children(Element left, Element right) {
    List<Element> lefts = left.elements();
    List<Element> rights = right.elements();
    for (int i = 0; i < Math.min(lefts.size(), rights.size()); i++) {
      Optional<String> difference = first(lefts.get(i), rights.get(i));
      if (difference.isPresent()) {
        return difference;
      }
    }
    if (lefts.size() > rights.size()) {
      return Optional.of(lefts.get(rights.size()).path() + " is missing on the right");
    }
    return rights.size() > lefts.size()
        ? Optional.of(
            left.path() + " lacks " + rights.get(lefts.size()).name() + ", which is on the right")
        : Optional.empty();
  }

  private static String shown(Element element) {
    String text = said(element);
    return text.length() <= SHOWN ? "\"" + text + "\"" : "\"" + text.substring(0, SHOWN) + "…\"";
  }

  private static Map<String, String> attributes(Element element) {
    Map<String, String> found = new TreeMap<>();
    for (Attribute attribute : element.attributes()) {
      if (!attribute.name().equals("xmlns") && !attribute.name().startsWith("xmlns:")) {
        found.put(attribute.name(), attribute.value());
      }
    }
    return found;
  }

  /** The text; between elements, each stretch without the white space around it. */
  private static String said(Element element) {
    StringBuilder all = new StringBuilder();
    StringBuilder stretch = new StringBuilder();
    for (Node child : element.children()) {
      if (child instanceof Text text) {
        stretch.append(
            text.form() == Text.Form.TOKEN ? StrayToken.instruction(text.value()) : text.value());
      } else {
        all.append(stretch.toString().strip()).append('\n');
        stretch.setLength(0);
      }
    }
    return all.append(stretch.toString().strip()).toString().strip().replace("\r\n", "\n");
  }

  private static boolean sameText(Element left, Element right) {
    String a = said(left);
    String b = said(right);
    return a.equals(b) || isBase64Of(left, b) || isBase64Of(right, a);
  }

  /** Whether {@code text} is in Base64 what the element carries as bytes. */
  private static boolean isBase64Of(Element carrier, String text) {
    if (carrier.children().size() != 1 || !(carrier.children().get(0) instanceof Text only)) {
      return false;
    }
    return switch (only.form()) {
      case BINARY -> only.value().equals(text.replaceAll("\\s", ""));
      case OPAQUE ->
          Base64.getEncoder()
              .encodeToString(only.value().getBytes(StandardCharsets.UTF_8))
              .equals(text.replaceAll("\\s", ""));
      case CHARACTERS, CDATA, TOKEN -> false;
    };
  }
}
