package dev.dmscope.proxy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsOptionTest {
  private static final String SESSION = "/dev/dmscope/fixtures/sessions/md5-challenge.dms";
  private static final String ACCOUNT = "[device *]\nuser = meter-3\npassword = %s\n";

  @TempDir private Path directory;

  private record Outcome(int code, String out, String err) {}

  @Test
  void aDigestThatFitsIsNoFinding() throws IOException {
    Outcome outcome = check(session(), account("fixture password"));

    assertThat(outcome.out).doesNotContain("digest-mismatch");
    assertThat(outcome.code).isZero();
  }

  @Test
  void aRightDigestThatIsRefusedBlamesTheServer() throws IOException {
    String refused = session().replace("<Data>212</Data>", "<Data>401</Data>");
    Outcome outcome = check(refused, account("fixture password"));

    assertThat(outcome.out).contains("The server refuses a credential that is right");
    assertThat(outcome.code).isEqualTo(1);
  }

  @Test
  void anotherPasswordIsNamedAndNeverShown() throws IOException {
    String refused = session().replace("<Data>212</Data>", "<Data>401</Data>");
    Outcome outcome = check(refused, account("hunter2hunter2"));

    assertThat(outcome.out).contains("does not fit the known account").doesNotContain("hunter2");
    assertThat(outcome.err).doesNotContain("hunter2");
  }

  @Test
  void aFileThatOthersCanReadIsWarnedAbout() throws IOException {
    Path file = account("fixture password");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(check(session(), file).err).contains("WARNING: others on this machine can read");
  }

  @Test
  void aFileThatCannotBeReadIsTheUsersError() throws IOException {
    Outcome missing = check(session(), directory.resolve("none"));
    Outcome broken = check(session(), Files.writeString(directory.resolve("b"), "pw hunter2\n"));

    assertThat(missing.err).contains("There is no credentials file");
    assertThat(broken.err).contains("b:1: ").doesNotContain("hunter2");
    assertThat(missing.code).isEqualTo(2);
    assertThat(broken.code).isEqualTo(2);
  }

  private Path account(String password) throws IOException {
    Path file = Files.writeString(directory.resolve("accounts"), ACCOUNT.formatted(password));
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private Outcome check(String session, Path accounts) throws IOException {
    Path file = Files.writeString(directory.resolve("session.dms"), session);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            "check",
            "--credentials",
            accounts.toString(),
            file.toString());
    return new Outcome(code, out.toString(), err.toString());
  }

  private static String session() throws IOException {
    try (InputStream in = CredentialsOptionTest.class.getResourceAsStream(SESSION)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
