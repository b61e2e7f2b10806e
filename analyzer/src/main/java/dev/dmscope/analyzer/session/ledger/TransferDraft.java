package dev.dmscope.analyzer.session.ledger;

import dev.dmscope.analyzer.session.Chunk;
import dev.dmscope.analyzer.session.LargeObject;
import java.util.ArrayList;
import java.util.List;

/** A transfer in the making. */
final class TransferDraft {
  private final List<Place> chunks = new ArrayList<>(2);
  private LargeObject object;
  private boolean complete;

  TransferDraft(LargeObject object) {
    this.object = object;
  }

  void add(Chunk chunk, Place place) {
    chunks.add(place);
    object = chunk.object();
    complete = chunk.isLast();
  }

  Transfer transfer() {
    return new Transfer(object, chunks, complete);
  }
}
