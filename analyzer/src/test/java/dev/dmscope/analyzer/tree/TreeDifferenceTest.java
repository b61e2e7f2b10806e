package dev.dmscope.analyzer.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreeDifferenceTest {
  @Test
  void namesAreCompared() {
    assertThat(TreeDifference.first(tree("x", "1"), tree("y", "1")))
        .contains("/a/x is y on the right");
  }

  @Test
  void textIsComparedWithoutWhiteSpaceAroundAndKindOfLineEnds() {
    assertThat(TreeDifference.first(tree("x", " 1\r\n2 "), tree("x", "1\n2"))).isEmpty();
    assertThat(TreeDifference.first(tree("x", "1"), tree("x", "2")))
        .contains("/a/x is \"1\", on the right \"2\"");
  }

  @Test
  void bytesEqualTheirBase64() {
    Element binary = tree("x", new Text("AAEC", Text.Form.BINARY, 0, 0));
    assertThat(TreeDifference.first(binary, tree("x", "AA\nEC"))).isEmpty();
    Element opaque = tree("x", new Text("abc", Text.Form.OPAQUE, 0, 0));
    assertThat(TreeDifference.first(tree("x", "YWJj"), opaque)).isEmpty();
    assertThat(TreeDifference.first(tree("x", "YWJj"), tree("x", "abc"))).isPresent();
  }

  @Test
  void attributesAreComparedButNotDeclarationsOfNamespaces() {
    Element left = root(new Attribute("xmlns", "s", new Span(0, 0)));
    Element right = root(new Attribute("v", "1", new Span(0, 0)));
    assertThat(TreeDifference.first(left, root())).isEmpty();
    assertThat(TreeDifference.first(right, left))
        .contains("/a has attributes {v=1}, on the right {}");
  }

  @Test
  void aMissingElementIsNamed() {
    assertThat(TreeDifference.first(tree("x", "1"), root()))
        .contains("/a/x is missing on the right");
    assertThat(TreeDifference.first(root(), tree("x", "1")))
        .contains("/a lacks x, which is on the right");
  }

  private static Element root(Attribute... attributes) {
    TreeBuilder tree = new TreeBuilder();
    tree.open("a", "", List.of(attributes), 0, 0);
    return tree.finish(0).orElseThrow();
  }

  private static Element tree(String name, String text) {
    return tree(name, new Text(text, Text.Form.CHARACTERS, 0, 0));
  }

  private static Element tree(String name, Text text) {
    TreeBuilder tree = new TreeBuilder();
    tree.open("a", "", List.of(), 0, 0);
    tree.text(new Text("\n ", Text.Form.CHARACTERS, 0, 0));
    tree.open(name, "", List.of(), 0, 0);
    tree.text(text);
    return tree.finish(0).orElseThrow();
  }
}
