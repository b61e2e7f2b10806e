package dev.dmscope.analyzer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.analysis.Review;
import dev.dmscope.analyzer.credentials.Credentials;
import dev.dmscope.analyzer.credentials.Digests;
import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.rules.auth.DigestMismatch;
import dev.dmscope.analyzer.testing.Transcript;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nonces followed over messages and sessions, and who is said to have erred. */
class DigestMismatchTest {
  private static final String DEVICE = "urn:uuid:17";
  private static final String SERVER = "https://dm.example.com/omadm";
  private static final String USER = "alice";
  private static final String PASSWORD = "pass word";
  private static final String FILE =
      """
      [device urn:uuid:17]
      user = alice
      password = pass word
      nonce = Zmlyc3Q=
      [server https://dm.example.com/omadm]
      user = dm
      password = server word
      nonce = c2Vydi0w
      """;

  @Test
  void nothingIsSaidOfDigestsThatFit() {
    assertThat(
            found(
                device(1, md5("first")) + server(1, 1, 200, "one"),
                device(2, md5("one")) + server(2, 2, 212, "two"),
                "wait: 1h",
                device(1, md5("two")) + server(1, 1, 212, "three")))
        .isEmpty();
  }

  @Test
  void theDeviceUsedTheNonceOfTheSessionBefore() {
    assertThat(
            found(
                device(1, md5("first")) + server(1, 1, 212, "one"),
                "wait: 1h",
                device(1, md5("one")) + server(1, 1, 212, "two"),
                "wait: 1h",
                device(1, md5("one")) + server(1, 1, 401, "three")))
        .containsExactly(
            "error 3d The device used the nonce of the session before: with that its"
                + " syncml:auth-md5 credential fits the known account. Correct it in the device.");
  }

  @Test
  void theServerUsedTheNonceOfTheSessionBefore() {
    String proved = "<Cred>" + meta("") + "<Data>%s</Data></Cred><x/>";
    String asks = device(1, md5("first")) + server(1, 1, 200, "n1", serverCred(proved, "serv-0"));
    String accepts = answer(2, 1, 200, chal("serv-1"), md5("n1")) + server(2, 2, 212, "n2");
    String again = device(1, md5("n2")) + server(1, 1, 200, "n3", serverCred(proved, "serv-0"));
    String refuses = answer(2, 1, 401, chal("serv-2"), md5("n3")) + server(2, 2, 212, "n4");

    assertThat(found(asks, accepts, "wait: 1h", again, refuses))
        .containsExactly(
            "error 3s The server used the first nonce of the account, not the one of the last"
                + " challenge: with that its syncml:auth-md5 credential fits the known account."
                + " Correct it in the server.");
  }

  @Test
  void aRightDigestThatIsRefusedIsTheReceiversFault() {
    assertThat(
            found(
                device(1, md5("first")) + server(1, 1, 200, "one"),
                device(2, md5("one")) + server(2, 2, 401, "two")))
        .containsExactly(
            "error 2d The server refuses a credential that is right: it fits the known account and"
                + " the nonce of the last challenge. Look for the password or nonce that the server"
                + " compares with.");
  }

  @Test
  void aRightDigestWithTheFirstNonceMayRightlyBeRefused() {
    assertThat(found(device(1, md5("first")) + server(1, 1, 401, "one")))
        .singleElement()
        .asString()
        .startsWith("info 1d The server refuses a credential that is right");
  }

  @Test
  void anotherPasswordThatIsAcceptedSpeaksAgainstTheFile() {
    assertThat(found(device(1, digest("alice", "other", "first")) + server(1, 1, 212, "one")))
        .singleElement()
        .asString()
        .startsWith("info 1d The server accepts a syncml:auth-md5 credential that the known");
  }

  @Test
  void anotherPasswordThatIsRefusedIsCompared() {
    assertThat(found(device(1, digest("alice", "other", "first")) + server(1, 1, 401, "one")))
        .singleElement()
        .asString()
        .startsWith("error 1d The device's syncml:auth-md5 credential does not fit");
  }

  @Test
  void aMistakeThatIsAcceptedIsAWarning() {
    assertThat(found(device(1, digest("alice", PASSWORD + "\n", "first")) + server(1, 1, 212, "x")))
        .singleElement()
        .asString()
        .startsWith("warning 1d The device hashed the password with a line break at its end")
        .contains("accepts it all the same");
  }

  @Test
  void aChallengeThatMayNotHaveArrivedLeavesBothNoncesDue() {
    String lost =
        device(2, md5("one")) + "<<< server\nHTTP 503\n" + message(2, chalStatus(2, 200, "two"));
    String begun = device(1, md5("first")) + server(1, 1, 200, "one");

    assertThat(found(begun, lost, device(3, md5("one")) + server(3, 3, 212, "three"))).isEmpty();
    assertThat(found(begun, lost, device(3, md5("two")) + server(3, 3, 212, "three"))).isEmpty();
  }

  @Test
  void withoutAnAccountNothingIsSaid() {
    Rule rule = new DigestMismatch();

    assertThat(found(rule, device(1, md5("wrong")) + server(1, 1, 401, "one"))).isEmpty();
  }

  @Test
  void anHmacIsCheckedOverTheExactBytes() {
    String body = message(1, "<Alert><CmdID>1</CmdID><Data>1201</Data></Alert>");

    assertThat(found(sealed(body, body) + server(1, 1, 200, "one"))).isEmpty();
    assertThat(found(sealed(body, body + "\n") + server(1, 1, 401, "one")))
        .singleElement()
        .asString()
        .startsWith("error 1d The device hashed the body with other line breaks than were sent");
  }

