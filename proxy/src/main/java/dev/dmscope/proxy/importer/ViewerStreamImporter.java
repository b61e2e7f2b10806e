package dev.dmscope.proxy.importer;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.offline.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The stream that SyncMLViewer saves on a Windows device: messages one after the other, indented by
 * it, between comments that tell where a session starts and ends and, if it was asked to, the time.
 *
 * <p>Windows cuts its trace events at 64 KB. The viewer closes such a message itself and says so in
 * a comment; what follows from there was never sent, so the message is taken as not recorded whole.
 */
final class ViewerStreamImporter implements Importer {
  private static final Pattern PIECE =
      Pattern.compile("<!--(.*?)-->|<SyncML[\\s>]", Pattern.DOTALL);
  private static final Pattern BORDER = Pattern.compile("<!--+ OmaDmSession(Start|Complete) -+->");
  private static final Pattern TWO =
      Pattern.compile("</SyncML>\\s*(<!--[^>]*-->\\s*)*<SyncML[\\s>]");
  private static final String CLOSE = "</SyncML>";
  private static final String CUT = "<!-- ignore this line, closing SyncML tag added";

  @Override
  public boolean recognises(InputFile file) {
    String head = file.headText();
    return head.startsWith("<")
        && (BORDER.matcher(head).find() || TWO.matcher(head).find() || head.contains(CUT));
  }

  @Override
  public void read(InputFile file, Intake intake) throws IOException {
    intake.gap();
    String text = Texts.decode(file.bytes());
    Matcher piece = PIECE.matcher(text);
    Optional<Instant> time = Optional.empty();
    int line = 1;
    int counted = 0;
    int at = 0;
    while (piece.find(at)) {
      line += lines(text, counted, piece.start());
      counted = piece.start();
      if (piece.group(1) != null) {
        time = comment(piece.group(1), intake);
        at = piece.end();
      } else {
        at = message(file, intake, text, piece.start(), line, time);
        time = Optional.empty();
      }
    }
    intake.gap();
  }

  /** The time that a comment tells; one that tells where a session begins or ends parts them. */
  private static Optional<Instant> comment(String comment, Intake intake) {
    if (comment.contains("OmaDmSession")) {
      intake.gap();
    }
    return ViewerTimes.parse(comment.strip());
  }

  /** Takes the message that begins there; gives where it ends. */
  private static int message(
      InputFile file, Intake intake, String text, int start, int line, Optional<Instant> at) {
    int close = text.indexOf(CLOSE, start);
    int end = close < 0 ? text.length() : close + CLOSE.length();
    int cut = text.indexOf(CUT, start);
    boolean whole = close >= 0 && (cut < 0 || cut > end);
    if (close < 0) {
      intake.problem("line " + line + ": the message that begins here is not closed; it is cut");
    }
    String message = text.substring(start, cut >= 0 && cut < end ? cut : end);
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    List<Integer> lines =
        IntStream.rangeClosed(line, line + lines(message, 0, message.length())).boxed().toList();
    Body body =
        whole ? Body.of(bytes) : new Body(bytes, bytes.length + 1L, Body.State.NOT_RECORDED);
    intake.body(Source.within(file.name(), bytes, false, lines), body, at);
    return end;
  }

  private static int lines(String text, int from, int to) {
    int lines = 0;
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\n') {
        lines++;
      }
    }
    return lines;
  }
}
