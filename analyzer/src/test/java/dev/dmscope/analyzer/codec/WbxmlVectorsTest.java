package dev.dmscope.analyzer.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Text;
import dev.dmscope.analyzer.tree.TreeDifference;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Byte vectors of WBXML's corners; vectors.tsv says in words what each is about. */
class WbxmlVectorsTest {
  private static final Map<String, Vector> VECTORS = Vector.all();

  static Iterable<Vector> vectors() {
    return VECTORS.values();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void comesOutAsExpected(Vector vector) {
    Decoded decoded = Codec.decode(vector.bytes(), Hints.NONE);
    assertThat(summary(decoded)).isEqualTo(vector.expected());
    decoded.tree().ifPresent(root -> Spans.check(root, vector.bytes().length));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void saysWhatItsTwinInXmlSays(Vector vector) {
    Optional<Element> twin = vector.twin().flatMap(xml -> Codec.decode(xml, Hints.NONE).tree());
    twin.ifPresent(xml -> assertThat(TreeDifference.first(xml, root(vector.name()))).isEmpty());
  }

  @Test
  void theTypeOfTheBodyStandsInForAMissingPublicId() {
    byte[] body = VECTORS.get("public-id-unknown").bytes();
    body[1] = 0x7D;
    Hints hints = new Hints(Optional.of("application/vnd.syncml.dm+wbxml"), Optional.empty());
    assertThat(Codec.decode(body, hints).tree().orElseThrow().namespace())
        .isEqualTo("SYNCML:SYNCML1.2");
  }

  @Test
  void anOverlongIntegerIsMalformedWhereTheBodyIsCalledWbxml() {
    Hints hints = new Hints(Optional.of("application/vnd.syncml.dm+wbxml"), Optional.empty());
    Decoded decoded = Codec.decode(VECTORS.get("err-mb-overlong").bytes(), hints);
    assertThat(summary(decoded)).isEqualTo("malformed 1");
  }

  @Test
  void piecesOfTextAreJoined() {
    Element alert = command("entity");
    assertThat(alert.textOf("Data")).contains("5\u20AC0");
    assertThat(alert.first("Data").orElseThrow().children()).hasSize(1);
    assertThat(command("str-t").textOf("Data")).contains("1201");
  }

  @Test
  void aDocumentInOpaqueDataStandsInItsPlaceWithSpansOfTheOuterBody() {
    Element data = command("nested-devinf").first("Item").orElseThrow().first("Data").orElseThrow();
    Element devInf = data.first("DevInf").orElseThrow();
    assertThat(devInf.namespace()).isEqualTo("syncml:devinf");
    assertThat(devInf.textOf("Man")).contains("Acme");
    byte[] body = VECTORS.get("nested-devinf").bytes();
    assertThat(body[devInf.span().start()]).isEqualTo((byte) 0x4A);
  }

  @Test
  void digestBytesAreBinaryAndTextInOpaqueIsText() {
    Element cred = root("opaque-md5").first("SyncHdr").orElseThrow().first("Cred").orElseThrow();
    Text digest = (Text) cred.first("Data").orElseThrow().children().get(0);
    assertThat(digest.form()).isEqualTo(Text.Form.BINARY);
    assertThat(digest.value()).isEqualTo("AAECAwQFBgcICQoLDA0ODw==");
    Element item = command("opaque-text").first("Item").orElseThrow();
    Text text = (Text) item.first("Data").orElseThrow().children().get(0);
    assertThat(text.form()).isEqualTo(Text.Form.OPAQUE);
    assertThat(text.value()).isEqualTo("6");
  }

  @Test
  void aLiteralTagKeepsItsNameAndHasNoNamespace() {
    Element literal = command("literal-tag").first("X-Vendor").orElseThrow();
    assertThat(literal.namespace()).isEmpty();
    assertThat(literal.text()).isEqualTo("v");
  }

  @Test
  void anUnknownTokenKeepsItsPlace() {
    assertThat(root("err-unknown-token").elements())
        .extracting(Element::name)
        .containsExactly("unknown-00-3F");
  }

  @Test
  void sixteenBitStringsEndWithTwoZeroBytes() {
    assertThat(command("ucs2").textOf("Data")).contains("1201");
  }

  @Test
  void nokiasXmlnsIsAnAttributeOfThatName() {
    assertThat(root("nokia-xmlns-attr").attributes())
        .extracting(Attribute::name, Attribute::value)
        .containsExactly(tuple("xmlns", "SYNCML:SYNCML1.2"));
  }

  private static Element root(String name) {
    return Codec.decode(VECTORS.get(name).bytes(), Hints.NONE).tree().orElseThrow();
  }

  private static Element command(String name) {
    return root(name).first("SyncBody").orElseThrow().elements().get(0);
  }

  private static String summary(Decoded decoded) {
    if (decoded instanceof Decoded.Document d) {
      StringBuilder codes = new StringBuilder(d.type().name());
      d.notices().forEach(notice -> codes.append(' ').append(notice.code()));
      return codes.toString();
    }
    return decoded instanceof Decoded.Malformed m
        ? m.fault().code() + " " + m.fault().offset()
        : "NOT_SYNCML";
  }
}
