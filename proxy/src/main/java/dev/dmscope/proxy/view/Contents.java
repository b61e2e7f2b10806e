package dev.dmscope.proxy.view;

import dev.dmscope.proxy.catalogue.Catalogue;
import dev.dmscope.proxy.pipeline.Documents;
import dev.dmscope.proxy.recording.Recording;
import dev.dmscope.proxy.search.IndexedMessage;
import dev.dmscope.webui.api.MessageRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Messages as the index takes them, made anew from the recording: for live filters, snippets. */
final class Contents {
  private final Recording recording;
  private final Catalogue catalogue;

  Contents(Recording recording, Catalogue catalogue) {
    this.recording = recording;
    this.catalogue = catalogue;
  }

  IndexedMessage of(MessageRow row) {
    try {
      return Documents.of(row, recording.read(row.seq()), catalogue.findingsOf(List.of(row.id())));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read message " + row.id() + " from the recording", e);
    }
  }
}
