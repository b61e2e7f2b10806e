package dev.dmscope.analyzer.analysis;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.codec.DocumentTypes;
import dev.dmscope.analyzer.codec.Encoding;
import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.session.Arrival;
import dev.dmscope.analyzer.session.FoundDocument;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Turn;
import dev.dmscope.analyzer.tree.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the documents that are no SyncML messages: the one place that says where to look. */
final class Documents {
  private Documents() {}

  /** Those that are a body of a turn outside of any session. */
  static List<FoundDocument> in(Turn turn) {
    return Stream.of(turn.request(), turn.response())
        .flatMap(Optional::stream)
        .flatMap(arrival -> alone(turn, arrival).stream())
        .toList();
  }

  private static Optional<FoundDocument> alone(Turn turn, Arrival arrival) {
    MessageRef ref = new MessageRef(turn.sequence(), arrival.direction());
    return type(arrival.decoded())
        .map(
            type ->
                new FoundDocument(
                    ref,
                    type,
                    arrival.decoded(),
                    Optional.empty(),
                    true,
                    Profile.OMA_1_2,
                    false,
                    turn.http()));
  }

  /** The one that is the body instead of a message, or those inside the message. */
  static List<FoundDocument> in(Received received) {
    Optional<DocumentType> alone = type(received.decoded());
    if (alone.isPresent()) {
      return List.of(found(received, alone.get(), received.decoded(), Optional.empty()));
    }
    List<FoundDocument> all = new ArrayList<>(0);
    for (Command command : received.message().map(Message::allCommands).orElse(List.of())) {
      for (Item item : command.items()) {
        if (item.data().isPresent()) {
          addIn(item.data().get(), received, all);
        }
      }
    }
    return all;
  }

  /** Those that the decoder of the body has read along: markup in XML, OPAQUE in WBXML. */
  private static void addIn(Element data, Received received, List<FoundDocument> all) {
    for (Element root : data.elements()) {
      DocumentType type = DocumentTypes.of(root);
      if (type != DocumentType.OTHER) {
        Decoded document = new Decoded.Document(type, encoding(received), root, List.of());
        all.add(found(received, type, document, Optional.of(data)));
      }
    }
  }

  private static Encoding encoding(Received received) {
    if (received.decoded() instanceof Decoded.Document document) {
      return document.encoding();
    }
    return received.decoded() instanceof Decoded.Malformed malformed
        ? malformed.encoding()
        : Encoding.XML;
  }

  private static FoundDocument found(
      Received received, DocumentType type, Decoded decoded, Optional<Element> holder) {
    return new FoundDocument(
        received.ref(),
        type,
        decoded,
        holder,
        true,
        received.profile(),
        received.dataSync(),
        received.http());
  }

  private static Optional<DocumentType> type(Decoded decoded) {
    return decoded
        .tree()
        .map(DocumentTypes::of)
        .filter(type -> type != DocumentType.SYNCML && type != DocumentType.OTHER);
  }
}
