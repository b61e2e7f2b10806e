package dev.dmscope.proxy.search;

import dev.dmscope.proxy.search.query.Words;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The words of some texts for the index, the texts so far apart that no phrase spans two. */
final class WordStream extends TokenStream {
  private static final int GAP = 1000;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final List<String> texts;
  private final StringBuilder word = new StringBuilder();
  private Words words = new Words("");
  private int next;

  WordStream(List<String> texts) {
    this.texts = texts;
  }

  @Override
  public void reset() {
    next = 0;
    words = new Words("");
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    word.setLength(0);
    int gap = 1;
    while (!words.next(word)) {
      if (next == texts.size()) {
        return false;
      }
      words = new Words(texts.get(next++));
      gap = GAP;
    }
    term.append(word);
    step.setPositionIncrement(gap);
    return true;
  }
}
