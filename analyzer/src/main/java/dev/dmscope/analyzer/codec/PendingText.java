package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.tree.Text;
import dev.dmscope.analyzer.tree.TreeBuilder;
import org.jspecify.annotations.Nullable;

/** Joins adjacent pieces of one form into one {@link Text}. Most texts are one piece. */
final class PendingText {
  private final TreeBuilder tree;
  private final Budget budget;
  private Text.Form form = Text.Form.CHARACTERS;
  private @Nullable String piece;
  private @Nullable StringBuilder joined;
  private int start;
  private int end;

  PendingText(TreeBuilder tree, Budget budget) {
    this.tree = tree;
    this.budget = budget;
  }

  /** Adds a piece; {@code from} and {@code to} as in {@link dev.dmscope.analyzer.tree.Span}. */
  void add(Text.Form pieceForm, String value, int from, int to) throws Unreadable {
    budget.characters(value.length(), from);
    if (piece != null) {
      if (form == pieceForm && isJoined(form) && end == from) {
        if (joined == null) {
          joined = new StringBuilder(piece);
        }
        joined.append(value);
        end = to;
        return;
      }
      flush();
    }
    form = pieceForm;
    piece = value;
    start = from;
    end = to;
  }

  private static boolean isJoined(Text.Form form) {
    return form != Text.Form.BINARY && form != Text.Form.TOKEN;
  }

  /** Hands what is pending to the tree; to be called before an element opens or closes. */
  void flush() throws Unreadable {
    if (piece != null) {
      budget.node(start);
      tree.text(new Text(joined == null ? piece : joined.toString(), form, start, end));
      piece = null;
      joined = null;
    }
  }
}
