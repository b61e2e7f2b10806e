package dev.dmscope.analyzer.codec.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.codec.Codec;
import dev.dmscope.analyzer.codec.Hints;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Text;
import dev.dmscope.analyzer.tree.TreeBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class XmlPrinterTest {
  @Test
  void aLineKnowsItsElementAndItsDepth() {
    Element root = root("<SyncML xmlns='s'><A><B>1</B><C/></A></SyncML>");
    assertThat(XmlPrinter.lines(root))
        .containsExactly(
            new XmlLine(0, 0, "<SyncML xmlns=\"s\">"),
            new XmlLine(1, 1, "<A>"),
            new XmlLine(2, 2, "<B>1</B>"),
            new XmlLine(3, 2, "<C/>"),
            new XmlLine(1, 1, "</A>"),
            new XmlLine(0, 0, "</SyncML>"));
  }

  @Test
  void namespacesAreDeclaredWhereTheyChange() {
    Element root = root("<SyncML xmlns='s'><M><p:F xmlns:p='m'><p:G/></p:F></M></SyncML>");
    assertThat(XmlPrinter.document(root))
        .isEqualTo(
            """
            <SyncML xmlns="s">
              <M>
                <F xmlns:p="m" xmlns="m">
                  <G/>
                </F>
              </M>
            </SyncML>
            """);
  }

  @Test
  void theLinesOfATextAreNotIndented() {
    List<XmlLine> lines = XmlPrinter.lines(root("<a><b>x\ny &lt;\nz</b></a>"));
    assertThat(lines.subList(1, 4))
        .containsExactly(
            new XmlLine(1, 1, "<b>x"), new XmlLine(1, 0, "y &lt;"), new XmlLine(1, 0, "z</b>"));
  }

  @Test
  void controlCharactersAreShownButKeptOutOfDocuments() {
    TreeBuilder tree = new TreeBuilder();
    tree.open("a", "", List.of(), 0, 1);
    tree.text(new Text("\u0001\u0000x\u0085", Text.Form.CHARACTERS, 1, 5));
    Element root = tree.finish(5).orElseThrow();
    assertThat(XmlPrinter.lines(root).get(0).text()).isEqualTo("<a>&#x1;&#x0;x&#x85;</a>");
    assertThat(XmlPrinter.document(root)).isEqualTo("<a>\uFFFD\uFFFDx\u0085</a>\n");
  }

  @Test
  void cdataStaysCdata() {
    String xml = "<a><![CDATA[<b>&]]></a>";
    assertThat(XmlPrinter.document(root(xml))).isEqualTo(xml + "\n");
  }

  @Test
  void theNamespaceOfXmlIsNeverTheDefault() {
    Element root = root("<a xmlns='u'><xml:b><c/></xml:b></a>");
    String printed = XmlPrinter.document(root);
    assertThat(printed).isEqualTo("<a xmlns=\"u\">\n  <xml:b>\n    <c/>\n  </xml:b>\n</a>\n");
    assertThat(root(XmlWriter.write(root)).elements().get(0).namespace())
        .isEqualTo("http://www.w3.org/XML/1998/namespace");
  }

  private static Element root(String xml) {
    return Codec.decode(xml.getBytes(UTF_8), Hints.NONE).tree().orElseThrow();
  }
}
