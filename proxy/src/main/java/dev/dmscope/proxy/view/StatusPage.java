package dev.dmscope.proxy.view;

import dev.dmscope.proxy.catalogue.Catalogue;
import dev.dmscope.proxy.catalogue.CatalogueCounts;
import dev.dmscope.proxy.pipeline.Pipeline;
import dev.dmscope.proxy.recording.Recording;
import dev.dmscope.proxy.recording.RecordingCounts;
import dev.dmscope.webui.api.StatusView;
import java.util.Optional;

/** How the program is doing. */
final class StatusPage {
  private final Facts facts;
  private final Recording recording;
  private final Catalogue catalogue;
  private final Pipeline pipeline;
  private final int rules;

  StatusPage(Facts facts, Recording recording, Catalogue catalogue, Pipeline pipeline, int rules) {
    this.facts = facts;
    this.recording = recording;
    this.catalogue = catalogue;
    this.pipeline = pipeline;
    this.rules = rules;
  }

  StatusView view(String feed) {
    RecordingCounts kept = recording.counts();
    CatalogueCounts rows = catalogue.counts();
    Optional<String> trouble =
        Optional.of(kept.trouble()).filter(t -> !t.isEmpty()).or(pipeline::trouble);
    return new StatusView(
        facts.version(),
        facts.listen(),
        facts.server(),
        kept.stopped() ? "failed" : trouble.isEmpty() ? "recording" : "degraded",
        trouble,
        facts.caFingerprint(),
        facts.caPath(),
        facts.dataDirectory(),
        recording.last(),
        kept.gapped(),
        recording.durable(),
        pipeline.lag(),
        rows.sessions(),
        rows.openSessions(),
        rows.messages(),
        rows.findings(),
        kept.bytesOnDisk(),
        rules,
        feed);
  }
}
