package dev.dmscope.proxy.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.proxy.search.query.Query;
import dev.dmscope.proxy.search.query.QueryParser;
import dev.dmscope.proxy.search.query.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatcherEqualsIndexTest {
  private static final String[] CONDITIONS = {
    "device:imei:1",
    "device:imei:1*",
    "device:urn:*b",
    "server:dm.example.com",
    "session:5E3d",
    "session:#3d",
    "msgid:2",
    "cmd:get",
    "cmd:r*",
    "cmdid:1",
    "cmdid:1*",
    "status:404",
    "status:>=212",
    "status:2xx",
    "status:<212",
    "status:*",
    "alert:1201",
    "alert:12*",
    "alert:*",
    "http:>=500",
    "bytes:>1k",
    "bytes:..500",
    "enc:xml",
    "enc:wbxml",
    "enc:*",
    "final:yes",
    "final:no",
    "is:open",
    "is:closed",
    "is:resend",
    "is:malformed",
    "has:finding",
    "has:session",
    "has:atomic",
    "has:results",
    "rule:msgid-gap",
    "rule:msgid-*",
    "severity:error",
    "dir:to-server",
    "type:text/plain",
    "type:syncml:*",
    "format:b64",
    "uri:./Vendor/MSFT",
    "uri:./Vendor/MSFT/*",
    "uri:./Vendor/*",
    "uri:./Vendor/M*",
    "uri:./Vendor/*/Config",
    "uri:./*",
    "uri:DevInfo",
    "uri:Dev*",
    "uri:.",
    "uri:\"a b/c\"",
    "target:./Vendor/MSFT",
    "target:./Vendor/MSFT/*",
    "target:SyncHdr",
    "source:./DevInfo/*",
    "since:2026-11-21T10:01",
    "until:2026-11-21T10:01",
    "wlan",
    "\"wlan profile\"",
    "\"profile wlan\"",
    "wl*",
    "name=co*",
    "./Vendor/MSFT",
    "msft",
    "omadm",
    "cut",
    "42",
    "data:psk",
    "imei",
    "msgid-ga*",
    "dm.example.com"
  };

  @Test
  void bothGiveTheSameAnswerToAnyQuery(@TempDir Path folder) {
    Random random = new Random(42);
    List<IndexedMessage> messages = new ArrayList<>();
    for (int seq = 1; seq <= 60; seq++) {
      messages.add(Messages.any(random, seq + "d"));
      messages.add(Messages.any(random, seq + "s"));
    }
    OpenSessions open = new OpenSessions(Set.of("1d", "3d"));
    try (LuceneIndex index = LuceneIndex.open(folder, "r1")) {
      // In pieces and out of order, some twice, so that there are segments and deletions.
      List<IndexedMessage> shuffled = new ArrayList<>(messages);
      Collections.shuffle(shuffled, random);
      index.apply(shuffled.subList(0, 70), 10);
      index.commit();
      index.apply(shuffled.subList(50, 120), 60);
      index.refresh();
      for (String condition : CONDITIONS) {
        check(index, messages, open, condition);
      }
      for (int i = 0; i < 600; i++) {
        check(index, messages, open, query(random, 3));
      }
    }
  }

  private static void check(
      LuceneIndex index, List<IndexedMessage> messages, OpenSessions open, String text) {
    Query query = QueryParser.parse(text, Messages.START, Scope.MESSAGES);
    RowMatcher matcher = new RowMatcher(query);
    List<String> expected =
        new ArrayList<>(
            messages.stream()
                .filter(m -> matcher.matches(m, open))
                .map(m -> m.row().id())
                .toList());
    Collections.reverse(expected);
    Found found = index.find(query, Optional.empty(), 500, open);
    assertThat(found.ids()).as(text).isEqualTo(expected);
    assertThat(found.total()).as(text).isEqualTo(expected.size());
    assertThat(found.exact()).isTrue();
  }

  private static String query(Random random, int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(5)) {
      case 1 -> "-(" + query(random, depth - 1) + ")";
      case 2 -> query(random, depth - 1) + " " + query(random, depth - 1);
      case 3 -> "(" + query(random, depth - 1) + " OR " + query(random, depth - 1) + ")";
      default -> CONDITIONS[random.nextInt(CONDITIONS.length)];
    };
  }
}
