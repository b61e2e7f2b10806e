package dev.dmscope.analyzer.codec;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.ThreadMXBean;
import dev.dmscope.analyzer.codec.wbxml.WbxmlWriter;
import dev.dmscope.analyzer.codec.xml.XmlPrinter;
import dev.dmscope.analyzer.payload.Payloads;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Breaks good bodies in thousands of ways; the same ways in every run. */
class MutationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int INPUTS = 50_000;

  @Test
  void noMutationGetsAnExceptionOutOfTheCodec() {
    List<byte[]> samples = samples();
    Random random = new Random(20261122);
    for (int i = 0; i < INPUTS; i++) {
      byte[] body = mutate(samples, random);
      Hints hints =
          random.nextBoolean()
              ? Hints.NONE
              : new Hints(
                  Optional.of(
                      "application/vnd.syncml.dm+" + (random.nextBoolean() ? "" : "wb") + "xml"),
                  Optional.empty());
      Decoded decoded = bounded(body, () -> Codec.decode(body, hints));
      bounded(body, () -> WbxmlTokens.read(body, hints));
      bounded(body, () -> Payloads.STANDARD.in(decoded));
      if (i % 5 == 0) {
        Reencoder.compare(body, hints); // it writes a body up to a dozen times
      }
      decoded
          .tree()
          .ifPresent(
              root -> {
                Spans.check(root, body.length);
                XmlPrinter.document(root);
                WbxmlWriter.write(root);
              });
    }
  }

  /** Nothing may ask for more memory than in proportion to the body, but for what is made once. */
  private static <T> T bounded(byte[] body, Supplier<T> work) {
    long most = 64L * body.length + (1 << 20);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    T result = work.get();
    if (THREADS.getCurrentThreadAllocatedBytes() - before > most) {
      long again = THREADS.getCurrentThreadAllocatedBytes();
      result = work.get();
      if (THREADS.getCurrentThreadAllocatedBytes() - again > most) {
        throw new AssertionError("too much for " + HexFormat.of().formatHex(body));
      }
    }
    return result;
  }

  private static List<byte[]> samples() {
    List<byte[]> samples = new ArrayList<>();
    for (Vector vector : Vector.all().values()) {
      samples.add(vector.bytes());
      vector.twin().ifPresent(samples::add);
    }
    String xml =
        "<?xml version='1.0' encoding='utf-16'?><!DOCTYPE SyncML [<!ENTITY a 'b'>]><SyncML>"
            + "<![CDATA[x]]>\u20AC<a b='&lt;'/>&#x41;<!-- c --><?p i?></SyncML>";
    samples.add(xml.getBytes(UTF_8));
    samples.add(xml.getBytes(UTF_16));
    return samples;
  }

  private static byte[] mutate(List<byte[]> samples, Random random) {
    byte[] body = samples.get(random.nextInt(samples.size())).clone();
    for (int n = 1 + random.nextInt(4); n > 0 && body.length > 1; n--) {
      int at = random.nextInt(body.length);
      switch (random.nextInt(5)) {
        case 0 -> body[at] = (byte) random.nextInt(256);
        case 1 -> body[at] ^= (byte) (1 << random.nextInt(8));
        case 2 ->
            body = splice(body, at, new byte[0], Math.min(body.length, at + 1 + random.nextInt(8)));
        case 3 -> body = splice(body, at, INTERESTING[random.nextInt(INTERESTING.length)], at);
        default -> {
          byte[] other = samples.get(random.nextInt(samples.size()));
          body = splice(body, at, other, body.length);
        }
      }
    }
    return body;
  }

  private static final byte[][] INTERESTING = {
    {(byte) 0xC3, (byte) 0x8F, -1, -1, -1, 0x7F},
    {0, 1},
    {0x6D},
    {(byte) 0x83, 0},
    {(byte) 0xC4, 0},
    {2, (byte) 0x83, (byte) 0xB0, 0},
    {0x40, 'x', 0},
    {(byte) 0x81, 7},
    {(byte) 0xC2},
    "&lol;".getBytes(UTF_8),
    "]]>".getBytes(UTF_8),
    "<a x='".getBytes(UTF_8),
    {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
  };

  private static byte[] splice(byte[] body, int from, byte[] piece, int to) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(body, 0, from);
    out.writeBytes(piece);
    out.write(body, to, body.length - to);
    return out.toByteArray();
  }
}
