package dev.dmscope.analyzer.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.codec.Codec;
import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Hints;
import dev.dmscope.analyzer.codec.xml.XmlPrinter;
import dev.dmscope.analyzer.secrets.Secrets;
import dev.dmscope.analyzer.tree.Span;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HostilePayloadTest {
  @Test
  void base64OfBase64EndsAtTheFourthLevel() {
    String data = "this is the innermost text";
    for (int i = 0; i < 7; i++) {
      data = Packed.base64(data);
    }
    Payload at = Packed.data(data).only();
    int depth = 1;
    while (!at.nested().isEmpty()) {
      assertThat(at.cut()).isTrue();
      at = at.nested().get(0);
      depth++;
    }
    assertThat(depth).isEqualTo(4);
    assertThat(at.cut()).isTrue();
  }

  @Test
  void fourLevelsAreReadWhole() {
    String data = "this is the innermost text";
    for (int i = 0; i < 4; i++) {
      data = Packed.base64(data);
    }
    Payload outer = Packed.data(data).only();
    assertThat(outer.cut()).isFalse();
    assertThat(outer.nested().get(0).nested().get(0).nested().get(0).what().text())
        .contains("this is the innermost text");
  }

  @Test
  void nestingCountsAcrossKinds() {
    String data = "<z/>";
    for (int i = 0; i < 6; i++) {
      data = "<a>" + PayloadsTest.escaped(data) + "</a>";
    }
    Payload at = Packed.data(PayloadsTest.escaped(data)).only();
    int depth = 1;
    for (; !at.nested().isEmpty(); depth++) {
      at = at.nested().get(0);
    }
    assertThat(depth).isEqualTo(4);
    assertThat(at.cut()).isTrue();
  }

  @Test
  void sixteenMegabytesAreUnpackedAndNoMore() {
    byte[] third = new byte[(16 << 20) / 3];
    Arrays.fill(third, (byte) 'x');
    String data = Base64.getEncoder().encodeToString(third);
    String item = "<Item><Meta><Format>b64</Format></Meta><Data>" + data + "</Data></Item>";
    Packed packed =
        Packed.xml("<SyncML><SyncBody><Add>" + item.repeat(5) + "</Add></SyncBody></SyncML>");
    long unpacked = packed.payloads().stream().mapToLong(p -> p.content().bytes().length).sum();
    assertThat(unpacked).isBetween(15L << 20, 16L << 20);
  }

  @Test
  void manySmallPayloadsAreBounded() {
    String item = "<Item><Data>{\"a\":1}</Data></Item>";
    Packed packed =
        Packed.xml("<SyncML><SyncBody><Add>" + item.repeat(5_000) + "</Add></SyncBody></SyncML>");
    assertThat(packed.payloads()).hasSize(2_000);
  }

  @Test
  void deepJsonAndDeepXmlDoNotBreakIt() {
    assertThat(Packed.data("[".repeat(100_000) + "]".repeat(100_000)).payloads()).isEmpty();
    assertThat(Packed.base64("<a>".repeat(100_000).getBytes(UTF_8)).payloads()).hasSize(1);
  }

  @Test
  void aKindThatThrowsOnlyDoesNotRecognise() {
    Payloads broken =
        new Payloads(
            List.of(
                input -> {
                  throw new IllegalStateException("hostile bytes");
                }));
    Decoded decoded = Packed.data("{\"a\":1}").decoded();
    assertThat(broken.in(decoded)).extracting(p -> p.what().kind()).containsExactly("json");
  }

  @Test
  void rawBinaryInDataStaysWellFormedWhenPrinted() {
    for (String opaque : List.of("C30400010208", "C303FFFEFD", "C3021B5D")) {
      byte[] body = HexFormat.of().parseHex("03A4016A00" + "6D6B45544F" + opaque + "0101010101");
      Decoded decoded = Codec.decode(body, Hints.NONE);
      String printed = XmlPrinter.document(decoded.tree().orElseThrow());
      assertThat(Codec.decode(printed.getBytes(UTF_8), Hints.NONE))
          .isInstanceOf(Decoded.Document.class);
    }
  }

  @Test
  void noMutationGetsAnExceptionOutOfTheReader() {
    String xml = "<a x='" + Packed.base64("<q>text of an attribute</q>") + "'>&lt;b/> tail</a>";
    String pem =
        "-----BEGIN CERTIFICATE-----\n" + Samples.CERTIFICATE + "\n-----END CERTIFICATE-----\n";
    List<byte[]> samples =
        List.of(
            Packed.data("b64", "", Samples.CERTIFICATE).body(),
            Packed.data(PayloadsTest.escaped(xml)).body(),
            Packed.data("<![CDATA[" + xml + "]]>").body(),
            Packed.data(pem).body(),
            Packed.data(Packed.base64("{\"a\":[1,2,{\"b\":\"" + Packed.base64(xml) + "\"}]}"))
                .body(),
            Packed.data("&lt;enabled/>&lt;data id='1'/>").body());
    Random random = new Random(20261122);
    for (int i = 0; i < 3_000; i++) {
      byte[] body = samples.get(random.nextInt(samples.size())).clone();
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        body[200 + random.nextInt(body.length - 200)] =
            (byte)
                (random.nextBoolean()
                    ? random.nextInt(256)
                    : "<>&;'=-{[".charAt(random.nextInt(9)));
      }
      Decoded decoded = Codec.decode(body, Hints.NONE);
      check(Payloads.STANDARD.in(decoded), body);
      MaskedPayload.of(Payloads.STANDARD.in(decoded), Secrets.in(decoded));
      Payloads.documents(decoded);
    }
  }

  private static void check(List<Payload> payloads, byte[] body) {
    for (Payload payload : payloads) {
      OffsetMap offsets = payload.offsets(body);
      Span all = offsets.outer(new Span(0, payload.content().bytes().length));
      assertThat(all.end()).isLessThanOrEqualTo(body.length);
      payload
          .tree()
          .ifPresent(
              root -> {
                Span outer = offsets.outer(root.span());
                assertThat(outer.start()).isGreaterThanOrEqualTo(all.start());
                assertThat(outer.end()).isLessThanOrEqualTo(all.end());
              });
      check(payload.nested(), body);
    }
  }
}
