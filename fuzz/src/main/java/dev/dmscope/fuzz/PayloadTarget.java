package dev.dmscope.fuzz;

import dev.dmscope.analyzer.codec.Codec;
import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.payload.MaskedPayload;
import dev.dmscope.analyzer.payload.OffsetMap;
import dev.dmscope.analyzer.payload.Payload;
import dev.dmscope.analyzer.payload.Payloads;
import dev.dmscope.analyzer.secrets.Secrets;
import dev.dmscope.analyzer.tree.Span;
import java.util.List;

/** What is packed inside messages, and where in the message it lies. */
public final class PayloadTarget {
  private PayloadTarget() {}

  public static void fuzzerTestOneInput(byte[] body) {
    Decoded decoded = Codec.decode(body, Bodies.hints("xml", body));
    List<Payload> found = Cost.view(body.length, "unpacking", () -> Payloads.STANDARD.in(decoded));
    check(found, body);
    MaskedPayload.of(found, Secrets.in(decoded));
    Payloads.documents(decoded);
  }

  private static void check(List<Payload> payloads, byte[] body) {
    for (Payload payload : payloads) {
      OffsetMap offsets = payload.offsets(body);
      Span all = offsets.outer(new Span(0, payload.content().bytes().length));
      Promises.require(all.end() <= body.length, all + " is not in the message");
      payload
          .tree()
          .ifPresent(
              root -> {
                Span outer = offsets.outer(root.span());
                Promises.require(
                    outer.start() >= all.start() && outer.end() <= all.end(),
                    outer + " is not within " + all);
              });
      check(payload.nested(), body);
    }
  }
}
