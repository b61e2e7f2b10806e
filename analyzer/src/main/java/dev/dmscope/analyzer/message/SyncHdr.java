package dev.dmscope.analyzer.message;

import dev.dmscope.analyzer.tree.Element;
import java.util.Optional;

/**
 * The header of a message. Values are trimmed; an element that is there but empty gives an empty
 * string.
 *
 * @param target Target/LocURI
 * @param source Source/LocURI
 * @param locName Source/LocName: the user, where MD5 or HMAC prove who sent it
 */
public record SyncHdr(
    Element element,
    Optional<String> verDtd,
    Optional<String> verProto,
    Optional<String> sessionId,
    Optional<String> msgId,
    Optional<String> target,
    Optional<String> source,
    Optional<String> locName,
    Optional<String> respUri,
    boolean noResp,
    Optional<Cred> cred,
    Optional<Meta> meta) {

  static SyncHdr of(Element e) {
    Fields fields = new Fields(e);
    return new SyncHdr(
        e,
        fields.text("VerDTD"),
        fields.text("VerProto"),
        fields.text("SessionID"),
        fields.text("MsgID"),
        fields.address("Target", "LocURI"),
        fields.address("Source", "LocURI"),
        fields.address("Source", "LocName"),
        fields.text("RespURI"),
        fields.has("NoResp"),
        fields.first("Cred").map(Cred::of),
        fields.first("Meta").map(Meta::of));
  }
}
