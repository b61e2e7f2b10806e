package dev.dmscope.analyzer.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialsTest {
  private static final String FILE =
      """
      # Two devices and a server
      [device urn:uuid:1]
      user = alice
      password = a = b # c
      nonce = Tm9uY2U=

      [device *]
      user = anyone
      password = " padded "

      [server https://dm.example.com/omadm]
      peer = urn:uuid:1
      user = dm.example.com
      password =
      """;

  @Test
  void accountsAreFoundByDeviceAndServer() {
    Credentials all = Credentials.parse("c", FILE);

    assertThat(all.size()).isEqualTo(3);
    assertThat(users(all, Role.DEVICE, "urn:uuid:1", "x")).containsExactly("alice", "anyone");
    assertThat(users(all, Role.DEVICE, "urn:uuid:2", "x")).containsExactly("anyone");
    assertThat(users(all, Role.SERVER, "urn:uuid:1", "https://dm.example.com/omadm?mode=x"))
        .containsExactly("dm.example.com");
    assertThat(users(all, Role.SERVER, "urn:uuid:1", "DM.example.com/omadm"))
        .containsExactly("dm.example.com");
    assertThat(users(all, Role.SERVER, "urn:uuid:2", "dm.example.com/omadm")).isEmpty();
  }

  @Test
  void valuesReachToTheEndOfTheLineAndQuotesKeepSpaces() {
    Credentials all = Credentials.parse("c", FILE);
    List<Account> accounts = all.of(Role.DEVICE, "urn:uuid:1", "x");

    assertThat(accounts.get(0).password()).isEqualTo("a = b # c");
    assertThat(accounts.get(0).nonce().get().bytes()).asString().isEqualTo("Nonce");
    assertThat(accounts.get(1).password()).isEqualTo(" padded ");
    assertThat(all.of(Role.SERVER, "urn:uuid:1", "dm.example.com/omadm").get(0))
        .isEqualTo(new Account(Role.SERVER, "dm.example.com", "", Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "user = a| c:1: Begin with a section: [device ADDRESS] or [server ADDRESS].",
        "[phone x]| c:1: A section is [device ADDRESS] or [server ADDRESS]; * stands for any.",
        "[device]| c:1: A section is [device ADDRESS] or [server ADDRESS]; * stands for any.",
        "[device x]\\nuser = a| c:1: This section needs user and password.",
        "[device x]\\nuser = a\\nuser = b| c:3: This section has user twice.",
        "[device x]\\nnonce = ***| c:2: The nonce is not base64; give it as NextNonce carries it.",
        "[device x]\\nhunter2| c:2: A line is user, password, nonce or peer, then = and the value."
      })
  void aFaultIsNamedWithItsLineAndWithoutValues(String text, String message) {
    assertThatThrownBy(() -> Credentials.parse("c", text.replace("\\n", "\n")))
        .isInstanceOf(CredentialsProblem.class)
        .hasMessage(message.strip());
  }

  @Test
  void nothingSecretIsPrinted() {
    assertThat(Credentials.parse("c", FILE).toString())
        .isEqualTo("Credentials[3 accounts, masked]");
  }

  private static List<String> users(Credentials all, Role role, String device, String server) {
    return all.of(role, device, server).stream().map(Account::user).toList();
  }
}
