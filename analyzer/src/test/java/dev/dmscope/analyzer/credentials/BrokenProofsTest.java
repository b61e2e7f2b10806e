package dev.dmscope.analyzer.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.codec.Codec;
import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Hints;
import dev.dmscope.analyzer.codec.wbxml.WbxmlWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proofs as senders have got them wrong, built here step by step, and what is said of each. */
class BrokenProofsTest {
  private static final String USER = "José";
  private static final String PASSWORD = "Tr&ub4dor/0=";
  private static final byte[] NONCE = {7, -1, 3, 0, 9, 'a', -128, 40, 1, 2, 3, 4, 5, 6, 7, 8};
  private static final byte[] BEFORE = {1, 1, 2, 3, 5, 8};
  private static final byte[] LONG_BEFORE = {2, 7, 1, 8};
  private static final byte[] FIRST = {3, 1, 4, 1};
  private static final String DEVICE = "urn:uuid:11";
  private static final Account OTHER =
      new Account(Role.SERVER, "com.example", "srv-pw", Optional.empty());
  private static final String XML =
      "<SyncML xmlns=\"SYNCML:SYNCML1.2\"><SyncHdr><VerDTD>1.2</VerDTD></SyncHdr></SyncML>";
  private static final byte[] BODY = (XML + "\n").getBytes(StandardCharsets.UTF_8);
  private static final byte[] ZIPPED = {31, -117, 8, 0, 1, 2, 3};

  record Case(String name, Scheme scheme, String sent, List<Mistake> mistakes) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> md5() {
    byte[] key = key(USER, PASSWORD);
    return Stream.of(
        one(digest(key, BEFORE), Mistake.NONCE_OF_EARLIER_MESSAGE),
        one(digest(key, LONG_BEFORE), Mistake.NONCE_OF_EARLIER_SESSION),
        one(digest(key, FIRST), Mistake.NONCE_OF_ACCOUNT),
        one(digest(key, new byte[0]), Mistake.NONCE_EMPTY),
        one(digest(key, b64(NONCE)), Mistake.NONCE_AS_BASE64),
        one(digest(key, hex(NONCE)), Mistake.NONCE_AS_HEX),
        one(digest(key, upper(hex(NONCE))), Mistake.NONCE_AS_HEX),
        one(digest(key, Arrays.copyOf(NONCE, 3)), Mistake.NONCE_CUT_AT_NUL),
        one(b64(md5(key)), Mistake.NONCE_LEFT_OUT),
        one(digest(md5(pair(USER, PASSWORD)), NONCE), Mistake.KEY_NOT_BASE64),
        one(digest(hex(md5(pair(USER, PASSWORD))), NONCE), Mistake.KEY_AS_HEX),
        one(digest(upper(hex(md5(pair(USER, PASSWORD)))), NONCE), Mistake.KEY_AS_HEX),
        one(digest(pair(USER, PASSWORD), NONCE), Mistake.KEY_NOT_HASHED),
        one(digest(b64(md5(bytes(USER + PASSWORD))), NONCE), Mistake.NO_COLON),
        one(digest(key(DEVICE, PASSWORD), NONCE), Mistake.USER_IS_LOC_URI),
        one(digest(key("loc name", PASSWORD), NONCE), Mistake.USER_IS_LOC_NAME),
        one(digest(key("josé", PASSWORD), NONCE), Mistake.USER_CASE),
        one(digest(key(USER, PASSWORD.toLowerCase(Locale.ROOT)), NONCE), Mistake.PASSWORD_CASE),
        one(digest(key(USER, PASSWORD + "\n"), NONCE), Mistake.PASSWORD_WITH_BREAK),
        one(digest(key(USER, PASSWORD + "\r\n"), NONCE), Mistake.PASSWORD_WITH_BREAK),
        one(digest(key(USER, PASSWORD + " "), NONCE), Mistake.PASSWORD_WITH_SPACE),
        one(digest(key(USER, PASSWORD + "\0"), NONCE), Mistake.PASSWORD_WITH_NUL),
        one(digest(key(USER, ""), NONCE), Mistake.PASSWORD_EMPTY),
        one(digest(key(USER, text(b64(bytes(PASSWORD)))), NONCE), Mistake.PASSWORD_IN_BASE64),
        one(digest(key(USER, "Tr&amp;ub4dor/0="), NONCE), Mistake.PASSWORD_ESCAPED),
        one(digest(key(PASSWORD, USER), NONCE), Mistake.USER_AND_PASSWORD_SWAPPED),
        one(digest(in(StandardCharsets.ISO_8859_1), NONCE), Mistake.NOT_UTF8),
        one(digest(in(StandardCharsets.UTF_16LE), NONCE), Mistake.NOT_UTF8),
        one(digest(key("com.example", "srv-pw"), NONCE), Mistake.OTHER_ACCOUNT),
        one(hex(raw(key, NONCE)), Mistake.SENT_AS_HEX),
        one(b64(hex(raw(key, NONCE))), Mistake.SENT_HEX_IN_BASE64),
        one(b64(b64(raw(key, NONCE))), Mistake.SENT_BASE64_TWICE),
        new Case(
            "two mistakes",
            Scheme.MD5,
            text(digest(md5(pair(USER, PASSWORD)), b64(NONCE))),
            List.of(Mistake.NONCE_AS_BASE64, Mistake.KEY_NOT_BASE64)),
        new Case(
            "three mistakes, one of them in the writing",
            Scheme.MD5,
            text(hex(raw(key(USER, PASSWORD + "\n"), BEFORE))),
            List.of(
                Mistake.NONCE_OF_EARLIER_MESSAGE,
                Mistake.PASSWORD_WITH_BREAK,
                Mistake.SENT_AS_HEX)),
        new Case("another password", Scheme.MD5, text(digest(key(USER, "x"), NONCE)), List.of()),
        new Case("no digest", Scheme.MD5, "c2hvcnQ=", List.of()));
  }

