package dev.dmscope.analyzer.testing;

import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Turn;
import java.util.List;
import java.util.Optional;

/**
 * A session written as text, in a file that ends in {@code .dms}.
 *
 * <pre>
 * # Free text about the session, up to the first message.
 * &gt;&gt;&gt; device
 * url: https://dm.example.com/omadm?mode=Maintenance
 * Content-Type: application/vnd.syncml.dm+xml
 *
 * &lt;SyncML&gt;…
 *   &lt;!-- expect: cmdid-missing --&gt;
 *   &lt;Get&gt;…
 * &lt;&lt;&lt; server
 * HTTP 200
 * &lt;SyncML&gt;…
 * </pre>
 *
 * <ul>
 *   <li>{@code >>> device} begins a request, {@code <<< server} the response to it; either may
 *       stand alone.
 *   <li>Lines of the form {@code Name: value} after a marker are HTTP header fields; {@code url:},
 *       {@code method:} and {@code peer:} (of a request) and {@code HTTP 503} (of a response) say
 *       the rest. If none of these stand in a turn, it has no HTTP facts, like a message read from
 *       a file. If one does, the others are those of an unremarkable exchange, and a missing
 *       response means that none came.
 *   <li>{@code wait: 6m} after a marker lets time pass before the request ({@code s}, {@code m},
 *       {@code h}); otherwise a turn comes one second after the one before.
 *   <li>{@code body: hex} after a marker says that the body is written as bytes in hexadecimal, two
 *       digits each, white space between them as you like; {@code #} begins a comment. So WBXML and
 *       damaged bodies can be shown. A mark in it marks the message.
 *   <li>The body begins after a blank line, or at the first line that is none of these. Blank lines
 *       at its ends are not part of it; it may be empty.
 *   <li>{@code <!-- expect: rule-id other-id -->} marks what must be flagged: the elements that
 *       start on the same line, or, if none does, on the next line on which one does. Where a
 *       message has no element at all, it marks the message. The marks are no part of the body.
 *   <li>In the free text, {@code xml-only:} and a reason say that the session means nothing else in
 *       WBXML.
 * </ul>
 *
 * @param name for messages, such as a file name
 * @param xmlOnly why it is not to be tried as WBXML; empty if it is
 */
public record Transcript(
    String name, List<Turn> turns, List<Part> parts, Optional<String> xmlOnly) {
  public Transcript {
    turns = List.copyOf(turns);
    parts = List.copyOf(parts);
  }

  /**
   * Reads a transcript.
   *
   * @throws TranscriptProblem if it is not of this form
   */
  public static Transcript parse(String name, String text) {
    return new TranscriptParser(name, text).parse();
  }

  /** The part that is the message {@code ref}. */
  public Part part(MessageRef ref) {
    return parts.stream().filter(part -> part.ref().equals(ref)).findFirst().orElseThrow();
  }

  /**
   * One message as it stands in the file.
   *
   * @param markerLine line of its direction marker, from 1
   * @param body the bytes of the body; of text UTF-8, lines ended by one LF
   * @param lines for each line of the body, the line of the file it stands on; of bytes in
   *     hexadecimal only the first line
   * @param expected what must be flagged
   */
  public record Part(
      MessageRef ref, int markerLine, byte[] body, List<Integer> lines, List<Expected> expected) {
    public Part {
      lines = List.copyOf(lines);
      expected = List.copyOf(expected);
    }

    /** Which way it goes. */
    public Direction direction() {
      return ref.direction();
    }

    /** The line of the file on which the byte at {@code offset} of the body stands. */
    public int lineOf(int offset) {
      int line = 0;
      for (int i = 0; i < Math.min(offset, body.length); i++) {
        if (body[i] == '\n') {
          line++;
        }
      }
      return lines.isEmpty() ? markerLine : lines.get(Math.min(line, lines.size() - 1));
    }
  }

  /**
   * A finding that must be made.
   *
   * @param line where the mark stands
   * @param target the line that must be flagged; 0 if the message has no element, and any place in
   *     it will do
   */
  public record Expected(String ruleId, int line, int target) {}
}
