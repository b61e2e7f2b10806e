package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.tree.Element;

/** Tells the type of a document from its root. */
public final class DocumentTypes {
  private DocumentTypes() {}

  /** The type; {@link DocumentType#OTHER} if the root is not known. */
  public static DocumentType of(Element root) {
    return switch (root.name()) {
      case "SyncML" -> DocumentType.SYNCML;
      case "DevInf" -> DocumentType.DEVINF;
      case "MetInf" -> DocumentType.METINF;
      case "MgmtTree" -> DocumentType.MGMT_TREE;
      case "wap-provisioningdoc" -> DocumentType.PROVISIONING;
      case "Envelope" -> root.namespace().contains("soap") ? DocumentType.SOAP : DocumentType.OTHER;
      case "Notification" ->
          root.first("Digest").isPresent() ? DocumentType.NOTIFICATION : DocumentType.OTHER;
      default -> DocumentType.OTHER;
    };
  }
}
