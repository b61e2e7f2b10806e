package dev.dmscope.proxy.search;

import dev.dmscope.webui.api.MessageRow;
import java.util.List;

/**
 * A message as it is searched for. Lists hold each value once, in document order.
 *
 * @param row what lists show of it; {@code row.id()} names it
 * @param locUris every LocURI below a command, of targets, sources and references
 * @param sources Source/LocURI of the items
 * @param targets Target/LocURI of the items
 * @param commands names of the commands at any depth, Status and Results among them
 * @param cmdIds their CmdIDs
 * @param statuses codes of its Status commands
 * @param alerts codes of its Alert commands
 * @param types Meta/Type
 * @param formats Meta/Format
 * @param rules ids of the rules it breaks
 * @param severities of its findings: {@code error}, {@code warning}, {@code info}
 * @param text the decoded text content, blanks folded, secrets masked
 */
public record IndexedMessage(
    MessageRow row,
    List<String> locUris,
    List<String> sources,
    List<String> targets,
    List<String> commands,
    List<String> cmdIds,
    List<String> statuses,
    List<String> alerts,
    List<String> types,
    List<String> formats,
    List<String> rules,
    List<String> severities,
    String text) {
  public IndexedMessage {
    locUris = List.copyOf(locUris);
    sources = List.copyOf(sources);
    targets = List.copyOf(targets);
    commands = List.copyOf(commands);
    cmdIds = List.copyOf(cmdIds);
    statuses = List.copyOf(statuses);
    alerts = List.copyOf(alerts);
    types = List.copyOf(types);
    formats = List.copyOf(formats);
    rules = List.copyOf(rules);
    severities = List.copyOf(severities);
  }
}
