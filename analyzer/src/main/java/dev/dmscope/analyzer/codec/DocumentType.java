package dev.dmscope.analyzer.codec;

/** Which documents the codec knows. */
public enum DocumentType {
  /** A SyncML message, of device management or data sync. */
  SYNCML,
  /** Device information as a document of its own. */
  DEVINF,
  /** Meta information as a document of its own. */
  METINF,
  /** A device description (DDF) or a serialised tree (TNDS): {@code MgmtTree}. */
  MGMT_TREE,
  /** OMA client provisioning: {@code wap-provisioningdoc}. */
  PROVISIONING,
  /** A SOAP envelope, as in MS-MDE2 enrolment. */
  SOAP,
  /** Package #0, the trigger that makes a device call its server. */
  NOTIFICATION,
  /** Well formed, and none of these. */
  OTHER
}
