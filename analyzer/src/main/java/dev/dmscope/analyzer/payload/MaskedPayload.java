package dev.dmscope.analyzer.payload;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.secrets.Secrets;
import dev.dmscope.analyzer.tree.Element;
import java.util.List;
import java.util.Optional;

/**
 * A payload as it may be shown, indexed and exported.
 *
 * @param payload the payload itself, secrets and all: for its kind, size and place only
 * @param hidden whether only kind and size may be shown
 * @param fields none if hidden
 * @param tree secrets masked, numbers and spans as they were; empty if hidden
 * @param text of what has no tree; empty if hidden or if it holds a secret
 */
public record MaskedPayload(
    Payload payload,
    boolean hidden,
    List<Field> fields,
    Optional<Element> tree,
    Optional<String> text,
    List<MaskedPayload> nested) {
  public MaskedPayload {
    fields = List.copyOf(fields);
    nested = List.copyOf(nested);
  }

  /**
   * Those of one document.
   *
   * @param secrets of the document that carries them
   */
  public static List<MaskedPayload> of(List<Payload> payloads, Secrets secrets) {
    return payloads.stream().map(payload -> of(payload, secrets, false)).toList();
  }

  private static MaskedPayload of(Payload payload, Secrets secrets, boolean hiddenAbove) {
    Recognised what = payload.what();
    boolean hidden = hiddenAbove || isHidden(payload, secrets);
    Optional<String> text = what.text().filter(t -> !hidden && !Secrets.holdsSecret(t));
    boolean telling = !hidden && (what.text().isEmpty() || text.isPresent());
    Secrets inner = payload.tree().map(Secrets::in).orElse(Secrets.NONE);
    return new MaskedPayload(
        payload,
        hidden,
        telling ? what.fields() : List.of(),
        hidden ? Optional.empty() : payload.tree().map(Secrets::masked),
        text,
        payload.nested().stream().map(below -> of(below, inner, hidden)).toList());
  }

  /** What a secret carries is hidden, unless it can be hidden more finely or is no secret. */
  private static boolean isHidden(Payload payload, Secrets secrets) {
    Element carrier = payload.carrier();
    boolean carried =
        payload.attribute().map(secrets::hides).orElseGet(() -> secrets.hides(carrier));
    if (!carried || payload.what().open()) {
      return false;
    }
    boolean forItsText =
        payload
            .attribute()
            .map(secrets::hidesForItsText)
            .orElseGet(() -> secrets.hidesForItsText(carrier));
    Optional<DocumentType> type = payload.document().map(Decoded.Document::type);
    return type.isEmpty() || (!forItsText && type.get() == DocumentType.OTHER);
  }
}
