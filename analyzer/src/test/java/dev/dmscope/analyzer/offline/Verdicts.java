package dev.dmscope.analyzer.offline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is to be found in messages recorded by others, and why that is right. A text:
 *
 * <pre>
 * # a remark
 * why status-missing: The server answers the header only; each Alert is owed a Status.
 *
 * 004_server.xml
 *   warning status-missing /SyncML/SyncBody/Alert[1]
 * </pre>
 *
 * <p>A line without indent names a file, below the folder that the first line {@code in FOLDER}
 * names. Where the corpus puts messages together that are none of one conversation, lines {@code
 * conversation FILE FILE} say which belong together, in order. The element is that of the file the
 * finding points at; {@code -} if it points at bytes only. Each rule named has its reason, and each
 * reason a finding.
 *
 * @param conversations files of each; empty if all belong together
 * @param lines {@code FILE SEVERITY RULE PATH}, in the order of the text
 * @param reasons by rule
 */
record Verdicts(List<List<String>> conversations, List<String> lines, Map<String, String> reasons) {
  private static final String WHY = "why ";
  private static final String CONVERSATION = "conversation ";

  static Verdicts read(Path file) throws IOException {
    List<List<String>> conversations = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    Map<String, String> reasons = new HashMap<>();
    String folder = "";
    String name = "";
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith(WHY)) {
        String[] rule = line.substring(WHY.length()).split(": ", 2);
        reasons.put(rule[0], rule[1]);
      } else if (line.startsWith("in ")) {
        folder = line.substring(3).strip() + "/";
      } else if (line.startsWith(CONVERSATION)) {
        String[] files = line.substring(CONVERSATION.length()).strip().split(" +");
        conversations.add(Stream.of(files).map(folder::concat).toList());
      } else if (line.startsWith("  ")) {
        lines.add(name + " " + line.strip());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        name = folder + line.strip();
      }
    }
    return new Verdicts(conversations, lines, reasons);
  }

  /** The rules that are named without a reason, or have a reason and are not named. */
  TreeSet<String> unreasoned() {
    TreeSet<String> rules = new TreeSet<>();
    lines.forEach(line -> rules.add(line.split(" ")[2]));
    TreeSet<String> odd = new TreeSet<>(rules);
    odd.removeAll(reasons.keySet());
    reasons.keySet().stream().filter(rule -> !rules.contains(rule)).forEach(odd::add);
    return odd;
  }
}
