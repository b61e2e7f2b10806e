package dev.dmscope.proxy.app;

import dev.dmscope.analyzer.credentials.Credentials;
import dev.dmscope.analyzer.rules.AllRules;
import dev.dmscope.proxy.recording.RecordingUnavailable;
import dev.dmscope.proxy.recording.WarcRecording;
import dev.dmscope.proxy.view.Facts;
import dev.dmscope.webui.api.SearchAnswer;
import dev.dmscope.webui.api.SessionCatalog;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * A data directory without traffic, for the commands that only look. If a program is running on it,
 * that one is asked, since catalogue and index have one owner at a time.
 */
public final class Archive implements AutoCloseable {
  private final Closing opened;
  private final Searching searching;

  /** Who answers. */
  private interface Searching {
    SearchAnswer search(String query, int limit);
  }

  private Archive(Closing opened, Searching searching) {
    this.opened = opened;
    this.searching = searching;
  }

  /**
   * Opens it, bringing catalogue and index up to date.
   *
   * @throws UserError if there is nothing recorded, or it cannot be read
   */
  public static Archive open(DataDirectory data, ProgressListener progress) {
    requireRecording(data);
    Closing opened = new Closing();
    try {
      WarcRecording recording = opened.add(WarcRecording.open(data.root()));
      Analysis analysis = opened.add(Analysis.open(data, recording, AllRules.LIST));
      SessionCatalog catalog =
          analysis.follow(
              new Facts(BuildVersion.number(), List.of(), "", "", "", data.root().toString()));
      catchUp(catalog, progress);
      return new Archive(opened, (query, limit) -> catalog.search(query, Optional.empty(), limit));
    } catch (RecordingUnavailable e) {
      opened.close();
      return new Archive(new Closing(), running(data, e)::search);
    } catch (IOException e) {
      opened.close();
      throw new UserError(String.valueOf(e.getMessage()), e);
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private static RunningProgram running(DataDirectory data, RecordingUnavailable why) {
    try {
      URI ui =
          RunFile.read(data.root()).orElseThrow(() -> new UserError(why.getMessage() + "", why));
      return new RunningProgram(ui);
    } catch (IOException e) {
      throw new UserError(why.getMessage() + "", e);
    }
  }

  private static void catchUp(SessionCatalog catalog, ProgressListener progress) {
    long total = catalog.status().lag();
    for (long lag = total; lag > 0; lag = catalog.status().lag()) {
      progress.at("analysing", total - lag, total);
      pause();
    }
    // The index follows the catalogue; a search tells how far it is behind.
    while (catalog.search("", Optional.empty(), 1).behind() > 0) {
      pause();
    }
    progress.at("analysing", total, total);
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError("Interrupted.", e);
    }
  }

  /**
   * Makes catalogue and index anew.
   *
   * @param credentials accounts with which digests are recomputed
   * @return how many exchanges the recording holds
   * @throws UserError if there is nothing recorded, it cannot be read, or a program runs on it
   */
  public static long rebuild(
      DataDirectory data, Credentials credentials, ProgressListener progress) {
    requireRecording(data);
    try (WarcRecording recording = WarcRecording.open(data.root());
        Analysis analysis = Analysis.open(data, recording, AllRules.with(credentials))) {
      analysis.rebuild(progress);
      return recording.last();
    } catch (IOException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    }
  }

  private static void requireRecording(DataDirectory data) {
    if (!Files.isDirectory(data.root().resolve("recording"))) {
      throw new UserError(
          "There is no recording in "
              + data.root()
              + ". Record something with 'dmscope run', or name its directory with --data.");
    }
  }

  /**
   * Searches, newest first.
   *
   * @param limit 1 to 500
   * @throws dev.dmscope.webui.api.QueryProblem if the query cannot be read
   */
  public SearchAnswer search(String query, int limit) {
    return searching.search(query, limit);
  }

  @Override
  public void close() {
    opened.close();
  }
}
