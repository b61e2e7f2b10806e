package dev.dmscope.proxy.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.fixtures.device.DeviceDouble;
import dev.dmscope.fixtures.script.OwnSessions;
import dev.dmscope.fixtures.script.Script;
import dev.dmscope.fixtures.server.ServerDouble;
import dev.dmscope.proxy.recording.Recorded;
import dev.dmscope.proxy.recording.WarcRecording;
import dev.dmscope.proxy.tls.CertificateAuthority;
import dev.dmscope.webui.api.MessageRow;
import dev.dmscope.webui.api.Page;
import dev.dmscope.webui.api.SessionCatalog;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the device was answered more than a second before a kill is in the recording for good. */
class KillTest {
  private static final long SAFE_NANOS = Duration.ofSeconds(1).toNanos();

  @TempDir private Path data;

  private record Delivered(String sessionId, long atNanos) {}

  @Test
  void nothingDeliveredASecondBeforeAKillIsLost() throws Exception {
    CertificateAuthority serverCa = CertificateAuthority.openOrCreate(data.resolve("server-ca"));
    List<Delivered> delivered = new ArrayList<>();
    try (ServerDouble server = ServerDouble.start(serverCa.serverContext("localhost"))) {
      for (int round = 0; round < 3; round++) {
        delivered.addAll(playUntilKilled(server, serverCa.pem(), round));
      }
    }
    assertThat(delivered).hasSizeGreaterThan(20);

    Set<String> recorded = new HashSet<>();
    try (WarcRecording recording = WarcRecording.openReadOnly(data)) {
      recording.visit(1, exchange -> recorded.add(sessionIdAndNumber(exchange)));
      assertThat(recording.counts().unreadable()).isZero();
    }
    assertThat(delivered).allMatch(one -> recorded.contains(one.sessionId() + "#1"));
    theDerivedAgrees(recorded.size());
  }

  private List<Delivered> playUntilKilled(ServerDouble server, Path serverCa, int round)
      throws Exception {
    ConcurrentLinkedQueue<Delivered> answered = new ConcurrentLinkedQueue<>();
    CountDownLatch enough = new CountDownLatch(40);
    try (ForkedProgram program =
        ForkedProgram.start(data, server.uri(), serverCa, List.of("-Xmx256m"))) {
      DeviceDouble device =
          new DeviceDouble(
              CertificateAuthority.openOrCreate(data.resolve("ca")).clientContext(),
              HttpClient.Version.HTTP_1_1);
      Thread player =
          new Thread(
              () -> {
                try {
                  for (int i = 0; ; i++) {
                    String id = Integer.toHexString(0x1000 * (round + 1) + i);
                    Script whole = OwnSessions.script("policy-set-and-read", id);
                    Script first =
                        new Script("first", "", whole.target(), whole.steps().subList(0, 1));
                    server.serve(first);
                    device.play(first, program.proxy(), Duration.ZERO);
                    answered.add(new Delivered(id, System.nanoTime()));
                    enough.countDown();
                  }
                } catch (java.io.IOException | InterruptedException e) {
                  enough.countDown(); // the kill cut the connection
                }
              });
      player.start();
      enough.await();
      // Traffic goes on for a while, so that there are exchanges older than a second.
      assertThat(player.isAlive()).isTrue();
      player.join(SAFE_NANOS * 3 / 2 / 1_000_000);
      long killedAt = System.nanoTime();
      program.kill();
      player.join();
      return answered.stream().filter(one -> killedAt - one.atNanos() > SAFE_NANOS).toList();
    }
  }

  private static String sessionIdAndNumber(Recorded exchange) {
    String body = new String(exchange.exchange().request().body().bytes(), StandardCharsets.UTF_8);
    return between(body, "<SessionID>", "<") + "#" + between(body, "<MsgID>", "<");
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }

  /** Catalogue and index hold what the recording holds, no more and no less. */
  private void theDerivedAgrees(int exchanges) throws Exception {
    try (Playing again = Playing.start(data)) {
      SessionCatalog catalog = again.catalog();
      again.await(0);
      Set<Long> inCatalogue = new HashSet<>();
      Optional<String> cursor = Optional.empty();
      do {
        Page<MessageRow> page = catalog.messages("", cursor, 500);
        page.items().forEach(row -> inCatalogue.add(row.seq()));
        cursor = page.next();
      } while (cursor.isPresent());
      assertThat(inCatalogue).hasSize(exchanges);
      assertThat(catalog.search("dir:to-server", Optional.empty(), 1).page().total())
          .isEqualTo(exchanges);
    }
  }
}
