package dev.dmscope.proxy.app;

import dev.dmscope.analyzer.payload.Payloads;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.rules.AllRules;
import dev.dmscope.proxy.catalogue.H2Catalogue;
import dev.dmscope.proxy.catalogue.Source;
import dev.dmscope.proxy.payload.CryptoKinds;
import dev.dmscope.proxy.pipeline.Pipeline;
import dev.dmscope.proxy.pipeline.Rebuild;
import dev.dmscope.proxy.recording.Recording;
import dev.dmscope.proxy.search.LuceneIndex;
import dev.dmscope.proxy.view.Facts;
import dev.dmscope.proxy.view.RecordedSessions;
import dev.dmscope.webui.api.SessionCatalog;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/**
 * All that is derived from a recording: catalogue, index, the pipeline that feeds them, the view.
 */
final class Analysis implements AutoCloseable {
  private final Closing opened;
  private final Recording recording;
  private final H2Catalogue catalogue;
  private final LuceneIndex index;
  private final List<Rule> rules;

  private Analysis(
      Closing opened,
      Recording recording,
      H2Catalogue catalogue,
      LuceneIndex index,
      List<Rule> rules) {
    this.opened = opened;
    this.recording = recording;
    this.catalogue = catalogue;
    this.index = index;
    this.rules = rules;
  }

  /** Opens catalogue and index, or begins them anew if they are damaged or of another version. */
  static Analysis open(DataDirectory data, Recording recording, List<Rule> rules) {
    Closing opened = new Closing();
    try {
      OwnerOnly.makeDirectory(data.catalogue());
      OwnerOnly.makeDirectory(data.index());
      Source source = new Source(recording.recorder(), version(), recording::last);
      H2Catalogue catalogue = opened.add(H2Catalogue.open(data.catalogue(), source));
      LuceneIndex index = opened.add(LuceneIndex.open(data.index(), recording.recorder()));
      return new Analysis(opened, recording, catalogue, index, rules);
    } catch (IOException e) {
      opened.close();
      throw new UserError("The data directory cannot be written: " + e.getMessage() + ".", e);
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  /** Rows and findings change with the program and its rules. */
  private static String version() {
    return BuildVersion.number() + " with " + AllRules.LIST.size() + " rules";
  }

  /** Follows the recording from now on; gives what the UI asks. */
  SessionCatalog follow(Facts facts) {
    Clock clock = Clock.systemUTC();
    Pipeline pipeline = new Pipeline(recording, catalogue, index, rules, clock);
    RecordedSessions view =
        opened.add(
            new RecordedSessions(
                facts,
                recording,
                catalogue,
                index,
                pipeline,
                rules,
                new Payloads(CryptoKinds.ALL),
                clock));
    opened.add(pipeline).start();
    return view;
  }

  /** Makes all of it anew. */
  void rebuild(ProgressListener progress) throws IOException {
    Rebuild.run(
        recording,
        catalogue,
        index,
        rules,
        (done, total) -> progress.at("reading the recording", done, total));
  }

  @Override
  public void close() {
    opened.close();
  }
}
