package dev.dmscope.analyzer.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Span;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodecTest {
  private static final String SYNCML =
      "<SyncML xmlns=\"SYNCML:SYNCML1.2\"><SyncHdr><MsgID>1</MsgID></SyncHdr></SyncML>";

  @Test
  void noBytesAndWhiteSpaceAreEmpty() {
    assertThat(decode("")).isEqualTo(new Decoded.Empty());
    assertThat(decode(" \r\n\t")).isEqualTo(new Decoded.Empty());
    assertThat(decode("\uFEFF ")).isEqualTo(new Decoded.Empty());
  }

  @Test
  void anElementKnowsItsBytes() {
    Element msgId = root(SYNCML).first("SyncHdr").orElseThrow().first("MsgID").orElseThrow();
    int start = SYNCML.indexOf("<MsgID>");
    assertThat(msgId.span()).isEqualTo(new Span(start, start + "<MsgID>1</MsgID>".length()));
    assertThat(msgId.startTag()).isEqualTo(new Span(start, start + "<MsgID>".length()));
    assertThat(msgId.children().get(0).span()).isEqualTo(new Span(start + 7, start + 8));
    assertThat(msgId.namespace()).isEqualTo("SYNCML:SYNCML1.2");
  }

  @Test
  void xmlUnderAWbxmlTypeIsReadAsXml() {
    Decoded decoded = Codec.decode(SYNCML.getBytes(UTF_8), type("application/vnd.syncml.dm+wbxml"));
    assertThat(decoded).isInstanceOf(Decoded.Document.class);
  }

  @Test
  void wbxmlUnderAnXmlTypeIsReadAsWbxml() {
    byte[] body = HexFormat.of().parseHex("03a4016a006d6c5b0331000101" + "01");
    Decoded decoded = Codec.decode(body, type("application/vnd.syncml.dm+xml"));
    assertThat(decoded)
        .isInstanceOfSatisfying(
            Decoded.Document.class,
            d -> {
              assertThat(d.encoding()).isEqualTo(Encoding.WBXML);
              assertThat(d.root().first("SyncHdr").orElseThrow().textOf("MsgID")).contains("1");
            });
  }

  @Test
  void anErrorPageIsNoMalformedMessage() {
    for (String page :
        new String[] {
          "<html><body><p>502 Bad Gateway<hr></body></html>",
          "<!DOCTYPE html><html><br></html>",
          "<!DOCTYPE HTML PUBLIC \"-//IETF//DTD HTML 2.0//EN\">\n<html><head></head></html>",
          "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
        }) {
      assertThat(Codec.decode(page.getBytes(UTF_8), type("application/vnd.syncml.dm+xml")))
          .as(page)
          .isEqualTo(new Decoded.NotSyncml("an HTML page"));
    }
    assertThat(decode("{\"error\":1}")).isInstanceOf(Decoded.NotSyncml.class);
    assertThat(decode("Bad Gateway")).isInstanceOf(Decoded.NotSyncml.class);
  }

  @Test
  void whatClaimsToBeSyncmlAndBreaksIsMalformed() {
    assertThat(fault("<SyncML><SyncHdr></SyncML>")).isInstanceOf(Fault.Malformed.class);
    assertThat(fault("<?xml version=\"1.0\"?>\n<a><b>")).isInstanceOf(Fault.Truncated.class);
    Decoded text = Codec.decode("sorry".getBytes(UTF_8), type("application/vnd.syncml.dm+xml"));
    assertThat(text).isInstanceOf(Decoded.Malformed.class);
  }

  @Test
  void aBodyThatIsTooLongIsNotRead() {
    byte[] body = new byte[Codec.LONGEST + 1];
    body[0] = '<';
    assertThat(Codec.decode(body, Hints.NONE))
        .isInstanceOfSatisfying(
            Decoded.Malformed.class, m -> assertThat(m.fault()).isInstanceOf(Fault.TooBig.class));
  }

  @Test
  void soapIsKnownAsSoap() {
    String body = "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"/>";
    assertThat(decode(body))
        .isInstanceOfSatisfying(
            Decoded.Document.class, d -> assertThat(d.type()).isEqualTo(DocumentType.SOAP));
  }

  @Test
  void aNotificationIsNoWbxml() {
    byte[] body = HexFormat.of().parseHex("03a4016a00112233");
    assertThat(Codec.decode(body, type("application/vnd.syncml.notification")))
        .isInstanceOfSatisfying(
            Decoded.Malformed.class, m -> assertThat(m.encoding()).isEqualTo(Encoding.BINARY));
  }

  private static Decoded decode(String body) {
    return Codec.decode(body.getBytes(UTF_8), Hints.NONE);
  }

  private static Element root(String body) {
    return decode(body).tree().orElseThrow();
  }

  private static Fault fault(String body) {
    return ((Decoded.Malformed) decode(body)).fault();
  }

  private static Hints type(String mediaType) {
    return new Hints(Optional.of(mediaType), Optional.empty());
  }
}
