package dev.dmscope.analyzer.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TruncationTest {
  @Test
  void aWbxmlBodyCutAnywhereIsTruncatedThere() {
    for (Vector vector : Vector.all().values()) {
      if (vector.expected().equals("SYNCML")) {
        cutAnywhere(vector.bytes(), "application/vnd.syncml.dm+wbxml", 6);
      }
    }
  }

  @Test
  void anXmlBodyCutAnywhereIsTruncatedThere() {
    String body =
        "<?xml version=\"1.0\"?>\n<SyncML xmlns=\"SYNCML:SYNCML1.2\"><!-- c --><SyncHdr><a b='c'/>"
            + "<MsgID>1 &amp; \u00E9&#65;</MsgID><![CDATA[x]]></SyncHdr><?p i?><SyncBody/></SyncML>";
    cutAnywhere(body.getBytes(UTF_8), "application/vnd.syncml.dm+xml", body.indexOf("<!--"));
  }

  private static void cutAnywhere(byte[] body, String type, int rootIsThere) {
    Hints hints = new Hints(Optional.of(type), Optional.empty());
    for (int length = 1; length < body.length; length++) {
      Decoded decoded = Codec.decode(Arrays.copyOf(body, length), hints);
      assertThat(decoded).as("%s bytes", length).isInstanceOf(Decoded.Malformed.class);
      Decoded.Malformed malformed = (Decoded.Malformed) decoded;
      assertThat(malformed.fault())
          .as("%s bytes: %s", length, malformed.fault())
          .isInstanceOf(Fault.Truncated.class);
      assertThat(malformed.fault().offset()).isEqualTo(length);
      if (length > rootIsThere + 40) {
        assertThat(malformed.partial()).isPresent();
      }
      malformed.partial().ifPresent(root -> Spans.check(root, malformed.fault().offset()));
    }
  }
}
