package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.codec.wbxml.CodePage;
import dev.dmscope.analyzer.codec.wbxml.Vocabulary;
import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Span;
import dev.dmscope.analyzer.tree.Text;
import dev.dmscope.analyzer.tree.Text.Form;
import dev.dmscope.analyzer.tree.TreeBuilder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Makes trees of any document that has a WBXML form, with odd texts, names and attributes. */
final class Trees {
  private static final List<Vocabulary> DOCUMENTS =
      List.of(
          Vocabulary.SYNCML_1_2,
          Vocabulary.SYNCML_1_2,
          Vocabulary.SYNCML_1_1,
          Vocabulary.SYNCML_1_0,
          Vocabulary.DEVINF_1_1,
          Vocabulary.DEVINF_1_2,
          Vocabulary.METINF_ALONE,
          Vocabulary.MGMT_TREE,
          Vocabulary.PROVISIONING);
  private static final String[] TEXTS = {
    "1",
    "",
    " ",
    "\n  ",
    "chr",
    "./DevInfo/DevId",
    "a\tb",
    "]]>",
    "<a>&amp;</a>",
    "\u20AC \uD83D\uDE00 \u00E9",
    "line\r\nline\nline\r",
    "\u0085\u2028\uFEFFx\uFFFD",
    "0x03 string ".repeat(8),
    "AAECAw==",
  };

  /** What WBXML carries and XML does not. */
  private static final String[] BEYOND_XML = {"\0", "a\0b", "\u0001\u001F", "\uFFFE", "x\0\0"};

  private static final String[] NAMES = {"X-Vendor", "x", "\u00FCber", "a.b", "_", "Ext-\u00E9"};
  private static final String[] VALUES = {
    "", "APPID", "w7", "type=BOOTSTRAP", "IPV4", "1.0", "\"<&>'\n\t\r", "\u20AC"
  };

  private static final List<Form> FORMS = List.of(Form.CHARACTERS, Form.CDATA, Form.OPAQUE);

  private final Random random;
  private final boolean forXml;
  private TreeBuilder tree = new TreeBuilder();
  private int left;

  /** {@code forXml}: only what XML carries too. The same seed gives the same trees. */
  Trees(long seed, boolean forXml) {
    this.random = new Random(seed);
    this.forXml = forXml;
  }

  Element next() {
    tree = new TreeBuilder();
    left = 2 + random.nextInt(12);
    Vocabulary vocabulary = DOCUMENTS.get(random.nextInt(DOCUMENTS.size()));
    root(vocabulary);
    return tree.finish(0).orElseThrow();
  }

  private void root(Vocabulary vocabulary) {
    int page = vocabulary.equals(Vocabulary.MGMT_TREE) ? 2 : 0;
    if (vocabulary.equals(Vocabulary.METINF_ALONE)) {
      page = random.nextInt(2);
    }
    open(vocabulary.root(), page(vocabulary, page).namespace(), attributes(vocabulary));
    if (vocabulary.root().equals("DevInf")) {
      open("VerDTD", "syncml:devinf", List.of());
      text(vocabulary.equals(Vocabulary.DEVINF_1_2) ? "1.2" : "1.1", Form.CHARACTERS);
      tree.close(0);
    }
    content(vocabulary);
    tree.close(0);
  }

  private void content(Vocabulary vocabulary) {
    boolean nested = false;
    for (int n = random.nextInt(5); n > 0 && left > 0; n--) {
      switch (random.nextInt(5)) {
        case 0, 1 -> text();
        case 2 -> {
          boolean place = vocabulary.root().equals("SyncML") && !nested && left > 4;
          if (place && random.nextInt(8) == 0) {
            nested = true;
            nested(vocabulary);
          } else {
            element(vocabulary);
          }
        }
        default -> element(vocabulary);
      }
    }
  }

  /** Device information, which is a document of its own in WBXML. */
  private void nested(Vocabulary vocabulary) {
    open("Data", page(vocabulary, 0).namespace(), List.of());
    root(Vocabulary.DEVINF_1_2);
    tree.close(0);
  }

  private void element(Vocabulary vocabulary) {
    left--;
    List<CodePage> pages = new ArrayList<>(vocabulary.tags());
    pages.removeIf(p -> p == null);
    CodePage page = pages.get(random.nextInt(pages.size()));
    String name = random.nextInt(12) == 0 ? null : page.name(5 + random.nextInt(59));
    boolean literal = name == null;
    open(
        literal ? NAMES[random.nextInt(NAMES.length)] : name,
        literal ? "" : page.namespace(),
        random.nextInt(vocabulary.equals(Vocabulary.PROVISIONING) ? 2 : 9) == 0
            ? attributes(vocabulary)
            : List.of());
    if (tree.depth() < 20) {
      content(vocabulary);
    }
    tree.close(0);
  }

  private List<Attribute> attributes(Vocabulary vocabulary) {
    List<Attribute> made = new ArrayList<>();
    boolean known = vocabulary.equals(Vocabulary.PROVISIONING);
    for (String name :
        known ? List.of("name", "value", "type", "version", "x") : List.of("a", "b")) {
      if (random.nextInt(3) == 0) {
        String value = VALUES[random.nextInt(VALUES.length)];
        made.add(new Attribute(name, value, new Span(0, 0)));
      }
    }
    return made;
  }

  private void text() {
    if (random.nextInt(12) == 0) {
      byte[] bytes = new byte[4 + random.nextInt(20)];
      random.nextBytes(bytes);
      // No text in any charset: a control character in UTF-16 of either byte order.
      System.arraycopy(new byte[] {0, 1, 1, 0}, 0, bytes, 0, 4);
      text(Base64.getEncoder().encodeToString(bytes), forXml ? Form.CHARACTERS : Form.BINARY);
      return;
    }
    String[] from = !forXml && random.nextInt(10) == 0 ? BEYOND_XML : TEXTS;
    text(from[random.nextInt(from.length)], FORMS.get(random.nextInt(FORMS.size())));
  }

  private void text(String value, Form form) {
    tree.text(new Text(value, form, 0, 0));
  }

  private void open(String name, String namespace, List<Attribute> attributes) {
    tree.open(name, namespace, attributes, 0, 0);
  }

  private static CodePage page(Vocabulary vocabulary, int page) {
    CodePage found = vocabulary.tagPage(page);
    if (found == null) {
      throw new AssertionError(vocabulary.root() + " has no page " + page);
    }
    return found;
  }
}
