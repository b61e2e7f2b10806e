package dev.dmscope.analyzer.payload;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dmscope.analyzer.codec.Codec;
import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Hints;
import dev.dmscope.analyzer.tree.Span;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Messages with something packed in their Data, and what is found in them. */
record Packed(byte[] body, Decoded decoded, List<Payload> payloads) {
  /** An Add whose Meta declares that format and type; either may be empty. */
  static Packed data(String format, String type, String data) {
    return xml(
        """
        <SyncML xmlns="SYNCML:SYNCML1.2"><SyncBody><Add><CmdID>1</CmdID><Item>
        <Target><LocURI>./Vendor/MSFT/Example</LocURI></Target>
        <Meta><Format xmlns="syncml:metinf">%s</Format><Type xmlns="syncml:metinf">%s</Type></Meta>
        <Data>%s</Data></Item></Add></SyncBody></SyncML>
        """
            .formatted(format, type, data));
  }

  static Packed data(String data) {
    return data("chr", "text/plain", data);
  }

  static Packed base64(byte[] data) {
    return data("b64", "", Base64.getEncoder().encodeToString(data));
  }

  static Packed xml(String xml) {
    return bytes(xml.getBytes(UTF_8));
  }

  static Packed bytes(byte[] body) {
    Decoded decoded = Codec.decode(body, Hints.NONE);
    return new Packed(body, decoded, Payloads.STANDARD.in(decoded));
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  /** The only payload. */
  Payload only() {
    if (payloads.size() != 1) {
      throw new AssertionError("not one payload but " + payloads);
    }
    return payloads.get(0);
  }

  /** The bytes of the message that carry a range of a payload. */
  String carried(Payload payload, Span inner) {
    Span outer = payload.offsets(body).outer(inner);
    return new String(body, outer.start(), outer.length(), StandardCharsets.ISO_8859_1);
  }
}