  static Stream<Case> hmac() {
    byte[] key = key(USER, PASSWORD);
    byte[] hash = b64(md5(BODY));
    return Stream.of(
        mac(b64(raw(key, BEFORE, hash)), Mistake.NONCE_OF_EARLIER_MESSAGE),
        mac(b64(raw(key, b64(NONCE), hash)), Mistake.NONCE_AS_BASE64),
        mac(b64(raw(key(USER, PASSWORD + "\n"), NONCE, hash)), Mistake.PASSWORD_WITH_BREAK),
        mac(b64(raw(key, NONCE, md5(BODY))), Mistake.BODY_HASH_RAW),
        mac(b64(raw(key, NONCE, hex(md5(BODY)))), Mistake.BODY_HASH_HEX),
        mac(digest(key, NONCE), Mistake.BODY_LEFT_OUT),
        mac(b64(raw(key, NONCE, b64(md5(new byte[0])))), Mistake.BODY_EMPTY),
        mac(b64(raw(key, NONCE, b64(md5(bytes(XML))))), Mistake.BODY_LINE_BREAKS),
        mac(b64(raw(key, NONCE, b64(md5(bytes(XML + "\r\n"))))), Mistake.BODY_LINE_BREAKS),
        mac(
            b64(
                raw(
                    key,
                    NONCE,
                    b64(
                        md5(
                            bytes(
                                Integer.toHexString(BODY.length)
                                    + ("\r\n" + XML + "\n\r\n0\r\n\r\n")))))),
            Mistake.BODY_CHUNKED),
        mac(hex(raw(key, NONCE, hash)), Mistake.SENT_AS_HEX),
        mac(b64(raw(key, hash)), Mistake.NONCE_LEFT_OUT));
  }

  static Stream<Case> basic() {
    return Stream.of(
        plain(pair(USER, PASSWORD), Mistake.SENT_AS_CLEAR_TEXT),
        plain(b64(b64(pair(USER, PASSWORD))), Mistake.SENT_BASE64_TWICE),
        plain(b64(pair(DEVICE, PASSWORD)), Mistake.USER_IS_LOC_URI),
        plain(b64(pair(USER, PASSWORD + "\n")), Mistake.PASSWORD_WITH_BREAK),
        plain(b64((USER + ":" + PASSWORD).getBytes(StandardCharsets.ISO_8859_1)), Mistake.NOT_UTF8),
        plain(b64(pair("com.example", "srv-pw")), Mistake.OTHER_ACCOUNT));
  }

  @ParameterizedTest
  @MethodSource({"md5", "hmac", "basic"})
  void theMistakeIsNamed(Case it) {
    Proof proof = proof(it.scheme, it.sent, BodyHashes.of(BODY, BODY, new Decoded.Empty()));

    assertThat(verifier().verify(proof)).isEqualTo(new Verdict.Wrong(it.mistakes));
  }

  @Test
  void anHmacOverTheXmlOfAWbxmlMessageIsNamed() {
    byte[] wbxml = WbxmlWriter.write(Codec.decode(bytes(XML), Hints.NONE).tree().get()).get();
    BodyHashes hashes = BodyHashes.of(wbxml, wbxml, Codec.decode(wbxml, Hints.NONE));
    byte[] mac = b64(raw(key(USER, PASSWORD), NONCE, b64(md5(bytes(XML)))));

    assertThat(verifier().verify(proof(Scheme.HMAC, text(mac), hashes)))
        .isEqualTo(new Verdict.Wrong(List.of(Mistake.BODY_AS_XML)));
  }

