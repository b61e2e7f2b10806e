package dev.dmscope.webui.sample;

import dev.dmscope.webui.api.MessageView.NodeView;
import dev.dmscope.webui.api.MessageView.XmlLine;
import dev.dmscope.webui.api.PayloadView;
import dev.dmscope.webui.api.PayloadView.FieldView;
import java.util.List;
import java.util.Optional;

/** Packed content as messages have it: a document, and in it a certificate. */
final class SamplePayload {
  static final List<PayloadView> LIST =
      List.of(
          new PayloadView(
              0,
              -1,
              0,
              3,
              "xml",
              "XML document profile",
              "base64",
              64,
              false,
              false,
              List.of(new FieldView("Encoding", "XML")),
              Optional.empty(),
              List.of(new NodeView(0, -1, 0, "profile", "", "", false, List.of(), 80, 160)),
              List.of(new XmlLine(0, 0, "<profile/>"))),
          new PayloadView(
              1,
              0,
              1,
              3,
              "certificate",
              "Certificate of CN=device-4",
              "base64",
              400,
              false,
              false,
              List.of(new FieldView("Subject", "CN=device-4")),
              Optional.of("text"),
              List.of(),
              List.of()));

  private SamplePayload() {}
}
