package dev.dmscope.analyzer.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dmscope.analyzer.tree.TreeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds our XML parser against another: both refuse the same, and read the same. */
class XmlOracleTest {
  private static final int MUTATIONS = 20_000;

  /**
   * A document type declaration that is not this one: we pass over it, Aalto judges parts of it.
   */
  private static final String DOCTYPE = "<!DOCTYPE a [<!ENTITY x 'y'>]>";

  /** Where ours keeps to the letter and Aalto does not. */
  private static final Map<String, Pattern> KNOWN =
      Map.of(
          "a prefix is declared as no namespace (Namespaces in XML 1.0, 6.1)",
          Pattern.compile("xmlns:[^=]*=\\s*(''|\"\")"),
          "a local name is empty or begins with what no name begins with",
          Pattern.compile(":[-?.0-9\u00B7=\\s/>]"),
          "the name of a namespace has characters that XML forbids",
          Pattern.compile("xmlns[^=]*=\\s*['\"][^'\"]*[\uFFFE\uFFFF]"),
          "a line end in the name of a namespace, which Aalto drops",
          Pattern.compile("xmlns[^=]*=\\s*('[^']*[\n\r]|\"[^\"]*[\n\r])"));

  private static final String[] SAMPLES = {
    "<SyncML xmlns='SYNCML:SYNCML1.2'><SyncHdr><VerDTD>1.2</VerDTD></SyncHdr><SyncBody>"
        + "<Alert><CmdID>1</CmdID><Data>1201</Data></Alert><Final/></SyncBody></SyncML>",
    "<a><b c='1' d=\"2&lt;&#x41;\">x &amp; y &#10;</b>\r\n<c/><d></d >tail]]</a>",
    "<s:a xmlns:s='u' s:b='1'><s:c xmlns:s='v'/><x xmlns=''>\u00E9\u20AC\uD83D\uDE00</x></s:a>",
    "<!-- c --><!DOCTYPE a [<!ENTITY x 'y'>]><?p i?><a><![CDATA[<&]]]><!--d--><?q?>t</a>",
    "<Data xmlns:xml='http://www.w3.org/XML/1998/namespace' xml:lang='de'>\t a\tb </Data>",
  };

  private static final String[] PIECES = {
    "<",
    ">",
    "/",
    "&",
    ";",
    "]]>",
    "--",
    "<!--",
    "-->",
    "<?",
    "?>",
    "<![CDATA[",
    "'",
    "\"",
    "=",
    ":",
    "xmlns:s='u'",
    "xmlns=''",
    " s:b='2'",
    "&#0;",
    "&#xD800;",
    "&amp;",
    "&x;",
    "&#",
    "\u0001",
    "\uFFFE",
    "\uFFFF",
    " ",
    "\n",
    "\r",
    "<a>",
    "</a>",
    "<a/>",
    "-",
    "1",
    ".",
    "\u00B7",
    "xml",
    "<?xml ?>",
    "]",
    "!",
    "<!DOCTYPE a>",
    "#",
  };

  @Test
  void samplesAreReadAlike() {
    for (String sample : SAMPLES) {
      assertThat(difference(sample.getBytes(UTF_8))).as(sample).isEmpty();
    }
  }

  @Test
  void mutationsAreReadOrRefusedAlike() {
    Random random = new Random(20261122);
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < MUTATIONS; i++) {
      String mutated = mutate(SAMPLES[random.nextInt(SAMPLES.length)], random);
      difference(mutated.getBytes(UTF_8))
          .filter(difference -> !isKnown(mutated))
          .ifPresent(difference -> differences.add(difference + ": " + mutated));
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void recordingsAreReadAlike() throws IOException {
    String corpus = System.getProperty("dmscope.corpus", "");
    assumeTrue(!corpus.isEmpty(), "no corpus: -Ddmscope.corpus=DIR was not given");
    List<String> differences = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of(corpus)).filter(Files::isRegularFile)) {
      for (Path file : files.sorted().toList()) {
        byte[] body = Files.readAllBytes(file);
        if (Codec.decode(body, Hints.NONE) instanceof Decoded.Document d
            && d.encoding() == Encoding.XML) {
          difference(body).ifPresent(difference -> differences.add(file + ": " + difference));
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  private static boolean isKnown(String mutated) {
    return mutated.replace(DOCTYPE, "").contains("<!D")
        || KNOWN.values().stream().anyMatch(pattern -> pattern.matcher(mutated).find());
  }

  private static String mutate(String sample, Random random) {
    StringBuilder out = new StringBuilder(sample);
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      int at = random.nextInt(out.length() + 1);
      int to = Math.min(out.length(), at + random.nextInt(4));
      String piece = random.nextInt(4) == 0 ? "" : PIECES[random.nextInt(PIECES.length)];
      out.replace(at, random.nextBoolean() ? at : to, piece);
    }
    return out.toString();
  }

  private static Optional<String> difference(byte[] body) {
    XmlSource source = XmlEncoding.source(body, Hints.NONE, new Notices());
    Optional<String> ours = ours(source);
    Optional<String> theirs = AaltoOracle.theirs(source);
    return ours.equals(theirs)
        ? Optional.empty()
        : Optional.of("ours " + ours.orElse("refused") + ", theirs " + theirs.orElse("refused"));
  }

  private static Optional<String> ours(XmlSource source) {
    TreeBuilder tree = new TreeBuilder();
    try {
      new XmlReader(source, tree, new Budget(source.utf8().length), new Notices()).read();
    } catch (Unreadable e) {
      return Optional.empty();
    }
    return tree.finish(source.utf8().length).map(AaltoOracle::ours);
  }
}
