package dev.dmscope.analyzer.rules.envelope;

import java.util.List;
import java.util.Map;

/**
 * The order of children in the DTD of the SyncML Representation Protocol 1.2; that of 1.1 differs
 * only in what it lacks. Elements whose children may stand in any order have no model.
 *
 * @param order names, spaces between them
 * @param names in that order
 */
record ContentModel(String order, List<String> names) {
  private static final String OF_CHANGES = "CmdID NoResp Cred Meta Item";
  private static final String OF_GROUPS = "CmdID NoResp Meta";

  static final Map<String, ContentModel> OF_COMMANDS =
      Map.ofEntries(
          model("Status", "CmdID MsgRef CmdRef Cmd TargetRef SourceRef Cred Chal Data Item"),
          model("Results", "CmdID MsgRef CmdRef Meta TargetRef SourceRef Item"),
          model("Alert", "CmdID NoResp Cred Data Correlator Item"),
          model("Exec", "CmdID NoResp Cred Meta Correlator Item"),
          model("Get", "CmdID NoResp Lang Cred Meta Item"),
          model("Delete", "CmdID NoResp Archive SftDel Cred Meta Item"),
          model("Add", OF_CHANGES),
          model("Copy", OF_CHANGES),
          model("Replace", OF_CHANGES),
          model("Atomic", OF_GROUPS),
          model("Sequence", OF_GROUPS));

  static final ContentModel OF_HEADER =
      of("VerDTD VerProto SessionID MsgID Target Source RespURI NoResp Cred Meta");
  static final ContentModel OF_ITEM =
      of("Target Source SourceParent TargetParent Meta Data MoreData");

  private static Map.Entry<String, ContentModel> model(String name, String order) {
    return Map.entry(name, of(order));
  }

  private static ContentModel of(String order) {
    return new ContentModel(order, List.of(order.split(" ")));
  }

  /**
   * The place of a child; -1 if it is not in the model.
   *
   * @param from where to look first: the place of the child before it
   */
  int rank(String name, int from) {
    for (int i = Math.max(0, from); i < names.size(); i++) {
      if (names.get(i).equals(name)) {
        return i;
      }
    }
    return names.indexOf(name);
  }
}
