package dev.dmscope.analyzer.codec.wbxml;

import java.util.Arrays;
import java.util.List;
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