  @Test
  void anHmacOverTheBodyBeforeItWasCompressedIsNamed() {
    BodyHashes hashes = BodyHashes.of(ZIPPED, BODY, new Decoded.Empty());
    byte[] mac = b64(raw(key(USER, PASSWORD), NONCE, b64(md5(BODY))));

    assertThat(verifier().verify(proof(Scheme.HMAC, text(mac), hashes)))
        .isEqualTo(new Verdict.Wrong(List.of(Mistake.BODY_UNCOMPRESSED)));
  }

  @Test
  void theUrlAlphabetIsNamed() {
    byte[] nonce = {1};
    String sent = "";
    while (!sent.contains("-") && !sent.contains("_")) {
      nonce[0]++;
      sent = Base64.getUrlEncoder().encodeToString(raw(key(USER, PASSWORD), nonce));
    }
    Verifier verifier =
        new Verifier(account(), List.of(), List.of(Nonce.of(nonce, Nonce.Origin.CHALLENGE)));

    assertThat(verifier.verify(proof(Scheme.MD5, sent, null)))
        .isEqualTo(new Verdict.Wrong(List.of(Mistake.SENT_URL_ALPHABET)));
  }

  @Test
  void theZeroNonceIsAFreshStart() {
    String sent = text(digest(key(USER, PASSWORD), new byte[4]));

    assertThat(verifier().verify(proof(Scheme.MD5, sent, null)))
        .isEqualTo(new Verdict.Verified(Nonce.Origin.ZERO));
  }

  @Test
  void withoutANonceAWrongKeyIsStillSeenAndAnythingElseIsNotKnown() {
    Verifier blind = new Verifier(account(), List.of(), List.of());
    byte[] noNonce = new byte[0];

    assertThat(blind.verify(proof(Scheme.MD5, text(digest(key(USER, PASSWORD), noNonce)), null)))
        .isEqualTo(new Verdict.Verified(Nonce.Origin.EMPTY));
    assertThat(blind.verify(proof(Scheme.MD5, text(digest(key(USER, PASSWORD), NONCE)), null)))
        .isInstanceOf(Verdict.Unknown.class);
  }

  @Test
  void noSecretIsPartOfWhatIsSaid() {
    Proof proof = proof(Scheme.BASIC, "c2VjcmV0", null);

    assertThat(proof + " " + account() + " " + Nonce.of(bytes("raw"), Nonce.Origin.GIVEN))
        .doesNotContain("c2VjcmV0", PASSWORD, "raw");
  }

  private static Verifier verifier() {
    return new Verifier(
        account(),
        List.of(OTHER),
        List.of(
            Nonce.of(NONCE, Nonce.Origin.CHALLENGE),
            Nonce.of(BEFORE, Nonce.Origin.EARLIER_MESSAGE),
            Nonce.of(LONG_BEFORE, Nonce.Origin.EARLIER_SESSION),
            Nonce.of(FIRST, Nonce.Origin.GIVEN)));
  }

  private static Account account() {
    return new Account(Role.DEVICE, USER, PASSWORD, Optional.empty());
  }

  private static Proof proof(Scheme scheme, String sent, BodyHashes body) {
    return new Proof(
        scheme, sent, Optional.of("loc name"), Optional.of(DEVICE), Optional.ofNullable(body));
  }

  private static Case one(byte[] sent, Mistake mistake) {
    return new Case("md5 " + mistake, Scheme.MD5, text(sent), List.of(mistake));
  }

  private static Case mac(byte[] sent, Mistake mistake) {
    return new Case("hmac " + mistake, Scheme.HMAC, text(sent), List.of(mistake));
  }

  private static Case plain(byte[] sent, Mistake mistake) {
    String text = new String(sent, StandardCharsets.UTF_8);
    return new Case("basic " + mistake, Scheme.BASIC, text, List.of(mistake));
  }

  private static byte[] digest(byte[] key, byte[] nonce) {
    return b64(raw(key, nonce));
  }

  private static byte[] raw(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        all.write(':');
      }
      all.writeBytes(parts[i]);
    }
    return md5(all.toByteArray());
  }

  private static byte[] key(String user, String password) {
    return b64(md5(pair(user, password)));
  }

  private static byte[] in(Charset charset) {
    return b64(md5((USER + ":" + PASSWORD).getBytes(charset)));
  }

  private static byte[] pair(String user, String password) {
    return bytes(user + ":" + password);
  }

  private static byte[] md5(byte[] bytes) {
    try {
      return MessageDigest.getInstance("MD5").digest(bytes);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] b64(byte[] bytes) {
    return Base64.getEncoder().encode(bytes);
  }

  private static byte[] hex(byte[] bytes) {
    return bytes(HexFormat.of().formatHex(bytes));
  }

  private static byte[] upper(byte[] text) {
    return bytes(text(text).toUpperCase(Locale.ROOT));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] ascii) {
    return new String(ascii, StandardCharsets.US_ASCII);
  }
}
