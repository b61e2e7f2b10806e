package dev.dmscope.webui.sample;

import dev.dmscope.webui.api.FindingView;
import dev.dmscope.webui.api.SessionRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sample session, read from a script: {@code >>>} and {@code <<<} begin a message and give the
 * milliseconds since the start, the HTTP status and its time; {@code !!!} is a finding of rule,
 * severity, element and text.
 */
record SampleSession(String id, String device, boolean open, List<SampleMessage> messages) {
  private static final Pattern PART =
      Pattern.compile("(?ms)^(>>>|<<<) (\\d+) (\\d+) (\\d+)\n(.*?)(?=^>>> |^<<< |\\z)");
  private static final Pattern FINDING =
      Pattern.compile("(?m)^!!! (\\S+) (\\S+) (\\S+) \\| (.*)\n?");

  static SampleSession read(
      String script, String id, String device, Instant start, long firstSeq, boolean open) {
    List<SampleMessage> messages = new ArrayList<>();
    String sessionId =
        Integer.toHexString(id.hashCode() & 0xFFF).toUpperCase(java.util.Locale.ROOT);
    String filled =
        script(script)
            .replace("{session}", sessionId)
            .replace("{device}", device.replace("<", "&lt;"));
    Matcher part = PART.matcher(filled);
    while (part.find()) {
      String messageId = id + "." + (messages.size() + 1);
      String body = FINDING.matcher(part.group(5)).replaceAll("").stripTrailing();
      SampleXml xml = SampleXml.read(body);
      Instant at = start.plusMillis(Long.parseLong(part.group(2)));
      messages.add(
          new SampleMessage(
              messageId,
              firstSeq + messages.size() / 2,
              at,
              part.group(1).equals(">>>"),
              device,
              id,
              sessionId,
              Integer.parseInt(part.group(3)),
              Long.parseLong(part.group(4)),
              body,
              xml,
              findings(part.group(5), xml, messageId, id, at, device)));
    }
    return new SampleSession(id, device, open, List.copyOf(messages));
  }

  private static List<FindingView> findings(
      String text, SampleXml xml, String message, String session, Instant at, String device) {
    List<FindingView> findings = new ArrayList<>();
    Matcher line = FINDING.matcher(text);
    while (line.find()) {
      int n = xml.first(line.group(3), 0);
      findings.add(
          new FindingView(
              message + "-" + findings.size(),
              line.group(1),
              line.group(2),
              line.group(4),
              message,
              Optional.of(session),
              at,
              device,
              n,
              xml.path(n),
              n < 0 ? 0 : xml.nodes().get(n).start(),
              n < 0 ? 0 : xml.nodes().get(n).end(),
              List.of()));
    }
    return findings;
  }

  List<FindingView> findings() {
    return messages.stream().flatMap(message -> message.findings().stream()).toList();
  }

  SessionRow row() {
    SampleMessage first = messages.get(0);
    SampleMessage last = messages.get(messages.size() - 1);
    Map<String, Integer> statuses = new TreeMap<>();
    int commands = 0;
    long bytes = 0;
    for (SampleMessage message : messages) {
      bytes += message.bytes().length;
      for (var node : message.commands()) {
        commands += node.name().equals("Status") ? 0 : 1;
        if (node.name().equals("Status")) {
          message
              .xml()
              .child(node.n(), "Data")
              .filter(code -> !code.isEmpty())
              .ifPresent(code -> statuses.merge(code.charAt(0) + "xx", 1, Integer::sum));
        }
      }
    }
    boolean cut = last.xml().error().isPresent();
    return new SessionRow(
        id,
        open ? "open" : cut ? "cut" : "done",
        open
            ? Optional.empty()
            : Optional.of(cut ? "the device went away" : "both sides said final"),
        device,
        "mdm.contoso.example",
        first.sessionId(),
        Optional.of("DM/1.2"),
        "oma",
        first.at(),
        last.at(),
        messages.size(),
        commands,
        statuses,
        Optional.of("xml"),
        bytes,
        SampleMessage.counts(findings()));
  }

  private static String script(String name) {
    try (InputStream in = SampleSession.class.getResourceAsStream("/sample/" + name + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
