package dev.dmscope.analyzer.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An element of a decoded document, XML or WBXML alike. Immutable once its document is built.
 *
 * <p>Lookups go by local name and ignore the namespace: real peers leave out or confuse namespaces,
 * and judging that is a rule's work.
 */
public final class Element implements Node {
  private static final Node[] NO_CHILDREN = {};

  /** Among so many siblings a step is sooner counted than remembered. */
  private static final int FEW = 32;

  private final String name;
  private final String namespace;
  private final List<Attribute> attributes;
  private final int id;
  private final @Nullable Element parent;
  private final int start;
  private final int startTagEnd;
  private int end;

  /** Most elements have one child, their text: for them an array would cost as much as the text. */
  private @Nullable Node only;

  private Node[] several = NO_CHILDREN;

  /** Made when first asked for; immutable, so that a race only makes it twice. */
  private @Nullable Map<Element, String> steps;

  Element(
      String name,
      String namespace,
      List<Attribute> attributes,
      int id,
      @Nullable Element parent,
      int start,
      int startTagEnd) {
    this.name = name;
    this.namespace = namespace;
    this.attributes = attributes;
    this.id = id;
    this.parent = parent;
    this.start = start;
    this.startTagEnd = startTagEnd;
    this.end = startTagEnd;
  }

  /** Ends the element and gives it its children, a stretch of the builder's stack. */
  void close(int offset, Node[] stack, int from, int to) {
    end = offset;
    int count = to - from;
    if (count == 1) {
      only = stack[from];
    } else if (count > 1) {
      several = new Node[count];
      System.arraycopy(stack, from, several, 0, count);
    }
  }

  /** Ends the element with that text as all it holds. */
  void close(int offset, Text text) {
    end = offset;
    only = text;
  }

  /** How many {@link #children()} it has. */
  public int count() {
    return only == null ? several.length : 1;
  }

  /** The child at that place of {@link #children()}; makes no list, for what visits them all. */
  public Node child(int index) {
    Node first = only;
    return first == null ? several[index] : first;
  }

  /** The local name. */
  public String name() {
    return name;
  }

  /** The namespace, or an empty string where there is none. */
  public String namespace() {
    return namespace;
  }

  /** The attributes in document order. */
  public List<Attribute> attributes() {
    return attributes;
  }

  /** The value of the first attribute of that name. */
  public Optional<String> attribute(String attributeName) {
    for (Attribute attribute : attributes) {
      if (attribute.name().equals(attributeName)) {
        return Optional.of(attribute.value());
      }
    }
    return Optional.empty();
  }

  /** The number of this element in document order; the root is 0. */
  public int id() {
    return id;
  }

  /** The element that holds this one; empty for the root. */
  public Optional<Element> parent() {
    return Optional.ofNullable(parent);
  }

  /** Elements and text in document order. */
  public List<Node> children() {
    Node first = only;
    return first == null ? Collections.unmodifiableList(Arrays.asList(several)) : List.of(first);
  }

  @Override
  public Span span() {
    return new Span(start, Math.max(start, end));
  }

  /** The start tag with its attributes. */
  public Span startTag() {
    return new Span(start, Math.max(start, startTagEnd));
  }

  /** The child elements in document order. */
  public List<Element> elements() {
    List<Element> found = new ArrayList<>(count());
    for (int i = 0; i < count(); i++) {
      if (child(i) instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  /** The child elements of that local name. */
  public List<Element> all(String childName) {
    List<Element> found = new ArrayList<>(2);
    for (int i = 0; i < count(); i++) {
      if (child(i) instanceof Element element && element.name.equals(childName)) {
        found.add(element);
      }
    }
    return found;
  }

  /** The first child element of that local name. */
  public Optional<Element> first(String childName) {
    for (int i = 0; i < count(); i++) {
      if (child(i) instanceof Element element && element.name.equals(childName)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  /** The element's own text, pieces joined, white space kept; what is no text left out. */
  public String text() {
    if (only != null) {
      return only instanceof Text text ? text.characters() : "";
    }
    if (several.length == 0) {
      return "";
    }
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < count(); i++) {
      if (child(i) instanceof Text text) {
        joined.append(text.characters());
      }
    }
    return joined.toString();
  }

  /** The text of the first child of that name, white space at both ends removed. */
  public Optional<String> textOf(String childName) {
    for (int i = 0; i < count(); i++) {
      if (child(i) instanceof Element element && element.name.equals(childName)) {
        return Optional.of(element.text().strip());
      }
    }
    return Optional.empty();
  }

  /** The way here from the root, such as {@code /SyncML/SyncBody/Get[2]/Item}; counts from 1. */
  public String path() {
    if (parent == null) {
      return "/" + name;
    }
    return parent.path() + "/" + parent.stepTo(this);
  }

  private String stepTo(Element child) {
    return count() > FEW ? stepAmongMany(child) : stepAmongFew(child);
  }

  private String stepAmongFew(Element child) {
    int total = 0;
    int number = 0;
    for (int i = 0; i < count(); i++) {
      if (child(i) instanceof Element sibling && sibling.name.equals(child.name)) {
        total++;
        number = sibling == child ? total : number;
      }
    }
    return total <= 1 ? child.name : child.name + "[" + number + "]";
  }

  /**
   * All steps are counted at once: a hostile message has 100,000 siblings and a finding on each.
   */
  private String stepAmongMany(Element child) {
    Map<Element, String> known = steps;
    if (known == null) {
      Map<String, Integer> totals = new HashMap<>();
      elements().forEach(e -> totals.merge(e.name, 1, Integer::sum));
      Map<String, Integer> counted = new HashMap<>();
      Map<Element, String> counting = new HashMap<>();
      for (Element e : elements()) {
        int number = counted.merge(e.name, 1, Integer::sum);
        counting.put(e, totals.getOrDefault(e.name, 1) == 1 ? e.name : e.name + "[" + number + "]");
      }
      known = Map.copyOf(counting);
      steps = known;
    }
    return known.getOrDefault(child, child.name);
  }

  @Override
  public String toString() {
    return "Element[" + path() + " " + span() + "]";
  }
}
