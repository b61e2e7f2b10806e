package dev.dmscope.proxy.app;

import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.rules.AllRules;
import dev.dmscope.proxy.intercept.Interception;
import dev.dmscope.proxy.intercept.Limits;
import dev.dmscope.proxy.recording.Recording;
import dev.dmscope.proxy.recording.WarcRecording;
import dev.dmscope.proxy.tls.CertificateAuthority;
import dev.dmscope.proxy.view.Facts;
import dev.dmscope.webui.UiSettings;
import dev.dmscope.webui.WebUi;
import dev.dmscope.webui.api.Counts;
import dev.dmscope.webui.api.SessionCatalog;
import dev.dmscope.webui.api.StatusView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * The composition root: all parts, put together and running.
 *
 * <p>The order matters. The recording is opened first, since nothing may pass that cannot be
 * recorded; then the proxy listens, so that devices need not wait; the UI and, in the background,
 * the catalogue and the index follow. They stop so that nothing is cut off: first the UI, then the
 * traffic, then what is derived, last the recording.
 */
public final class Program implements AutoCloseable {
  private final Closing opened;
  private final CertificateAuthority authority;
  private final Interception proxy;
  private final WebUi ui;
  private final SessionCatalog catalog;

  private Program(
      Closing opened,
      CertificateAuthority authority,
      Interception proxy,
      WebUi ui,
      SessionCatalog catalog) {
    this.opened = opened;
    this.authority = authority;
    this.proxy = proxy;
    this.ui = ui;
    this.catalog = catalog;
  }

  /**
   * Starts everything.
   *
   * @throws UserError if a port, file or directory cannot be used
   */
  public static Program start(Settings settings) {
    Closing opened = new Closing();
    try {
      return start(settings, opened);
    } catch (IOException | IllegalArgumentException e) {
      opened.close();
      throw new UserError(String.valueOf(e.getMessage()), e);
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private static Program start(Settings settings, Closing opened) throws IOException {
    DataDirectory data = new DataDirectory(settings.data());
    WarcRecording recording = opened.add(WarcRecording.open(data.root()));
    CertificateAuthority authority = CertificateAuthority.openOrCreate(data.ca());
    LateAnalysis analysis = opened.add(new LateAnalysis());
    Interception proxy =
        opened.add(
            Interception.start(
                new Interception.Settings(
                    settings.fronts(), authority, recording.sink(), Limits.DEFAULT)));
    Facts facts =
        new Facts(
            BuildVersion.number(),
            proxy.urls(),
            servers(settings),
            authority.fingerprint(),
            authority.pem().toString(),
            data.root().toString());
    SessionCatalog catalog =
        analysis.open(data, recording, facts, AllRules.with(settings.credentials()));
    WebUi ui =
        opened.add(
            WebUi.start(
                new UiSettings(
                    settings.ui(),
                    Set.of(),
                    UiSettings.newToken(),
                    settings.uiDirectory(),
                    () -> Optional.of(pem(authority))),
                catalog));
    opened.add(RunFile.write(data.root(), ui.url()));
    return new Program(opened, authority, proxy, ui, catalog);
  }

  private static String servers(Settings settings) {
    return settings.fronts().stream()
        .flatMap(front -> front.places().stream())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String pem(CertificateAuthority authority) {
    try {
      return Files.readString(authority.pem());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where devices connect, such as {@code https://127.0.0.1:8443}, in the order of the fronts. */
  public List<String> proxyUrls() {
    return proxy.urls();
  }

  /** Where the browser connects, with the token. */
  public String uiUrl() {
    return ui.url();
  }

  /** The CA that devices must trust. */
  public CertificateAuthority authority() {
    return authority;
  }

  /** All that was recorded. The first question waits until the catalogue is open. */
  public SessionCatalog catalog() {
    return catalog;
  }

  /** Drains what is under way and stops. */
  @Override
  public void close() {
    opened.close();
  }

  /** The analysis, opened in the background while devices are already served. */
  private static final class LateAnalysis implements AutoCloseable {
    private final CompletableFuture<Analysis> opening = new CompletableFuture<>();
    private CompletableFuture<SessionCatalog> following =
        CompletableFuture.failedFuture(new IllegalStateException("not begun"));

    SessionCatalog open(DataDirectory data, Recording recording, Facts facts, List<Rule> rules) {
      following = opening.thenApply(it -> it.follow(facts));
      Thread opener = new Thread(() -> open(data, recording, rules), "dmscope-opener");
      opener.setDaemon(true);
      opener.start();
      return new LateCatalog(following, why -> unopened(recording, facts, why));
    }

    private static StatusView unopened(Recording recording, Facts facts, String why) {
      return new StatusView(
          facts.version(),
          facts.listen(),
          facts.server(),
          "failed",
          Optional.of(
              "The catalogue cannot be opened, so nothing can be shown; traffic is recorded all the"
                  + " same. Mend the cause and start again: "
                  + why),
          facts.caFingerprint(),
          facts.caPath(),
          facts.dataDirectory(),
          recording.last(),
          recording.counts().gapped(),
          recording.durable(),
          recording.last(),
          0,
          0,
          0,
          Counts.NONE,
          recording.counts().bytesOnDisk(),
          AllRules.LIST.size(),
          "");
    }

    private void open(DataDirectory data, Recording recording, List<Rule> rules) {
      try {
        opening.complete(Analysis.open(data, recording, rules));
      } catch (RuntimeException | Error e) { // whoever asks the catalog is told
        opening.completeExceptionally(e);
      }
    }

    @Override
    public void close() {
      // Whatever follow() starts must be there before it can be stopped.
      following.handle((catalog, failure) -> failure == null).join();
      if (opening.isDone() && !opening.isCompletedExceptionally()) {
        opening.join().close();
      }
    }
  }
}
