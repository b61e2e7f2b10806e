package dev.dmscope.analyzer.codec.wbxml;

/**
 * The names of tags by code page, in the order of their tokens from 05 on; a dash is a token never
 * assigned. One table serves all versions of a document: later versions only add. Compiled from the
 * SyncML, MetInf, DevInf and DM TND specifications and checked against what deployed stacks send.
 */
final class TagNames {
  private TagNames() {}

  /** SyncML, code page 00. SourceParent is of 1.2, and Nokia sends it in 1.1. */
  static final String SYNCML =
      """
      Add Alert Archive Atomic Chal Cmd CmdID CmdRef Copy Cred Data Delete Exec Final Get Item
      Lang LocName LocURI Map MapItem Meta MsgID MsgRef NoResp NoResults Put Replace RespURI
      Results Search Sequence SessionID SftDel Source SourceRef Status Sync SyncBody SyncHdr
      SyncML Target TargetRef - VerDTD VerProto NumberOfChanges MoreData Field Filter Record
      FilterType SourceParent TargetParent Move Correlator
      """;

  /** MetInf, code page 01 of SyncML. The last four are a vendor's. */
  static final String METINF =
      """
      Anchor EMI Format FreeID FreeMem Last Mark MaxMsgSize Mem MetInf Next NextNonce
      SharedMem Size Type Version MaxObjSize FieldLevel FP ID IDContainer IDPair
      """;

  /** DM DDF 1.2 and TNDS, code page 02. Node and node are two. */
  static final String DDF =
      """
      AccessType ACL Add b64 bin bool chr CaseSense CIS Copy CS date DDFName DefaultValue
      Delete Description DFFormat DFProperties DFTitle DFType Dynamic Exec float Format Get
      int Man MgmtTree MIME Mod Name Node node NodeName null Occurrence One OneOrMore OneOrN
      Path Permanent Replace RTProperties Scope Size time Title TStamp Type Value VerDTD VerNo
      xml ZeroOrMore ZeroOrN ZeroOrOne
      """;

  /** DevInf 1.2; MaxSize was Size before. */
  static final String DEVINF =
      """
      CTCap CTType DataStore DataType DevID DevInf DevTyp DisplayName DSMem Ext FwV HwV Man
      MaxGUIDSize MaxID MaxMem Mod OEM ParamName PropName Rx Rx-Pref SharedMem MaxSize
      SourceRef SwV SyncCap SyncType Tx Tx-Pref ValEnum VerCT VerDTD XNam XVal UTC
      SupportNumberOfChanges SupportLargeObjs Property PropParam MaxOccur NoTruncate -
      Filter-Rx FilterCap FilterKeyword FieldLevel SupportHierarchicalSync
      """;

  /** Client provisioning, code page 00; page 01 has the last two again. */
  static final String PROVISIONING = "wap-provisioningdoc characteristic parm";

  static final String PROVISIONING_PAGE_1 = "- characteristic parm";
}
