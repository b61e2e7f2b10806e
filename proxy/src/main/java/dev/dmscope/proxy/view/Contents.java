package dev.dmscope.proxy.view;

import dev.dmscope.proxy.catalogue.Catalogue;
import dev.dmscope.proxy.pipeline.Documents;
import dev.dmscope.proxy.recording.Recorded;
import dev.dmscope.proxy.recording.Recording;
import dev.dmscope.proxy.search.IndexedMessage;
import dev.dmscope.webui.api.MessageRow;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Messages as the index takes them, made anew from the recording: for live filters, snippets. Of
 * one that cannot be read back there is its row only, in the index too.
 */
final class Contents {
  private static final Logger LOG = LoggerFactory.getLogger(Contents.class);

  private final Recording recording;
  private final Catalogue catalogue;

  Contents(Recording recording, Catalogue catalogue) {
    this.recording = recording;
    this.catalogue = catalogue;
  }

  IndexedMessage of(MessageRow row) {
    return Documents.of(row, recorded(row.seq()), catalogue.findingsOf(List.of(row.id())));
  }

  private Optional<Recorded> recorded(long sequence) {
    try {
      return recording.read(sequence);
    } catch (IOException e) {
      LOG.info("Shown without its content: {}", e.getMessage());
      return Optional.empty();
    }
  }
}
