package dev.dmscope.analyzer.codec.wbxml;

import dev.dmscope.analyzer.tree.Element;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The token tables of one type of document.
 *
 * @param root the name of its root element
 * @param tags by code page; a null page is not assigned
 * @param attributes by code page; empty where the document type has no attribute tokens
 */
public record Vocabulary(
    String root, List<@Nullable CodePage> tags, List<AttributePage> attributes) {

  private static final CodePage METINF = new CodePage("syncml:metinf", TagNames.METINF);
  private static final CodePage DDF = new CodePage("syncml:dmddf1.2", TagNames.DDF);

  public static final Vocabulary SYNCML_1_0 = syncml("SYNCML:SYNCML1.0");
  public static final Vocabulary SYNCML_1_1 = syncml("SYNCML:SYNCML1.1");
  public static final Vocabulary SYNCML_1_2 = syncml("SYNCML:SYNCML1.2");
  public static final Vocabulary METINF_ALONE = new Vocabulary("MetInf", METINF, METINF);
  public static final Vocabulary DEVINF_1_1 =
      new Vocabulary("DevInf", devinf(TagNames.DEVINF.replace("MaxSize", "Size")));
  public static final Vocabulary DEVINF_1_2 = new Vocabulary("DevInf", devinf(TagNames.DEVINF));
  public static final Vocabulary MGMT_TREE = new Vocabulary("MgmtTree", null, null, DDF);
  public static final Vocabulary PROVISIONING =
      new Vocabulary(
          "wap-provisioningdoc",
          List.of(
              new CodePage("", TagNames.PROVISIONING),
              new CodePage("", TagNames.PROVISIONING_PAGE_1)),
          List.of(
              new AttributePage(
                  ProvisioningAttributes.STARTS_PAGE_0, ProvisioningAttributes.VALUES_PAGE_0),
              new AttributePage(
                  ProvisioningAttributes.STARTS_PAGE_1, ProvisioningAttributes.VALUES_PAGE_1)));

  private Vocabulary(String root, @Nullable CodePage... pages) {
    this(root, Arrays.asList(pages), List.of());
  }

  private static Vocabulary syncml(String namespace) {
    return new Vocabulary("SyncML", new CodePage(namespace, TagNames.SYNCML), METINF, DDF);
  }

  private static CodePage devinf(String names) {
    return new CodePage("syncml:devinf", names);
  }

  /** The tables for a document with that root; empty if it has no WBXML form. */
  static Optional<Vocabulary> of(Element root) {
    return Optional.ofNullable(
        switch (root.name()) {
          case "SyncML" -> syncml(root);
          case "MetInf" -> METINF_ALONE;
          case "DevInf" -> root.textOf("VerDTD").orElse("").equals("1.2") ? DEVINF_1_2 : DEVINF_1_1;
          case "MgmtTree" -> MGMT_TREE;
          case "wap-provisioningdoc" -> PROVISIONING;
          default -> null;
        });
  }

  private static Vocabulary syncml(Element root) {
    String version = root.first("SyncHdr").flatMap(header -> header.textOf("VerDTD")).orElse("1.2");
    String says = root.namespace().isEmpty() ? version : root.namespace();
    return says.endsWith("1.1") ? SYNCML_1_1 : says.endsWith("1.0") ? SYNCML_1_0 : SYNCML_1_2;
  }

  /**
   * The page that has a tag for the element: one of its namespace before others, the current one
   * before others, the lowest; -1 if none has.
   */
  int pageOf(Element element, int current) {
    int found = -1;
    int foundFit = -1;
    for (int page = 0; page < tags.size(); page++) {
      CodePage candidate = tags.get(page);
      if (candidate == null || candidate.token(element.name()) < 0) {
        continue;
      }
      boolean same = candidate.namespace().equalsIgnoreCase(element.namespace());
      int fit = (same ? 2 : 0) + (page == current ? 1 : 0);
      if (fit > foundFit) {
        found = page;
        foundFit = fit;
      }
    }
    return found;
  }

  /** The tags of a code page; null if the document type has no such page. */
  public @Nullable CodePage tagPage(int page) {
    return page < tags.size() ? tags.get(page) : null;
  }

  /**
   * What an attribute token stands for on a page: {@code name=value-head} for a start, a piece of a
   * value otherwise; null if unassigned.
   */
  public @Nullable String attributeText(int page, int token) {
    return page < attributes.size() ? attributes.get(page).text(token) : null;
  }
}
