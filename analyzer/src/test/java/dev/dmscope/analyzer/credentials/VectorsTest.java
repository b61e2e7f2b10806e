package dev.dmscope.analyzer.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.codec.Decoded;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Published and recomputed digests; the first is the specification's own example. */
class VectorsTest {
  record Row(
      Scheme scheme, String user, String password, byte[] nonce, byte[] body, String result) {
    static Row of(String[] f) {
      return new Row(
          f[0].equals("md5") ? Scheme.MD5 : Scheme.HMAC,
          f[1],
          f[2],
          Base64.getDecoder().decode(f[3]),
          f[4].getBytes(StandardCharsets.UTF_8),
          f[5]);
    }
  }

  static Stream<Row> rows() throws Exception {
    try (InputStream in = VectorsTest.class.getResourceAsStream("auth.tsv")) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      return lines.stream().skip(1).map(line -> Row.of(line.split("\t", -1)));
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theFormulaGivesThePublishedDigest(Row row) {
    byte[] key = Digests.key(row.user, row.password);
    byte[] digest =
        row.scheme == Scheme.MD5
            ? Digests.authMd5(key, row.nonce)
            : Digests.hmac(key, row.nonce, Digests.md5(row.body));

    assertThat(Base64.getEncoder().encodeToString(digest)).isEqualTo(row.result);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theVerifierAcceptsIt(Row row) {
    Account account = new Account(Role.DEVICE, row.user, row.password, Optional.empty());
    Proof proof =
        new Proof(
            row.scheme,
            row.result,
            Optional.of(row.user),
            Optional.empty(),
            Optional.of(BodyHashes.of(row.body, row.body, new Decoded.Empty())));
    Nonce due = Nonce.of(row.nonce, Nonce.Origin.CHALLENGE);

    assertThat(new Verifier(account, List.of(), List.of(due)).verify(proof))
        .isEqualTo(new Verdict.Verified(Nonce.Origin.CHALLENGE));
  }
}
