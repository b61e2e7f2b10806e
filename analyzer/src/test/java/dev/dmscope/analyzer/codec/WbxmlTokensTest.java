package dev.dmscope.analyzer.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.codec.TokenRow.Kind;
import dev.dmscope.analyzer.tree.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WbxmlTokensTest {
  @Test
  void rowsFollowEachOtherFromTheFirstByteToTheLast() {
    for (Vector vector : Vector.all().values()) {
      for (int length = 0; length <= vector.bytes().length; length++) {
        checkCover(Arrays.copyOf(vector.bytes(), length));
      }
    }
    Random random = new Random(20261122);
    for (int i = 0; i < 5_000; i++) {
      List<Vector> all = List.copyOf(Vector.all().values());
      byte[] body = all.get(random.nextInt(all.size())).bytes().clone();
      body[random.nextInt(body.length)] = (byte) random.nextInt(256);
      checkCover(body);
    }
  }

  @Test
  void eachElementOfTheTreeHasItsTag() {
    for (Vector vector : Vector.all().values()) {
      List<Integer> tags =
          WbxmlTokens.read(vector.bytes(), Hints.NONE).stream()
              .filter(row -> row.kind() == Kind.TAG)
              .map(TokenRow::offset)
              .toList();
      Codec.decode(vector.bytes(), Hints.NONE)
          .tree()
          .ifPresent(root -> assertThat(tags).as(vector.name()).containsAll(starts(root)));
    }
  }

  @Test
  void aRowSaysWhatItsBytesMean() {
    List<TokenRow> rows =
        WbxmlTokens.read(
            Bytes.syncml().hex("6D 6C 5B 03 3100 01 00 01 4C 83 00").array(), Hints.NONE);
    assertThat(rows)
        .extracting(TokenRow::meaning)
        .containsExactly(
            "WBXML 1.3",
            "0x1201 -//SYNCML//DTD SyncML 1.2//EN",
            "106 UTF-8",
            "0 bytes",
            "<SyncML> with content",
            "<SyncHdr> with content",
            "<MsgID> with content",
            "\"1\"",
            "end of <MsgID>",
            "page 1 for tags",
            "<MaxMsgSize> with content",
            "a reference to offset 0 of a string table of 0 bytes");
    assertThat(rows.get(10).page()).isEqualTo(1);
    assertThat(rows.get(10).depth()).isEqualTo(2);
    assertThat(rows.get(11).kind()).isEqualTo(Kind.FAULT);
  }

  @Test
  void aReferenceSaysWhatItRefersTo() {
    TokenRow reference =
        WbxmlTokens.read(Vector.all().get("str-t").bytes(), Hints.NONE).stream()
            .filter(row -> row.kind() == Kind.REFERENCE)
            .findFirst()
            .orElseThrow();
    assertThat(reference.tableOffset()).isEqualTo(5);
    assertThat(reference.meaning()).isEqualTo("\"1201\"");
  }

  @Test
  void aDocumentInOpaqueDataHasRowsOfItsOwn() {
    List<TokenRow> rows = WbxmlTokens.read(Vector.all().get("nested-devinf").bytes(), Hints.NONE);
    assertThat(rows.stream().filter(row -> row.nesting() == 1).map(TokenRow::meaning))
        .contains("WBXML 1.3", "0x0FD4 -//SYNCML//DTD DevInf 1.1//EN", "<Man> with content");
  }

  @Test
  void rowsAreNoMoreThanWereAskedFor() {
    byte[] body = Bytes.syncml().times(100_000, "6D").array();
    List<TokenRow> rows = WbxmlTokens.read(body, Hints.NONE, 1_000);
    assertThat(rows).hasSize(1_001);
    assertThat(rows.get(1_000).kind()).isEqualTo(Kind.MORE);
    checkCover(body);
  }

  @Test
  void oneLongStringNamedInEveryRowIsNotDecodedInEveryRow() {
    Bytes body = new Bytes().hex("03A4016A 84 80 00").times(65_535, "41").hex("00 6D");
    byte[] bytes = body.times(90_000, "83 00").hex("01").array();
    assertThat(WbxmlTokens.read(bytes, Hints.NONE)).hasSize(90_007);
  }

  private static void checkCover(byte[] body) {
    int at = 0;
    for (TokenRow row : WbxmlTokens.read(body, Hints.NONE)) {
      if (row.offset() != at) {
        throw new AssertionError("a gap before " + row);
      }
      at = row.end();
    }
    assertThat(at).isEqualTo(body.length);
  }

  private static List<Integer> starts(Element element) {
    List<Integer> starts = new ArrayList<>();
    starts.add(element.span().start());
    element.elements().forEach(child -> starts.addAll(starts(child)));
    return starts;
  }
}
