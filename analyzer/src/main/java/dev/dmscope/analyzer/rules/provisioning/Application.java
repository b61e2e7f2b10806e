package dev.dmscope.analyzer.rules.provisioning;

import dev.dmscope.analyzer.session.FoundDocument;
import dev.dmscope.analyzer.tree.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A characteristic of type APPLICATION: the account of one server. */
record Application(Element element) {
  private static final String DM = "w7";

  /** Those of a document, at any depth. */
  static List<Application> in(FoundDocument document) {
    List<Application> found = new ArrayList<>(1);
    collect(document.root(), found);
    return found;
  }

  /** Those for device management: APPID w7. */
  static List<Application> ofDm(FoundDocument document) {
    List<Application> found = in(document);
    found.removeIf(application -> !application.isDm());
    return found;
  }

  private static void collect(Element element, List<Application> found) {
    for (Element child : element.all("characteristic")) {
      if (type(child).equalsIgnoreCase("APPLICATION")) {
        found.add(new Application(child));
      } else {
        collect(child, found);
      }
    }
  }

  static String type(Element characteristic) {
    return characteristic.attribute("type").orElse("").strip();
  }

  private boolean isDm() {
    return value("APPID").filter(DM::equalsIgnoreCase).isPresent();
  }

  /** The first parm of that name, letter case aside. */
  Optional<Element> parm(String name) {
    return parm(element, name);
  }

  static Optional<Element> parm(Element characteristic, String name) {
    for (Element parm : characteristic.all("parm")) {
      if (parm.attribute("name").orElse("").strip().equalsIgnoreCase(name)) {
        return Optional.of(parm);
      }
    }
    return Optional.empty();
  }

  /** Its value; empty if the parm is missing or has none. */
  Optional<String> value(String name) {
    return parm(name).flatMap(Application::valueOf);
  }

  static Optional<String> valueOf(Element parm) {
    return parm.attribute("value").map(String::strip);
  }

  /** The characteristics of that type directly in it. */
  List<Element> characteristics(String type) {
    List<Element> found = new ArrayList<>(2);
    for (Element child : element.all("characteristic")) {
      if (type(child).equalsIgnoreCase(type)) {
        found.add(child);
      }
    }
    return found;
  }
}
