package dev.dmscope.webui.sample;

import dev.dmscope.webui.UiSettings;
import dev.dmscope.webui.WebUi;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Shows the samples in a browser, with the application's files from the source directory: edit,
 * reload. Arguments: port, number of sessions, seconds between new sessions (0: none).
 */
public final class SampleServer {
  private SampleServer() {}

  public static void main(String[] args) throws Exception {
    int port = args.length > 0 ? Integer.parseInt(args[0]) : 8081;
    int sessions = args.length > 1 ? Integer.parseInt(args[1]) : 830;
    int pace = args.length > 2 ? Integer.parseInt(args[2]) : 0;
    SampleCatalog catalog = sessions == 0 ? SampleCatalog.empty() : SampleCatalog.filled(sessions);
    UiSettings settings =
        new UiSettings(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
            Set.of(),
            "0123456789abcdef0123456789abcdef",
            Optional.of(Path.of("src/main/resources/ui").toAbsolutePath()),
            () -> Optional.of("-----BEGIN CERTIFICATE-----\n"));
    WebUi ui = WebUi.start(settings, catalog);
    System.out.println(ui.url());
    while (true) {
      TimeUnit.SECONDS.sleep(pace == 0 ? 3600 : pace);
      catalog.addGood("imei:3589120099" + System.nanoTime() % 100);
    }
  }
}
