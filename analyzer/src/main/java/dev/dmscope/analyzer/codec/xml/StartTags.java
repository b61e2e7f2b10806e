package dev.dmscope.analyzer.codec.xml;

import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Element;
import java.util.HashSet;
import java.util.Set;

/** Writes start tags; keeps the namespaces in scope right where it goes down and up again. */
final class StartTags {
  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

  private final Escapes escapes;

  StartTags(Escapes escapes) {
    this.escapes = escapes;
  }

  /** What holds within an element: its namespace, and the prefixes that are declared. */
  record Scope(String namespace, Set<String> prefixes) {
    static final Scope OUTSIDE = new Scope("", Set.of("xml"));
  }

  /** The name as it is written in both tags. */
  String name(Element element) {
    String name = escapes == Escapes.VISIBLE ? element.name() : XmlName.of(element.name());
    return isXml(element) ? "xml:" + name : name;
  }

  /** XML's own namespace must not be declared as the default; its prefix always holds. */
  private static boolean isXml(Element element) {
    return element.namespace().equals(XML);
  }

  /** Appends the start tag and returns what holds within the element. */
  Scope write(Element element, Scope outer, StringBuilder out) {
    out.append('<').append(name(element));
    Set<String> prefixes = declared(element, outer);
    Set<String> written = new HashSet<>(0);
    boolean declaresItself = false;
    String namespace = isXml(element) ? outer.namespace() : element.namespace();
    for (Attribute attribute : element.attributes()) {
      if (attribute.name().equals("xmlns")) {
        if (declaresItself || !attribute.value().equals(namespace)) {
          continue;
        }
        declaresItself = true;
      }
      String name = unique(name(attribute, prefixes), written);
      attribute(name, attribute.value(), out);
    }
    if (!declaresItself && !namespace.equals(outer.namespace())) {
      attribute("xmlns", namespace, out);
    }
    out.append('>');
    return new Scope(namespace, prefixes);
  }

  private String name(Attribute attribute, Set<String> prefixes) {
    String name = attribute.name();
    int colon = name.indexOf(':');
    if (escapes == Escapes.VISIBLE || name.equals("xmlns") || isDeclaration(attribute)) {
      return name;
    }
    if (colon > 0
        && prefixes.contains(name.substring(0, colon))
        && XmlName.isOne(name.substring(colon + 1))) {
      return name;
    }
    return XmlName.of(name);
  }

  /** An element cannot have two attributes of one name in XML; in WBXML it can. */
  private String unique(String name, Set<String> written) {
    if (escapes == Escapes.VISIBLE) {
      return name;
    }
    String free = name;
    while (!written.add(free)) {
      free += "_";
    }
    return free;
  }

  private static Set<String> declared(Element element, Scope outer) {
    Set<String> prefixes = outer.prefixes();
    for (Attribute attribute : element.attributes()) {
      if (isDeclaration(attribute)) {
        prefixes = prefixes == outer.prefixes() ? new HashSet<>(prefixes) : prefixes;
        prefixes.add(attribute.name().substring("xmlns:".length()));
      }
    }
    return prefixes;
  }

  private static boolean isDeclaration(Attribute attribute) {
    if (!attribute.name().startsWith("xmlns:")) {
      return false;
    }
    String prefix = attribute.name().substring("xmlns:".length());
    String uri = attribute.value();
    return XmlName.isOne(prefix)
        && !prefix.equals("xml")
        && !prefix.equals("xmlns")
        && !uri.isEmpty()
        && !uri.equals(XML)
        && !uri.equals(XMLNS);
  }

  private void attribute(String name, String value, StringBuilder out) {
    out.append(' ').append(name).append("=\"");
    escapes.attribute(value, out);
    out.append('"');
  }
}
