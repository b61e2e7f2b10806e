package dev.dmscope.proxy.search;

import dev.dmscope.webui.api.Counts;
import dev.dmscope.webui.api.HttpView;
import dev.dmscope.webui.api.MessageRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Messages for tests of the search. */
final class Messages {
  static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

  private Messages() {}

  /** A message with that text and those LocURIs. */
  static IndexedMessage of(String id, String text, String... uris) {
    return new IndexedMessage(
        row(id, "IMEI:49001", Optional.of("1d"), Optional.empty()),
        List.of(uris),
        List.of(),
        List.of(uris),
        List.of("Get"),
        List.of("1"),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        text);
  }

  static MessageRow row(
      String id, String device, Optional<String> session, Optional<String> decodeError) {
    long seq = Long.parseLong(id.substring(0, id.length() - 1));
    return new MessageRow(
        id,
        seq,
        START.plusSeconds(seq),
        id.endsWith("d") ? "to-server" : "to-device",
        device,
        "dm.example.com",
        session,
        session.map(s -> "5E" + s),
        Optional.of(Long.toString(seq % 4)),
        List.of("Get"),
        Optional.empty(),
        new HttpView("POST", "/omadm", Optional.of(seq % 5 == 0 ? 503 : 200), 12, false),
        seq * 100,
        seq % 3 == 0 ? Optional.empty() : Optional.of(seq % 3 == 1 ? "xml" : "wbxml"),
        seq % 3 == 0 ? "none" : "syncml",
        seq % 2 == 0,
        seq % 7 == 0,
        decodeError,
        Counts.NONE);
  }

  /** Any message, from a small world so that queries meet some. */
  static IndexedMessage any(Random random, String id) {
    return new IndexedMessage(
        row(
            id,
            pick(random, "IMEI:1", "IMEI:12", "urn:uuid:A-b"),
            random.nextInt(5) == 0 ? Optional.empty() : Optional.of(random.nextInt(6) + "d"),
            random.nextInt(5) == 0 ? Optional.of("cut at 7") : Optional.empty()),
        some(random, "./Vendor/MSFT/DMClient", "./DevInfo/DevId", "./vendor/other/X", ".", "a b/c"),
        some(random, "./DevInfo/Mod", "./DevDetail/Ext/Microsoft"),
        some(random, "./Vendor/MSFT/Policy/Config", "./Vendor/MSFT", "SyncHdr"),
        some(random, "Get", "Status", "Results", "Atomic", "Alert"),
        some(random, "1", "2", "10"),
        some(random, "200", "404", "212", "x"),
        some(random, "1201", "1223"),
        some(random, "text/plain", "syncml:auth-md5"),
        some(random, "chr", "b64", "node"),
        some(random, "msgid-gap", "msgid-missing", "status-missing"),
        some(random, "error", "warning", "info"),
        String.join(" ", some(random, "wlan profile", "name=corp", "./Vendor/MSFT", "PSK 42")));
  }

  private static String pick(Random random, String... all) {
    return all[random.nextInt(all.length)];
  }

  private static List<String> some(Random random, String... all) {
    List<String> some = new ArrayList<>();
    for (String one : all) {
      if (random.nextInt(3) == 0) {
        some.add(one);
      }
    }
    return some;
  }
}
