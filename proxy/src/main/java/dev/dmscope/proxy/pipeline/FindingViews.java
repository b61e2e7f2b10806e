package dev.dmscope.proxy.pipeline;

import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.webui.api.Counts;
import dev.dmscope.webui.api.FindingView;
import dev.dmscope.webui.api.MessageRow;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Makes the view of a finding. */
final class FindingViews {
  /** As a reader meets them in their message. */
  static final Comparator<FindingView> READING_ORDER =
      Comparator.comparingInt(FindingView::start)
          .thenComparing(FindingView::rule)
          .thenComparing(FindingView::text)
          .thenComparing(FindingView::id);

  private static final int RELATED = 50;

  private FindingViews() {}

  static FindingView of(Finding finding, MessageRow message) {
    Location at = finding.at();
    return new FindingView(
        idOf(finding),
        finding.ruleId(),
        finding.severity().label(),
        Clean.text(finding.text(), 4000),
        message.id(),
        message.session(),
        message.at(),
        message.device(),
        at.element(),
        Clean.text(at.path(), 2000),
        at.span().start(),
        at.span().end(),
        finding.related().stream().limit(RELATED).map(FindingViews::related).toList());
  }

  /**
   * Made from what the finding says, so that finding it again, live, after a restart or in a
   * rebuild, gives the same id, and links to it last.
   */
  static String idOf(Finding finding) {
    Location at = finding.at();
    int content =
        Objects.hash(
            at.element(),
            at.span().start(),
            at.span().end(),
            finding.severity().label(),
            finding.text());
    return at.message() + "-" + finding.ruleId() + "-" + Integer.toHexString(content);
  }

  static Counts count(List<FindingView> findings) {
    int error = 0;
    int warning = 0;
    int info = 0;
    for (FindingView finding : findings) {
      switch (finding.severity()) {
        case "error" -> error++;
        case "warning" -> warning++;
        default -> info++;
      }
    }
    return new Counts(error, warning, info);
  }

  private static FindingView.Related related(Location location) {
    return new FindingView.Related(
        location.message().toString(), location.element(), Clean.text(location.path(), 500));
  }
}
