package dev.dmscope.proxy.intercept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {
  @ParameterizedTest
  @CsvSource({
    "https://dm.example.com, /x?y=1, /x?y=1",
    "https://dm.example.com/, /x, /x",
    "https://dm.example.com/dm, /, /dm",
    "https://dm.example.com/dm, /?mode=a, /dm/?mode=a",
    "https://dm.example.com/dm/, /x, /dm/x",
    "https://dm.example.com/dm, /dm, /dm",
    "https://dm.example.com/dm, /dm?mode=a, /dm?mode=a",
    "https://dm.example.com/dm, /dm/x, /dm/x",
    "https://dm.example.com/dm, /dmx, /dm/dmx",
    "https://dm.example.com/dm, *, *",
  })
  void thePathIsPutInFrontUnlessItIsThere(String to, String asked, String expected) {
    assertThat(Target.of(URI.create(to)).rewrite(asked)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "https://DM.example.com, https://dm.example.com",
    "https://dm.example.com:443/x, https://dm.example.com",
    "https://dm.example.com:8443, https://dm.example.com:8443",
    "http://10.0.0.1:80, http://10.0.0.1",
    "https://[::1]:8443, https://[::1]:8443",
  })
  void theOriginNamesThePortOnlyIfItMust(String to, String origin) {
    assertThat(Target.of(URI.create(to)).origin()).isEqualTo(origin);
  }

  @ParameterizedTest
  @CsvSource({
    "dm.example.com",
    "ftp://x",
    "https:///x",
    "https://u@x",
    "https://x/?q",
    "https://x#f"
  })
  void whatIsNotAServersAddressIsRefused(String to) {
    assertThatThrownBy(() -> Target.of(URI.create(to)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Cannot proxy to " + to);
  }

  @Test
  void anAddressInBracketsLosesThemInside() {
    assertThat(Target.of(URI.create("https://[::1]")).host()).isEqualTo("::1");
  }
}
