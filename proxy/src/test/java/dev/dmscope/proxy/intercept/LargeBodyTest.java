package dev.dmscope.proxy.intercept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred megabytes each way through a proxy that has no room for them. */
class LargeBodyTest {
  private static final long LENGTH = 100L * 1024 * 1024;

  @TempDir Path directory;

  @Test
  void aHundredMegabytesPassBothWaysInASmallHeap() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LargeBodyTest.class.getName(),
                directory.toString())
            .redirectErrorStream(true)
            .start();
    String said;
    try (InputStream output = process.getInputStream()) {
      said = new String(output.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("all digests are equal");
  }

  /** The other process: server, proxy and device in one small heap. */
  public static void main(String[] args) throws Exception {
    try (Lab lab = new Lab(Path.of(args[0]))) {
      int port =
          lab.jdkServer(
              exchange -> {
                String digest = digest(exchange.getRequestBody());
                exchange.getResponseHeaders().add("X-Digest", digest);
                exchange.sendResponseHeaders(200, LENGTH);
                new Noise().transferTo(exchange.getResponseBody());
                exchange.close();
              });
      Interception proxy = lab.proxy(port);
      String expected = digest(new Noise());
      HttpResponse<InputStream> response =
          lab.device(Version.HTTP_1_1)
              .send(
                  HttpRequest.newBuilder(Lab.uri(proxy, "/big"))
                      .POST(BodyPublishers.ofInputStream(Noise::new))
                      .build(),
                  BodyHandlers.ofInputStream());
      check("the server's", expected, response.headers().firstValue("X-Digest").orElseThrow());
      check("the device's", expected, digest(response.body()));
      MemorySink.Seen seen = lab.sink.next();
      check("the recorded request's", expected, seen.requestSha256());
      check("the recorded response's", expected, seen.responseSha256());
      System.out.println("all digests are equal");
    }
    System.exit(0);
  }

  private static void check(String whose, String expected, String actual) {
    if (!expected.equals(actual)) {
      throw new IllegalStateException(whose + " digest is " + actual + ", not " + expected);
    }
  }

  private static String digest(InputStream in) throws IOException {
    MessageDigest digest = MemorySink.sha256();
    try (DigestInputStream digesting = new DigestInputStream(in, digest)) {
      digesting.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The same bytes each time, and no short period in them that could hide a swapped block. */
  private static final class Noise extends InputStream {
    private final byte[] block = new byte[65_537];
    private long at;

    Noise() {
      new Random(7).nextBytes(block);
    }

    @Override
    public int read() {
      return at < LENGTH ? block[(int) (at++ % block.length)] & 0xff : -1;
    }

    @Override
    public int read(byte[] to, int offset, int length) {
      if (at >= LENGTH) {
        return -1;
      }
      int start = (int) (at % block.length);
      int count = (int) Math.min(Math.min(length, block.length - start), LENGTH - at);
      System.arraycopy(block, start, to, offset, count);
      at += count;
      return count;
    }
  }
}
