package dev.dmscope.analyzer.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Fault;
import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Exchange;
import dev.dmscope.analyzer.exchange.Header;
import dev.dmscope.analyzer.exchange.Headers;
import dev.dmscope.analyzer.exchange.Request;
import dev.dmscope.analyzer.exchange.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class TurnTest {
  private static final byte[] MESSAGE =
      Traffic.device("D", "1", 1, Traffic.START).getBytes(StandardCharsets.UTF_8);

  @Test
  void bothBodiesAreDecodedAndTimed() {
    Turn turn =
        turn(
            Body.of(MESSAGE),
            Headers.NONE,
            Optional.of(new Response(200, "", "HTTP/1.1", Headers.NONE, Body.EMPTY, false)));

    assertThat(turn.request().orElseThrow().message()).isPresent();
    assertThat(turn.request().get().digest()).hasSize(64);
    assertThat(turn.response().orElseThrow().decoded()).isInstanceOf(Decoded.Empty.class);
    assertThat(turn.response().get().at()).isEqualTo(turn.at().plusMillis(250));
    assertThat(turn.http().orElseThrow().peer()).isEqualTo("192.0.2.7");
    assertThat(turn.http().get().failed()).isFalse();
  }

  @Test
  void noResponseIsNotAnEmptyOne() {
    Turn turn = turn(Body.of(MESSAGE), Headers.NONE, Optional.empty());

    assertThat(turn.response()).isEmpty();
    assertThat(turn.http().orElseThrow().failed()).isTrue();
  }

  @Test
  void contentCodingIsUndone() {
    Arrival plain = request(Body.of(MESSAGE));
    Arrival zipped = request(Body.of(gzip(MESSAGE)), new Header("content-encoding", "gzip"));

    assertThat(zipped.message().orElseThrow().sessionId()).hasValue("1");
    assertThat(zipped.bytes()).isLessThan(plain.bytes());
    assertThat(zipped.digest()).isNotEqualTo(plain.digest());
  }

  @Test
  void aCodingThatCannotBeUndoneSaysWhy() {
    Arrival arrival = request(Body.of(MESSAGE), new Header("Content-Encoding", "zstd"));
    Arrival torn = request(Body.of(new byte[] {1, 2, 3}), new Header("Content-Encoding", "gzip"));

    assertThat(arrival.bytes()).isEqualTo(MESSAGE.length);
    assertThat(torn.decoded())
        .isInstanceOfSatisfying(Decoded.NotSyncml.class, n -> assertThat(n.why()).contains("gzip"));
  }

  @Test
  void whatTheRecorderDidNotKeepIsNotThePeersFault() {
    byte[] half = java.util.Arrays.copyOf(MESSAGE, MESSAGE.length / 2);
    Arrival part = request(new Body(half, MESSAGE.length, Body.State.NOT_RECORDED));
    Arrival none = request(new Body(new byte[0], 99, Body.State.NOT_RECORDED));

    assertThat(part.bytes()).isEqualTo(MESSAGE.length);
    assertThat(part.message().orElseThrow().sessionId()).hasValue("1");
    assertThat(part.decoded())
        .isInstanceOfSatisfying(
            Decoded.Malformed.class,
            m -> {
              assertThat(m.fault()).isInstanceOf(Fault.TooBig.class);
              assertThat(m.fault().reason()).contains("kept only " + half.length);
            });
    assertThat(none.decoded()).isInstanceOf(Decoded.NotSyncml.class);
  }

  @Test
  void theContentTypeIsReadWithItsCharset() {
    Headers headers =
        new Headers(
            List.of(new Header("Content-Type", " Application/XML ; a=b; Charset=\"utf-16\"")));

    assertThat(Arrivals.hints(headers).mediaType()).hasValue("application/xml");
    assertThat(Arrivals.hints(headers).charset()).hasValue("utf-16");
    assertThat(Arrivals.hints(Headers.NONE).mediaType()).isEmpty();
  }

  private static Arrival request(Body body, Header... fields) {
    return turn(body, new Headers(List.of(fields)), Optional.empty()).request().orElseThrow();
  }

  private static Turn turn(Body body, Headers headers, Optional<Response> response) {
    return Turn.of(
        7,
        new Exchange(
            Instant.EPOCH,
            Duration.ofMillis(250),
            "192.0.2.7",
            "https://dm.example.com",
            new Request("POST", "/omadm", "HTTP/1.1", headers, body),
            response));
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
