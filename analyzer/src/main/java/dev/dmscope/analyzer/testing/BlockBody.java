package dev.dmscope.analyzer.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body with its marks taken out.
 *
 * @param lines for each line of the body, its line in the file
 */
record BlockBody(byte[] bytes, List<Integer> lines, List<Transcript.Expected> expected) {
  private static final Pattern MARK = Pattern.compile("<!--\\s*expect:([^>]*?)-->");
  private static final Pattern RULE_ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern ELEMENT = Pattern.compile("<[A-Za-z_]");

  static BlockBody parse(String name, BlockHead head, List<String> lines, int end) {
    List<String> kept = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    List<Transcript.Expected> marks = new ArrayList<>();
    for (int i = head.end(); i < end; i++) {
      Matcher mark = MARK.matcher(lines.get(i));
      boolean marked = false;
      while (mark.find()) {
        marked = true;
        for (String id : mark.group(1).strip().split("[\\s,]+")) {
          marks.add(new Transcript.Expected(checked(name, i + 1, id), i + 1, 0));
        }
      }
      String line = marked ? mark.replaceAll("") : lines.get(i);
      if (marked && line.isBlank()) {
        continue;
      }
      kept.add(line);
      numbers.add(i + 1);
    }
    while (!kept.isEmpty() && kept.get(0).isBlank()) {
      kept.remove(0);
      numbers.remove(0);
    }
    while (!kept.isEmpty() && kept.get(kept.size() - 1).isBlank()) {
      kept.remove(kept.size() - 1);
      numbers.remove(numbers.size() - 1);
    }
    if (head.hex()) {
      // Bytes have no lines of their own: all of them stand on the first one.
      return new BlockBody(
          HexLines.bytes(name, kept, numbers), numbers.stream().limit(1).toList(), marks);
    }
    return new BlockBody(
        String.join("\n", kept).getBytes(StandardCharsets.UTF_8),
        numbers,
        marks.stream().map(mark -> aimed(name, mark, kept, numbers)).toList());
  }

  private static String checked(String name, int line, String id) {
    if (!RULE_ID.matcher(id).matches()) {
      throw new TranscriptProblem(name, line, "expect: needs rule ids, not '" + id + "'");
    }
    return id;
  }

  private static Transcript.Expected aimed(
      String name, Transcript.Expected mark, List<String> body, List<Integer> numbers) {
    boolean any = false;
    for (int i = 0; i < body.size(); i++) {
      if (ELEMENT.matcher(body.get(i)).find()) {
        any = true;
        if (numbers.get(i) >= mark.line()) {
          return new Transcript.Expected(mark.ruleId(), mark.line(), numbers.get(i));
        }
      }
    }
    if (any) {
      throw new TranscriptProblem(
          name, mark.line(), "No element follows this mark in its message; put it further up");
    }
    return mark;
  }
}
