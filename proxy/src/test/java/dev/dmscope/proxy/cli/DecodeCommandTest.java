package dev.dmscope.proxy.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecodeCommandTest {
  private static final String HEX = "03a4016a006d6c5b033100010101";
  private static final byte[] WBXML = HexFormat.of().parseHex(HEX);
  private static final String XML =
      "<SyncML xmlns=\"SYNCML:SYNCML1.2\"><SyncHdr><MsgID>1</MsgID></SyncHdr></SyncML>";

  @TempDir private Path directory;

  private record Outcome(int code, String out, String err) {}

  private static Outcome run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Outcome(code, out.toString(), err.toString());
  }

  private String file(byte[] content) throws IOException {
    return Files.write(directory.resolve("body"), content).toString();
  }

  @Test
  void wbxmlIsPrintedAsXml() throws IOException {
    Outcome outcome = run("decode", file(WBXML));
    assertThat(outcome.out())
        .isEqualTo(
            """
            <SyncML xmlns="SYNCML:SYNCML1.2">
              <SyncHdr>
                <MsgID>1</MsgID>
              </SyncHdr>
            </SyncML>
            """);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
  }

  @Test
  void gzipAndHexDigitsAreUnwrapped() throws IOException {
    String plain = run("decode", file(WBXML)).out();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(("\n 03 A4 01 " + HEX.substring(6)).getBytes(UTF_8));
    }
    assertThat(run("decode", file(packed.toByteArray())).out()).isEqualTo(plain);
    byte[] cut = Arrays.copyOf(packed.toByteArray(), 12);
    Outcome broken = run("decode", file(cut));
    assertThat(broken.err()).contains("cannot be unpacked").hasLineCount(1);
    assertThat(broken.code()).isEqualTo(2);
  }

  @Test
  void aBodyComesInOnStandardInput() {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(WBXML));
    try {
      assertThat(run("decode", "-").out()).contains("<MsgID>1</MsgID>");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void aCutBodyGivesWhatThereIsAndSaysWhereItBreaks() throws IOException {
    Outcome outcome = run("decode", file(Arrays.copyOf(WBXML, 12)));
    assertThat(outcome.out()).contains("<MsgID>1</MsgID>");
    assertThat(outcome.err()).contains("is damaged at byte 12 (0x000C) of 12: ").hasLineCount(1);
    assertThat(outcome.code()).isEqualTo(1);
  }

  @Test
  void tokensAreATableWithOffsetsAndPages() throws IOException {
    Outcome outcome = run("decode", "--tokens", file(WBXML));
    assertThat(outcome.out().lines())
        .anyMatch(line -> line.matches("000007 +5B +00 +tag +<MsgID> with content"))
        .anyMatch(line -> line.matches("000008 +03 31 00 +00 +STR_I +\"1\""));
    assertThat(outcome.code()).isZero();
  }

  @Test
  void jsonHasTheBytesOfEachNode() throws IOException {
    Outcome outcome = run("decode", "--json", file(WBXML));
    assertThat(outcome.out().replaceAll("\\s", ""))
        .startsWith("{\"type\":\"syncml\",\"encoding\":\"wbxml\",\"root\":{\"name\":\"SyncML\"")
        .contains("{\"text\":\"1\",\"form\":\"characters\",\"bytes\":[8,11]}")
        .endsWith("\"notices\":[],\"fault\":null}");
    String damaged = run("decode", "--json", file(Arrays.copyOf(WBXML, 12))).out();
    assertThat(damaged).contains("\"code\" : \"truncated\"");
  }

  @Test
  void theRoundTripIsReported() throws IOException {
    Outcome same = run("decode", "--round-trip", file(WBXML));
    assertThat(same.out()).isEqualTo("the same bytes\n");
    assertThat(same.code()).isZero();
    byte[] padded = HexFormat.of().parseHex("03a4016a8000" + HEX.substring(10));
    Outcome different = run("decode", "--round-trip", file(padded));
    assertThat(different.out()).startsWith("first difference at 0x0004: an integer with leading");
    assertThat(different.code()).isEqualTo(1);
  }

  @Test
  void whatIsNoDocumentIsSaidInOneLine() throws IOException {
    Outcome outcome = run("decode", file("hello".getBytes(UTF_8)));
    assertThat(outcome.err()).contains("holds no document that dmscope knows").hasLineCount(1);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(run("decode", directory.resolve("none").toString()).code()).isEqualTo(2);
  }

  @Test
  void aDocumentIsEncodedAndDecodedAgain() throws IOException {
    Outcome hex = run("encode", "--wbxml", "--hex", file(XML.getBytes(UTF_8)));
    assertThat(hex.out()).isEqualTo(HEX + "\n");
    Path written = directory.resolve("written");
    run("encode", "--wbxml", "-o", written.toString(), file(XML.getBytes(UTF_8)));
    assertThat(written).hasBinaryContent(WBXML);
    assertThat(run("encode", "--xml", written.toString()).out()).isEqualTo(XML);
  }

  @Test
  void whatCannotBeEncodedSaysWhy() throws IOException {
    String literal = file("<SyncML><X-Vendor>1</X-Vendor></SyncML>".getBytes(UTF_8));
    Outcome outcome = run("encode", "--wbxml", "--string-table", "none", literal);
    assertThat(outcome.err())
        .contains("/SyncML/X-Vendor: the name 'X-Vendor' has no token")
        .hasLineCount(1);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(run("encode", "--wbxml", file("<x/>".getBytes(UTF_8))).err())
        .contains("x is not the root of a document with a WBXML form");
    assertThat(run("encode", file(XML.getBytes(UTF_8))).code()).isEqualTo(2);
  }
}
