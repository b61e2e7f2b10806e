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
  private int wordStart;
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
        if (word.length() == 0) {
          wordStart = next;
        }
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

  /**
   * Where these words stand one after the other: start and end in characters, empty if nowhere.
   *
   * @param openEnd whether the last one may be longer
   */
  public static int[] find(CharSequence text, List<String> phrase, boolean openEnd) {
    List<String> words = new ArrayList<>();
    List<int[]> places = new ArrayList<>();
    Words reader = new Words(text);
    StringBuilder word = new StringBuilder();
    int last = phrase.size() - 1;
    while (reader.next(word)) {
      words.add(word.toString());
      places.add(new int[] {reader.wordStart, reader.next});
      word.setLength(0);
      int first = words.size() - 1 - last;
      if (first >= 0 && fits(words.subList(first, words.size()), phrase, openEnd)) {
        return new int[] {places.get(first)[0], reader.next};
      }
    }
    return new int[0];
  }

  private static boolean fits(List<String> words, List<String> phrase, boolean openEnd) {
    int last = phrase.size() - 1;
    boolean end =
        openEnd
            ? words.get(last).startsWith(phrase.get(last))
            : words.get(last).equals(phrase.get(last));
    return end && words.subList(0, last).equals(phrase.subList(0, last));
  }
}
