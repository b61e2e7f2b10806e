package dev.dmscope.proxy.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.webui.api.MessageRow;
import dev.dmscope.webui.api.MessageView;
import dev.dmscope.webui.api.PayloadView;
import dev.dmscope.webui.api.SearchAnswer;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is packed inside messages, from the wire to the page and to the search. */
class PayloadPagesTest {
  private static final String PROFILE =
      "<WLANProfile><name>Guestnet</name><sharedKey><keyMaterial>hunter2hunter2</keyMaterial>"
          + "</sharedKey></WLANProfile>";

  @TempDir Path folder;

  @Test
  void aPackedProfileIsShownAndFoundWithoutItsKey() throws Exception {
    try (Scene scene = new Scene(folder)) {
      String packed = Base64.getEncoder().encodeToString(PROFILE.getBytes(UTF_8));
      scene.exchange(
          Scene.message("5E", 1, "<Alert><CmdID>1</CmdID><Data>1201</Data></Alert>"),
          Scene.message(
              "5E",
              1,
              "<Add><CmdID>2</CmdID><Item><Target><LocURI>./Vendor/MSFT/WiFi/Profile/A"
                  + "/Xml</LocURI></Target><Data>"
                  + packed
                  + "</Data></Item></Add>"));

      SearchAnswer answer = scene.view.search("Guestnet", Optional.empty(), 10);
      assertThat(answer.page().items()).hasSize(1);
      MessageRow row = answer.page().items().get(0).message();
      MessageView page = scene.view.message(row.id()).orElseThrow();
      PayloadView payload = page.payloads().get(0);

      assertThat(page.payloads()).hasSize(1);
      assertThat(payload.kind()).isEqualTo("xml");
      assertThat(payload.via()).isEqualTo("base64");
      assertThat(page.nodes().get(payload.element()).name()).isEqualTo("Data");
      assertThat(payload.xml().toString()).contains("Guestnet").doesNotContain("hunter2");
      assertThat(payload.nodes().get(1).name()).isEqualTo("name");
      assertThat(payload.nodes().get(1).start())
          .isBetween(page.nodes().get(payload.element()).start(), payload.nodes().get(1).end());
      assertThat(scene.view.search("hunter2hunter2", Optional.empty(), 10).page().items())
          .isEmpty();
    }
  }
}
