package dev.dmscope.proxy.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.dmscope.proxy.tls.CertificateAuthority;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** curl sends and gets 100 MB through a program that has 256 MB of heap in all. */
class LargeBodiesTest {
  private static final long SIZE = 100L << 20;

  @TempDir private Path data;

  @Test
  void aHundredMegabytesEachWayArriveAsTheyWereSent() throws Exception {
    assumeTrue(hasCurl(), "skipped: curl is not installed");
    Path upload = data.resolve("upload.bin");
    String sent = write(upload);
    CertificateAuthority serverCa = CertificateAuthority.openOrCreate(data.resolve("server-ca"));
    HttpsServer server = start(serverCa);
    ExecutorService workers = Executors.newFixedThreadPool(2);
    server.setExecutor(workers);
    server.start();
    URI to = URI.create("https://localhost:" + server.getAddress().getPort());
    try (ForkedProgram program =
        ForkedProgram.start(
            data.resolve("dmscope"), to, serverCa.pem(), List.of("-Xmx256m", "-XX:+UseSerialGC"))) {
      Path throughHead = data.resolve("through.head");
      Path through = data.resolve("through.bin");
      Path proxyCa = data.resolve("dmscope").resolve("ca").resolve("ca.pem");
      curl(proxyCa, program.proxy().resolve("/echo"), upload, throughHead, through);
      Path directHead = data.resolve("direct.head");
      Path direct = data.resolve("direct.bin");
      curl(serverCa.pem(), to.resolve("/echo"), upload, directHead, direct);

      assertThat(digest(through)).isEqualTo(digest(direct));
      Map<String, String> fields = fields(throughHead);
      assertThat(fields).containsEntry("x-received-sha256", sent);
      assertThat(withoutHopByHop(fields)).isEqualTo(withoutHopByHop(fields(directHead)));
      assertThat(program.stop()).isIn(0, 143);
    } finally {
      server.stop(0);
      workers.shutdownNow();
    }
  }

  private static HttpsServer start(CertificateAuthority ca) throws IOException {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    server.setHttpsConfigurator(new HttpsConfigurator(ca.serverContext("localhost")));
    server.createContext("/echo", LargeBodiesTest::answer);
    return server;
  }

  /** Takes the upload, tells its digest in a header, and gives as much of its own. */
  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      DigestInputStream in = new DigestInputStream(exchange.getRequestBody(), sha256());
      in.transferTo(OutputStream.nullOutputStream());
      String digest = HexFormat.of().formatHex(in.getMessageDigest().digest());
      exchange.getResponseHeaders().add("X-Received-SHA256", digest);
      exchange.getResponseHeaders().add("Content-Type", "application/octet-stream");
      exchange.getResponseHeaders().add("Set-Cookie", "a=1");
      exchange.getResponseHeaders().add("Set-Cookie", "b=2");
      exchange.sendResponseHeaders(200, SIZE);
      Random random = new Random(7);
      byte[] chunk = new byte[1 << 16];
      try (OutputStream out = exchange.getResponseBody()) {
        for (long left = SIZE; left > 0; left -= chunk.length) {
          random.nextBytes(chunk);
          out.write(chunk);
        }
      }
    }
  }

  private static void curl(Path ca, URI url, Path upload, Path head, Path body) throws Exception {
    Process curl =
        new ProcessBuilder(
                "curl",
                "-sS",
                "--cacert",
                ca.toString(),
                "-T",
                upload.toString(),
                "-X",
                "POST",
                "-D",
                head.toString(),
                "-o",
                body.toString(),
                url.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(curl.waitFor()).as(said).isZero();
  }

  private static boolean hasCurl() throws InterruptedException {
    try {
      return new ProcessBuilder("curl", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static String write(Path file) throws IOException {
    MessageDigest digest = sha256();
    Random random = new Random(3);
    byte[] chunk = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (long left = SIZE; left > 0; left -= chunk.length) {
        random.nextBytes(chunk);
        digest.update(chunk);
        out.write(chunk);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String digest(Path file) throws IOException {
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256())) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The last head in the file (a 100 Continue may stand before it), names in lower case. */
  private static Map<String, String> fields(Path head) throws IOException {
    String[] heads = Files.readString(head).strip().split("\r?\n\r?\n");
    Map<String, String> fields = new TreeMap<>();
    heads[heads.length - 1]
        .lines()
        .skip(1)
        .forEach(
            line ->
                fields.merge(
                    line.substring(0, line.indexOf(':')).toLowerCase(java.util.Locale.ROOT),
                    line.substring(line.indexOf(':') + 1).strip(),
                    (a, b) -> a + " | " + b));
    return fields;
  }

  /** Nor the date, which is another for each answer. */
  private static Map<String, String> withoutHopByHop(Map<String, String> fields) {
    Map<String, String> rest = new TreeMap<>(fields);
    rest.keySet().removeAll(List.of("connection", "keep-alive", "transfer-encoding", "te", "date"));
    return rest;
  }
}