  @Test
  void noFindingHoldsASecret() {
    List<String> all =
        found(
            device(1, digest("alice", PASSWORD + "\n", "first")) + server(1, 1, 401, "one"),
            device(2, md5("first")) + server(2, 2, 401, "two"));

    assertThat(all).hasSize(2);
    assertThat(String.join("\n", all))
        .doesNotContain(
            PASSWORD, b64("first"), b64("one"), "first\"", digestText(PASSWORD, "first"));
  }

  private static String sealed(String body, String hashed) {
    byte[] key = Digests.key(USER, PASSWORD);
    byte[] mac =
        Digests.hmac(key, utf8("first"), Digests.md5(hashed.getBytes(StandardCharsets.UTF_8)));
    return ">>> device\nurl: "
        + SERVER
        + "\nx-syncml-hmac: algorithm=MD5, username=\"alice\", mac="
        + Base64.getEncoder().encodeToString(mac)
        + "\n\n"
        + body
        + "\n";
  }

  private static List<String> found(String... parts) {
    return found(new DigestMismatch().with(Credentials.parse("c", FILE)), parts);
  }

  /** A part {@code wait: 1h} lets time pass before the next. */
  private static List<String> found(Rule rule, String... parts) {
    StringBuilder text = new StringBuilder();
    String wait = "";
    for (String part : parts) {
      if (part.startsWith("wait")) {
        wait = part + "\n";
      } else {
        text.append(part.replaceFirst(">>> device\n", ">>> device\n" + wait));
        wait = "";
      }
    }
    return Review.review(Transcript.parse("t", text.toString()).turns(), List.of(rule)).stream()
        .flatMap(session -> session.findings().stream())
        .map(DigestMismatchTest::line)
        .toList();
  }

  private static String line(Finding finding) {
    return finding.severity().label() + " " + finding.at().message() + " " + finding.text();
  }

  private static String device(int msgId, String cred) {
    return ">>> device\nurl: %s\n\n%s\n"
        .formatted(
            SERVER,
            header(msgId, SERVER, DEVICE, "<LocName>alice</LocName>", cred)
                + "<SyncBody><Alert><CmdID>1</CmdID><Data>1201</Data></Alert><Final/></SyncBody></SyncML>");
  }

  private static String answer(int msgId, int msgRef, int code, String chal, String cred) {
    return ">>> device\nurl: %s\n\n%s\n"
        .formatted(
            SERVER,
            header(msgId, SERVER, DEVICE, "<LocName>alice</LocName>", cred)
                + "<SyncBody>"
                + status(msgRef, code, chal)
                + "<Final/></SyncBody></SyncML>");
  }

  private static String server(int msgId, int msgRef, int code, String nonce) {
    return server(msgId, msgRef, code, nonce, "");
  }

  private static String server(int msgId, int msgRef, int code, String nonce, String cred) {
    return "<<< server\n\n"
        + header(msgId, DEVICE, SERVER, "<LocName>dm</LocName>", cred)
        + "<SyncBody>"
        + chalStatus(msgRef, code, nonce)
        + "<Final/></SyncBody></SyncML>\n";
  }

  private static String message(int msgId, String body) {
    return header(msgId, SERVER, DEVICE, "<LocName>alice</LocName>", "")
        + "<SyncBody>"
        + body
        + "<Final/></SyncBody></SyncML>";
  }

  private static String header(int msgId, String target, String source, String name, String cred) {
    return "<SyncML xmlns='SYNCML:SYNCML1.2'><SyncHdr><VerDTD>1.2</VerDTD><VerProto>DM/1.2</VerProto>"
        + ("<SessionID>7</SessionID><MsgID>" + msgId + "</MsgID><Target><LocURI>" + target)
        + ("</LocURI></Target><Source><LocURI>" + source + "</LocURI>" + name + "</Source>")
        + (cred + "</SyncHdr>");
  }

  private static String chalStatus(int msgRef, int code, String nonce) {
    return status(msgRef, code, chal(nonce));
  }

  private static String status(int msgRef, int code, String chal) {
    return "<Status><CmdID>1</CmdID><MsgRef>%d</MsgRef><CmdRef>0</CmdRef><Cmd>SyncHdr</Cmd>%s<Data>%d</Data></Status>"
        .formatted(msgRef, chal, code);
  }

  private static String chal(String nonce) {
    return "<Chal>" + meta("<NextNonce>" + b64(nonce) + "</NextNonce>") + "</Chal>";
  }

  private static String meta(String more) {
    return "<Meta><Type>syncml:auth-md5</Type><Format>b64</Format>" + more + "</Meta>";
  }

  private static String serverCred(String form, String nonce) {
    byte[] digest = Digests.authMd5(Digests.key("dm", "server word"), utf8(nonce));
    return form.formatted(Base64.getEncoder().encodeToString(digest)).replace("<x/>", "");
  }

  private static String md5(String nonce) {
    return digest(USER, PASSWORD, nonce);
  }

  private static String digest(String user, String password, String nonce) {
    byte[] digest = Digests.authMd5(Digests.key(user, password), utf8(nonce));
    return "<Cred>%s<Data>%s</Data></Cred>"
        .formatted(meta(""), Base64.getEncoder().encodeToString(digest));
  }

  private static String digestText(String password, String nonce) {
    return Base64.getEncoder()
        .encodeToString(Digests.authMd5(Digests.key(USER, password), utf8(nonce)));
  }

  private static String b64(String text) {
    return Base64.getEncoder().encodeToString(utf8(text));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
