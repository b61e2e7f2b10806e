package dev.dmscope.analyzer.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Node;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class XmlEncodingTest {
  private static final String TEXT = "Gr\u00FC\u00DFe \u20AC \uD83D\uDE00";

  @Test
  void sixteenBitBodiesAreReadWithAndWithoutABom() {
    for (Charset charset : List.of(UTF_16BE, UTF_16LE)) {
      for (String bom : new String[] {"", "\uFEFF"}) {
        String declaration = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n";
        String body = bom + declaration + "<SyncML><a b='" + TEXT + "'>" + TEXT + "</a></SyncML>";
        Decoded.Document document = document(body.getBytes(charset), Hints.NONE);
        assertThat(document.notices()).isEmpty();
        Element a = document.root().first("a").orElseThrow();
        assertThat(a.text()).isEqualTo(TEXT);
        assertThat(a.attribute("b")).contains(TEXT);
        assertThat(slice(body, charset, a)).isEqualTo("<a b='" + TEXT + "'>" + TEXT + "</a>");
        assertThat(slice(body, charset, a.children().get(0))).isEqualTo(TEXT);
      }
    }
  }

  @Test
  void aDeclaredEightBitCharsetIsReadAndMapped() {
    String body = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><SyncML>Gr\u00FC\u00DFe</SyncML>";
    Decoded.Document document = document(body.getBytes(ISO_8859_1), Hints.NONE);
    assertThat(document.root().text()).isEqualTo("Gr\u00FC\u00DFe");
    assertThat(document.root().span().end()).isEqualTo(body.length());
    assertThat(document.notices()).isEmpty();
  }

  @Test
  void theContentTypeGoesBeforeUtf8() {
    Hints hints = new Hints(Optional.empty(), Optional.of("ISO-8859-15"));
    assertThat(document("<SyncML>\u00A4</SyncML>".getBytes(ISO_8859_1), hints).root().text())
        .isEqualTo("\u20AC");
  }

  @Test
  void utf8ThatIsDeclaredAsUtf16IsReadAsWhatItIs() {
    String body = "<?xml version=\"1.0\" encoding=\"utf-16\"?><SyncML>\u00FC</SyncML>";
    Decoded.Document document = document(body.getBytes(UTF_8), Hints.NONE);
    assertThat(document.root().text()).isEqualTo("\u00FC");
    assertThat(codes(document)).containsExactly("charset-conflict");
  }

  @Test
  void whereNamesDisagreeValidUtf8IsUtf8() {
    Hints hints = new Hints(Optional.empty(), Optional.of("iso-8859-1"));
    String body = "<?xml version=\"1.0\" encoding=\"utf-8\"?><SyncML>\u00E9</SyncML>";
    Decoded.Document document = document(body.getBytes(UTF_8), hints);
    assertThat(document.root().text()).isEqualTo("\u00E9");
    assertThat(codes(document)).containsExactly("charset-conflict");
  }

  @Test
  void bytesThatAreNoUtf8AreShownAsReplacements() {
    Decoded.Document document =
        document("<SyncML>Gr\u00FC\u00DFe</SyncML>".getBytes(ISO_8859_1), Hints.NONE);
    assertThat(document.root().text()).isEqualTo("Gr\uFFFD\uFFFDe");
    assertThat(document.notices())
        .extracting(Notice::code, Notice::offset)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("invalid-charset-bytes", 10));
  }

  @Test
  void anUnknownCharsetIsNoObstacle() {
    Hints hints = new Hints(Optional.empty(), Optional.of("no such/charset"));
    String body = "<?xml version=\"1.0\" encoding=\"x-none\"?><SyncML>\u00FC</SyncML>";
    assertThat(document(body.getBytes(UTF_8), hints).root().text()).isEqualTo("\u00FC");
  }

  @Test
  void aBomAndWhiteSpaceBeforeTheDeclarationAreTolerated() {
    String xml = "<?xml version=\"1.0\"?><SyncML/>";
    assertThat(document(("\uFEFF" + xml).getBytes(UTF_8), Hints.NONE).notices()).isEmpty();
    Decoded.Document spaced = document(("\r\n " + xml).getBytes(UTF_8), Hints.NONE);
    assertThat(codes(spaced)).containsExactly("leading-bytes");
    assertThat(spaced.root().span().start()).isEqualTo(3 + xml.indexOf("<SyncML"));
  }

  @Test
  void sixteenBitBytesThatAreDeclaredAsUtf8AreReadAsWhatTheyAre() {
    String body = "<?xml version=\"1.0\" encoding=\"utf-8\"?><SyncML>\u00FC</SyncML>";
    assertThat(document(body.getBytes(UTF_16LE), Hints.NONE).root().text()).isEqualTo("\u00FC");
    Hints hints = new Hints(Optional.empty(), Optional.of("utf-8"));
    assertThat(document(body.getBytes(UTF_16BE), hints).root().text()).isEqualTo("\u00FC");
  }

  private static String slice(String body, Charset charset, Node node) {
    byte[] bytes = body.getBytes(charset);
    return new String(bytes, node.span().start(), node.span().length(), charset);
  }

  private static List<String> codes(Decoded.Document document) {
    return document.notices().stream().map(Notice::code).toList();
  }

  private static Decoded.Document document(byte[] body, Hints hints) {
    Decoded decoded = Codec.decode(body, hints);
    assertThat(decoded).isInstanceOf(Decoded.Document.class);
    return (Decoded.Document) decoded;
  }
}
