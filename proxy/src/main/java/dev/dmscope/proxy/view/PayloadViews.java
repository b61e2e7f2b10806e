package dev.dmscope.proxy.view;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.payload.MaskedPayload;
import dev.dmscope.analyzer.payload.Payload;
import dev.dmscope.analyzer.payload.Payloads;
import dev.dmscope.analyzer.secrets.Secrets;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.webui.api.MessageView.NodeView;
import dev.dmscope.webui.api.MessageView.XmlLine;
import dev.dmscope.webui.api.PayloadView;
import dev.dmscope.webui.api.PayloadView.FieldView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is packed inside a message, secrets masked. */
final class PayloadViews {
  private static final int MOST = 500;

  /** Of all trees of one message. */
  private static final int MOST_NODES = 20_000;

  private final byte[] body;
  private final List<PayloadView> views = new ArrayList<>();
  private int nodesLeft = MOST_NODES;

  private PayloadViews(byte[] body) {
    this.body = body;
  }

  static List<PayloadView> of(Decoded decoded, byte[] body, Payloads payloads) {
    PayloadViews views = new PayloadViews(body);
    for (MaskedPayload masked : MaskedPayload.of(payloads.in(decoded), Secrets.in(decoded))) {
      views.add(masked, -1, 0, masked.payload().carrier().id());
    }
    return views.views;
  }

  private void add(MaskedPayload masked, int parent, int depth, int element) {
    if (views.size() == MOST) {
      return;
    }
    Payload payload = masked.payload();
    int number = views.size();
    List<NodeView> nodes = nodes(masked);
    boolean cut = masked.tree().isPresent() && nodes.isEmpty();
    List<XmlLine> xml =
        cut ? List.of() : masked.tree().map(TreeViews::maskedLines).orElse(List.of());
    views.add(
        new PayloadView(
            number,
            parent,
            depth,
            element,
            payload.what().kind(),
            payload.what().title(),
            payload.content().via().name().toLowerCase(Locale.ROOT),
            payload.content().bytes().length,
            masked.hidden(),
            payload.cut() || cut,
            masked.fields().stream().map(f -> new FieldView(f.name(), f.value())).toList(),
            masked.text().map(TreeViews::clipped),
            nodes,
            xml));
    masked.nested().forEach(below -> add(below, number, depth + 1, element));
  }

  /** None where they would be too many. */
  private List<NodeView> nodes(MaskedPayload masked) {
    Optional<Element> tree = masked.tree().filter(root -> nodesLeft > 0);
    if (tree.isEmpty()) {
      return List.of();
    }
    List<NodeView> nodes =
        TreeViews.nodes(
                masked.payload().tree().orElseThrow(), masked.payload().offsets(body), nodesLeft)
            .list();
    nodesLeft -= nodes.size();
    return nodes;
  }
}
