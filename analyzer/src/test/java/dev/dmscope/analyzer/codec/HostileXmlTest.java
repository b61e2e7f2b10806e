package dev.dmscope.analyzer.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmscope.analyzer.tree.Element;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileXmlTest {
  @Test
  void aBillionLaughsAreNotExpanded() {
    StringBuilder body = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE SyncML [");
    body.append("<!ENTITY lol0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      body.append("<!ENTITY lol" + i + " \"" + ("&lol" + (i - 1) + ";").repeat(10) + "\">");
    }
    body.append("]><SyncML><SyncHdr>a&lol9;</SyncHdr></SyncML>");
    Decoded.Malformed malformed = malformed(body.toString());
    assertThat(malformed.fault()).isInstanceOf(Fault.Refused.class);
    Element header = malformed.partial().orElseThrow().first("SyncHdr").orElseThrow();
    assertThat(header.text()).isEqualTo("a");
    assertThat(malformed.fault().offset()).isEqualTo(body.indexOf("&lol9;</"));
  }

  @Test
  void quadraticExpansionDoesNotHappen() {
    String entity = "<!DOCTYPE SyncML [<!ENTITY a \"" + "a".repeat(100_000) + "\">]>";
    String body = entity + "<SyncML>" + "&a;".repeat(100_000) + "</SyncML>";
    Decoded.Malformed malformed = malformed(body);
    assertThat(malformed.fault()).isInstanceOf(Fault.Refused.class);
    assertThat(malformed.fault().offset()).isEqualTo(body.indexOf("&a;"));
    assertThat(malformed.partial().orElseThrow().text()).isEmpty();
  }

  @Test
  void externalEntitiesAndDtdsAreNeverFetched() throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
      String evil =
          "<!ENTITY % e SYSTEM 'file:///etc/hostname'><!ENTITY % s SYSTEM '" + url + "?%e;'>";
      String[] bodies = {
        "<!DOCTYPE SyncML [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><SyncML>&x;</SyncML>",
        "<!DOCTYPE SyncML [" + evil + "%e; %s;]><SyncML>a</SyncML>",
        "<!DOCTYPE SyncML PUBLIC \"-//SYNCML//DTD SyncML 1.2//EN\" \"" + url + "\"><SyncML/>",
        "<?xml-stylesheet href=\"" + url + "\"?><SyncML xmlns=\"" + url + "\"/>",
        "<!DOCTYPE SyncML [<!ENTITY x SYSTEM \"" + url + "\">]><SyncML>&x;</SyncML>",
        "<!DOCTYPE SyncML SYSTEM \"" + url + "\"><SyncML>a</SyncML>",
        "<!DOCTYPE SyncML [<!ENTITY % p SYSTEM \"" + url + "\"> %p;]><SyncML>a</SyncML>",
        "<SyncML xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\""
            + url
            + "\"/></SyncML>",
      };
      for (String body : bodies) {
        Codec.decode(body.getBytes(UTF_8), Hints.NONE);
      }
      listener.setSoTimeout(50);
      assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void aDoctypeIsToleratedAndNoted() {
    assertThat(
            document(
                    "<!DOCTYPE SyncML PUBLIC \"-//SYNCML//DTD SyncML 1.2//EN\" \"a>b\">"
                        + "<SyncML>a</SyncML>")
                .notices())
        .extracting(Notice::code)
        .containsExactly("doctype");
    assertThat(document("<!DOCTYPE SyncML [<!ENTITY x 'y'>]><SyncML>a</SyncML>").notices())
        .extracting(Notice::code)
        .containsExactly("doctype-subset");
  }

  @Test
  void aHundredThousandNestedTagsAreTooDeep() {
    Fault fault = malformed("<SyncML>".repeat(100_000)).fault();
    assertThat(fault).isInstanceOf(Fault.TooBig.class);
    assertThat(fault.offset()).isEqualTo(Budget.DEPTH * "<SyncML>".length());
  }

  @Test
  void aHundredThousandNamesAndAttributesAreRead() {
    StringBuilder attributes = new StringBuilder();
    StringBuilder elements = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      attributes.append(" a").append(i).append("='b'");
      elements.append("<a").append(i).append("/>");
    }
    Decoded.Document read = document("<SyncML" + attributes + ">" + elements + "<b>1</b></SyncML>");
    assertThat(read.root().attributes()).hasSize(100_000);
    assertThat(read.root().elements()).hasSize(100_001);
  }

  @Test
  void aHundredThousandNamespacesAreTooMany() {
    StringBuilder declarations = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      declarations.append(" xmlns:a").append(i).append("='b'");
    }
    assertThat(malformed("<SyncML" + declarations + "/>").fault()).isInstanceOf(Fault.TooBig.class);
  }

  @Test
  void aMillionElementsAreTooMany() {
    Fault fault = malformed("<SyncML>" + "<a/>".repeat(1_000_001) + "</SyncML>").fault();
    assertThat(fault).isInstanceOf(Fault.TooBig.class);
  }

  @Test
  void faultsNameTheFirstByteThatCouldNotBeRead() {
    assertThat(malformed("<SyncML>\u00E9\u0001</SyncML>").fault().offset()).isEqualTo(10);
    assertThat(malformed("<SyncML><a>x</b></SyncML>").fault().offset()).isEqualTo(12);
    assertThat(malformed("<SyncML><a>xyz</a></Sync>").fault().offset()).isEqualTo(18);
    assertThat(malformed("<SyncML>a & b</SyncML>").fault().offset()).isEqualTo(11);
  }

  @Test
  void textUpToTheFaultIsKept() {
    Element root = malformed("<SyncML>abc\u0001def</SyncML>").partial().orElseThrow();
    assertThat(root.text()).isEqualTo("abc");
    assertThat(root.span().end()).isEqualTo(11);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "b='1' c='2' d='3|2",
        "b='1' c=2>|1",
        "b='1' &|1",
        "b='1' b='2'/>|1",
        "b='1' x:c='2'/>|0",
        "b='1' /x|1",
        "b='1'|1",
        "b|0",
      })
  void aFaultInAStartTagLeavesTheElementWithTheAttributesReadSoFar(String tag, int attributes) {
    String body = "<SyncML><a " + tag;
    Decoded.Malformed malformed = malformed(body);
    Element a = malformed.partial().orElseThrow().first("a").orElseThrow();
    assertThat(a.attributes()).hasSize(attributes);
    Spans.check(malformed.partial().orElseThrow(), malformed.fault().offset());
  }

  @Test
  void whatWasOddBeforeAFaultIsKept() {
    assertThat(malformed("<!DOCTYPE SyncML><SyncML><a>").notices())
        .extracting(Notice::code)
        .containsExactly("doctype");
  }

  @Test
  void whatFollowsTheRootIsNoted() {
    assertThat(document("<SyncML/>\n<!-- a --> <?b c?>\n").notices()).isEmpty();
    assertThat(document("<SyncML/>\0").notices())
        .extracting(Notice::code, Notice::offset)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("trailing-bytes", 9));
  }

  private static Decoded.Malformed malformed(String body) {
    Decoded decoded = Codec.decode(body.getBytes(UTF_8), Hints.NONE);
    assertThat(decoded).isInstanceOf(Decoded.Malformed.class);
    return (Decoded.Malformed) decoded;
  }

  private static Decoded.Document document(String body) {
    Decoded decoded = Codec.decode(body.getBytes(UTF_8), Hints.NONE);
    assertThat(decoded).isInstanceOf(Decoded.Document.class);
    return (Decoded.Document) decoded;
  }
}
