package dev.dmscope.analyzer.secrets;

import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Node;
import dev.dmscope.analyzer.tree.Text;
import dev.dmscope.analyzer.tree.TreeBuilder;
import java.util.List;

/** Copies a tree and leaves its secrets behind. */
final class TreeMask {
  private final Secrets secrets;
  private final TreeBuilder copy = new TreeBuilder();

  TreeMask(Secrets secrets) {
    this.secrets = secrets;
  }

  Element copy(Element root) {
    element(root);
    return copy.finish(root.span().end()).orElseThrow();
  }

  private void element(Element element) {
    copy.open(
        element.name(),
        element.namespace(),
        attributes(element),
        element.span().start(),
        element.startTag().end());
    boolean told = false;
    for (Node child : element.children()) {
      if (child instanceof Element below) {
        element(below);
      } else if (child instanceof Text text) {
        if (!secrets.hides(element)) {
          copy.text(text);
        } else if (!told) {
          told = true;
          Text.Form form = text.form() == Text.Form.TOKEN ? Text.Form.CHARACTERS : text.form();
          copy.text(new Text(secrets.text(element), form, text.span()));
        }
      }
    }
    copy.close(element.span().end());
  }

  private List<Attribute> attributes(Element element) {
    return element.attributes().stream()
        .map(a -> secrets.hides(a) ? new Attribute(a.name(), secrets.value(a), a.span()) : a)
        .toList();
  }
}
