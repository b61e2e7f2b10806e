package dev.dmscope.analyzer.analysis;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.codec.DocumentTypes;
import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.payload.NestedDocument;
import dev.dmscope.analyzer.payload.Payloads;
import dev.dmscope.analyzer.session.Arrival;
import dev.dmscope.analyzer.session.FoundDocument;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Turn;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Node;
import dev.dmscope.analyzer.tree.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the documents that are no SyncML messages: the one place that says where to look. */
final class Documents {
  /** A shorter text is no packed document. */
  private static final int SHORTEST = 24;

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
      return List.of(found(received, alone.get()));
    }
    if (!mayHold(received)) {
      return List.of();
    }
    return Payloads.documents(received.decoded()).stream()
        .filter(nested -> isJudged(nested.type()))
        .map(nested -> found(received, nested))
        .toList();
  }

  /** Unpacking costs more than all rules: it is done only where something looks packed. */
  private static boolean mayHold(Received received) {
    for (Command command : received.message().map(Message::allCommands).orElse(List.of())) {
      for (Item item : command.items()) {
        if (item.data().isPresent() && looksPacked(item.data().get())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Elements, bytes, or text that begins like XML, or like XML or WBXML in Base64. */
  private static boolean looksPacked(Element data) {
    for (Node node : data.children()) {
      if (node instanceof Element) {
        return true;
      }
      if (node instanceof Text text && !text.characters().isBlank()) {
        String value = text.characters().strip();
        char first = value.charAt(0);
        boolean base64 =
            value.length() >= SHORTEST && (first == 'P' || first == 'A' || first == '7');
        return text.form() == Text.Form.BINARY || first == '<' || base64;
      }
    }
    return false;
  }

  /** Those that the decoder of the body has read along have spans in it; unpacked ones have not. */
  private static FoundDocument found(Received received, NestedDocument nested) {
    return new FoundDocument(
        received.ref(),
        nested.type(),
        nested.decoded(),
        Optional.of(nested.carrier()),
        nested.packed().isEmpty(),
        received.profile(),
        received.dataSync(),
        received.http());
  }

  private static FoundDocument found(Received received, DocumentType type) {
    return new FoundDocument(
        received.ref(),
        type,
        received.decoded(),
        Optional.empty(),
        true,
        received.profile(),
        received.dataSync(),
        received.http());
  }

  private static Optional<DocumentType> type(Decoded decoded) {
    return decoded.tree().map(DocumentTypes::of).filter(Documents::isJudged);
  }

  private static boolean isJudged(DocumentType type) {
    return type != DocumentType.SYNCML && type != DocumentType.OTHER;
  }
}
