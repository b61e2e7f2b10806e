package dev.dmscope.proxy.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
  private static final InetSocketAddress ANY_PORT =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  @TempDir private Path data;

  @Test
  void everySessionGoesAsItsTranscriptSaysAlsoTheSecondTime() throws Exception {
    for (int round = 1; round <= 2; round++) {
      StringWriter printed = new StringWriter();
      try (Demo demo = Demo.start(data, ANY_PORT, ANY_PORT, Optional.empty())) {
        assertThat(DemoCheck.run(demo, new PrintWriter(printed))).as("round " + round).isEmpty();
      }
      assertThat(printed.toString()).contains("server-with-faults").contains("[msgid-gap]");
    }
  }

  @Test
  void aDataDirectoryHasOneProgramAtATime() {
    try (Demo demo = Demo.start(data, ANY_PORT, ANY_PORT, Optional.empty())) {
      assertThat(demo.program().uiUrl()).contains("token=");
      assertThatThrownBy(() -> Demo.start(data, ANY_PORT, ANY_PORT, Optional.empty()))
          .isInstanceOf(UserError.class)
          .hasMessageContaining(data.toString());
    }
  }
}
