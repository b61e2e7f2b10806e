package dev.dmscope.analyzer.secrets;

import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Node;
import dev.dmscope.analyzer.tree.Text;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;

/** Walks one document and notes what is secret. */
final class SecretFinder {
  private final BitSet elements;
  private final Set<Attribute> attributes;

  private final BitSet elementsByText;
  private final Set<Attribute> attributesByText;

  SecretFinder(
      BitSet elements,
      Set<Attribute> attributes,
      BitSet elementsByText,
      Set<Attribute> attributesByText) {
    this.elements = elements;
    this.attributes = attributes;
    this.elementsByText = elementsByText;
    this.attributesByText = attributesByText;
  }

  void walk(Element element) {
    boolean named = isNamedSecret(element);
    if (named || SecretNames.isSecret(element.name()) || SecretNames.isSecretPath(element)) {
      hide(element);
      return;
    }
    if (hasSecretText(element)) {
      elementsByText.set(element.id());
      hide(element);
      return;
    }
    for (Attribute attribute : element.attributes()) {
      if (SecretNames.isSecret(localName(attribute))) {
        attributes.add(attribute);
      } else if (SecretText.holdsSecret(attribute.value())) {
        attributesByText.add(attribute);
        attributes.add(attribute);
      }
    }
    switch (element.name()) {
      case "Item" -> walkHolder(element, "Data", Place.ofItem(element));
      case "Node" -> walkHolder(element, "Value", Place.ofNode(element));
      default -> walkNamed(element);
    }
  }

  /** What follows a {@code <key>Password</key>} is the value of that name, up to the next key. */
  private void walkNamed(Element element) {
    boolean secret = false;
    for (Element child : element.elements()) {
      if (isName(child.name()) && child.elements().isEmpty()) {
        secret = SecretNames.isSecret(child.text().strip());
        walk(child);
      } else if (secret) {
        hide(child);
      } else {
        walk(child);
      }
    }
  }

  private static boolean isName(String name) {
    return name.equalsIgnoreCase("name")
        || name.equalsIgnoreCase("key")
        || name.equalsIgnoreCase("id");
  }

  private void walkHolder(Element holder, String valueName, Place place) {
    boolean typed = hasSecretType(holder) || isMiddleOfLargeObject(holder);
    for (Element child : holder.elements()) {
      if (child.name().equals(valueName) && (typed || place.hides(child.text()))) {
        hide(child);
      } else {
        walk(child);
      }
    }
  }

  /** Only the first piece tells its size; what stands before the others is not known here. */
  private static boolean isMiddleOfLargeObject(Element item) {
    return item.first("MoreData").isPresent()
        && meta(item).flatMap(m -> m.textOf("Size")).isEmpty();
  }

  /** By the Meta of an item, or of the command that it is of. */
  private static boolean hasSecretType(Element item) {
    return meta(item).flatMap(m -> m.textOf("Type")).filter(SecretNames::isSecretType).isPresent();
  }

  private static Optional<Element> meta(Element item) {
    return item.first("Meta")
        .or(() -> item.parent().flatMap(command -> command.first("Meta")))
        .map(m -> m.first("MetInf").orElse(m));
  }

  private void hide(Element element) {
    elements.set(element.id());
    for (Attribute attribute : element.attributes()) {
      if (!isDescription(attribute)) {
        attributes.add(attribute);
      }
    }
    for (Element child : element.elements()) {
      if (element.name().equals("Cred") && child.name().equals("Meta")) {
        walk(child); // how the credential is coded is no secret
      } else {
        hide(child);
      }
    }
  }

  /** Whether an attribute calls it a secret, as in {@code <parm name="AAUTHSECRET" …/>}. */
  private static boolean isNamedSecret(Element element) {
    for (Attribute attribute : element.attributes()) {
      if (isName(localName(attribute)) && SecretNames.isSecret(attribute.value())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the attribute says what the element is, not what it holds. */
  private static boolean isDescription(Attribute attribute) {
    String name = localName(attribute);
    return attribute.name().startsWith("xmlns")
        || isName(name)
        || name.regionMatches(true, name.length() - 4, "type", 0, 4);
  }

  private static boolean hasSecretText(Element element) {
    if (isAddress(element.name())) {
      String address = element.text();
      return !QueryMask.mask(address).equals(address);
    }
    for (Node child : element.children()) {
      if (child instanceof Text text && SecretText.holdsSecret(text.value())) {
        return true;
      }
    }
    return false;
  }

  /** Addresses name secrets; they hold none but in their query. */
  private static boolean isAddress(String name) {
    return name.equals("LocURI")
        || name.equals("TargetRef")
        || name.equals("SourceRef")
        || name.equals("RespURI");
  }

  private static String localName(Attribute attribute) {
    String name = attribute.name();
    return name.substring(name.indexOf(':') + 1);
  }
}
