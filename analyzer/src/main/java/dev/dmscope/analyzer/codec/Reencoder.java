package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.codec.Reencoding.Reason;
import dev.dmscope.analyzer.codec.wbxml.Encoded;
import dev.dmscope.analyzer.codec.wbxml.WbxmlOptions;
import dev.dmscope.analyzer.codec.wbxml.WbxmlOptions.Habit;
import dev.dmscope.analyzer.codec.wbxml.WbxmlWriter;
import dev.dmscope.analyzer.tree.Element;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a received WBXML body again. The header says most of how it was written; which of the
 * {@linkplain Habit habits} its encoder has is found by trying, one after the other, what moves the
 * first difference further on.
 */
public final class Reencoder {
  private static final Set<Habit> ALWAYS = EnumSet.of(Habit.KEEPS_SPACE, Habit.KEEPS_NAMESPACES);

  private static final List<Habit> TRIED =
      List.of(
          Habit.FIRST_ATTRIBUTE_PAGE,
          Habit.NO_VALUE_TOKENS,
          Habit.SWITCHES_BEFORE_END,
          Habit.REFERS_TO_PARTS);

  private final byte[] body;
  private final Hints hints;
  private final Element root;

  private Reencoder(byte[] body, Hints hints, Element root) {
    this.body = body;
    this.hints = hints;
    this.root = root;
  }

  /** Compares the body with what comes out when it is decoded and written again. */
  public static Reencoding compare(byte[] body, Hints hints) {
    Decoded decoded = Codec.decode(body, hints);
    if (decoded instanceof Decoded.Document d && d.encoding() == Encoding.WBXML) {
      return new Reencoder(body, hints, d.root()).compare();
    }
    return new Reencoding.Impossible(
        decoded instanceof Decoded.Malformed m && m.encoding() == Encoding.WBXML
            ? "the body is damaged: " + m.fault().reason()
            : "the body is no WBXML");
  }

  private Reencoding compare() {
    Attempt best;
    try {
      best = attempt(fromHeader());
    } catch (Unreadable e) {
      return new Reencoding.Impossible(e.fault().reason());
    }
    if (best.refusal != null) {
      return new Reencoding.Impossible(best.refusal.path() + ": " + best.refusal.reason());
    }
    boolean better = true;
    while (better && !best.isSame()) {
      better = false;
      for (Habit habit : TRIED) {
        Set<Habit> habits = EnumSet.copyOf(best.options.habits());
        if (habits.add(habit)) {
          Attempt next = attempt(best.options.withHabits(habits));
          if (next.agree > best.agree) {
            best = next;
            better = true;
          }
        }
      }
    }
    return best.isSame() ? new Reencoding.Same(best.options) : different(best);
  }

  /** What the header tells, and those of the documents within. */
  private WbxmlOptions fromHeader() throws Unreadable {
    Map<Integer, WbxmlOptions> nested = new HashMap<>();
    Map<Integer, Integer> ids = new HashMap<>();
    int header = -1;
    for (TokenRow row : WbxmlTokens.read(body, hints, Integer.MAX_VALUE)) {
      if (row.nesting() > 0 && row.kind() == TokenRow.Kind.VERSION) {
        header = row.offset();
      } else if (header >= 0 && row.kind() == TokenRow.Kind.TAG) {
        if (ids.isEmpty()) {
          collect(root, ids);
        }
        Integer id = ids.get(row.offset());
        if (id != null) {
          nested.put(id, HeaderOptions.read(body, header, Hints.NONE).withHabits(ALWAYS));
        }
        header = -1;
      }
    }
    return HeaderOptions.read(body, 0, hints).withHabits(ALWAYS).withNested(nested);
  }

  /** The elements by where they start. */
  private static void collect(Element element, Map<Integer, Integer> ids) {
    ids.put(element.span().start(), element.id());
    element.elements().forEach(child -> collect(child, ids));
  }

  private Attempt attempt(WbxmlOptions options) {
    return new Attempt(body, root, options);
  }

  private Reencoding different(Attempt attempt) {
    RowsOf ours = new RowsOf(WbxmlTokens.read(body, hints, Integer.MAX_VALUE));
    RowsOf others = new RowsOf(WbxmlTokens.read(attempt.bytes, hints, Integer.MAX_VALUE));
    int offset = attempt.agree;
    Optional<TokenRow> received = ours.at(offset, body.length);
    Optional<TokenRow> written = others.at(offset, attempt.bytes.length);
    Reason reason = ReencodingReason.of(received.orElse(null), written.orElse(null));
    // The length of an OPAQUE differs because its document does: what differs there comes first.
    while (reason == Reason.NESTED_DOCUMENT && received.isPresent() && written.isPresent()) {
      int from = received.get().end();
      int to = ours.endOfNested(received.get());
      int otherFrom = written.get().end();
      int otherTo = others.endOfNested(written.get());
      int agree = Arrays.mismatch(body, from, to, attempt.bytes, otherFrom, otherTo);
      if (agree < 0) {
        break;
      }
      offset = from + agree;
      received = ours.at(offset, to);
      written = others.at(otherFrom + agree, otherTo);
      reason = ReencodingReason.of(received.orElse(null), written.orElse(null));
    }
    return new Reencoding.Different(attempt.options, offset, received, written, reason);
  }

  /** The tokens of a body. */
  private record RowsOf(List<TokenRow> rows) {
    /** The token at that offset, if it is before {@code end}. */
    Optional<TokenRow> at(int offset, int end) {
      return rows.stream()
          .filter(row -> offset < end && row.offset() <= offset && offset < row.end())
          .findFirst();
    }

    /** Where the document in an OPAQUE ends. */
    int endOfNested(TokenRow opaque) {
      int end = opaque.end();
      for (TokenRow row : rows) {
        if (row.offset() >= end) {
          if (row.nesting() <= opaque.nesting()) {
            break;
          }
          end = row.end();
        }
      }
      return end;
    }
  }

  /** What some options give, and how far it agrees with the body. */
  private static final class Attempt {
    final WbxmlOptions options;
    final byte[] bytes;
    final Encoded.@Nullable Refused refusal;
    final int agree;
    private final int wanted;

    Attempt(byte[] body, Element root, WbxmlOptions options) {
      Encoded encoded = WbxmlWriter.write(root, options);
      this.options = options;
      this.bytes = encoded instanceof Encoded.Document d ? d.bytes() : new byte[0];
      this.refusal = encoded instanceof Encoded.Refused r ? r : null;
      int mismatch = Arrays.mismatch(body, bytes);
      this.agree = mismatch < 0 ? body.length : mismatch;
      this.wanted = body.length;
    }

    boolean isSame() {
      return agree == wanted && bytes.length == wanted;
    }
  }
}
