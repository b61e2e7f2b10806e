package dev.dmscope.proxy.search.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits text into words: runs of letters and digits, in lower case. An address such as {@code
 * ./Vendor/MSFT/DMClient} is the words {@code vendor msft dmclient}: found by each, and as a whole
 * by all of them in a row.
 */
public final class Words {
  /** Words are cut to this many characters. */
  public static final int LONGEST = 64;

  /** Of a run without blanks, such as Base64, only so many characters are read. */
  static final int LONGEST_RUN = 1024;

  private final CharSequence text;
  private int next;
  private int runStart;

  /** A reader of the words of that text. */
  public Words(CharSequence text) {
    this.text = text;
  }

  /** Appends the next word to {@code word}, which is empty; false at the end. */
  public boolean next(StringBuilder word) {
    while (next < text.length()) {
      int c = Character.codePointAt(text, next);
      if (Character.isLetterOrDigit(c) && next - runStart < LONGEST_RUN) {
        if (word.length() < LONGEST) {
          word.appendCodePoint(Character.toLowerCase(c));
        }
      } else {
        if (Character.isWhitespace(c)) {
          runStart = next + 1;
        }
        if (word.length() > 0) {
          return true;
        }
      }
      next += Character.charCount(c);
    }
    return word.length() > 0;
  }

  /** All words of the text. */
  public static List<String> of(CharSequence text) {
    List<String> words = new ArrayList<>();
    Words reader = new Words(text);
    StringBuilder word = new StringBuilder();
    while (reader.next(word)) {
      words.add(word.toString());
      word.setLength(0);
    }
    return words;
  }
}
