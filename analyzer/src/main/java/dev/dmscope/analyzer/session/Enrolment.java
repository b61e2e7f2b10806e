package dev.dmscope.analyzer.session;

/** Under which of its enrolments a device speaks: it may have two at the same time. */
public enum Enrolment {
  /** The one with its device management service. */
  MANAGEMENT,
  /**
   * The second one of Windows, for declared configuration (MS-MDM, linked enrolment): told by its
   * alert in the device's messages, or by its service's address.
   */
  DECLARED_CONFIGURATION;

  /** The type of the Alert 1224 that the device sends with every message of that enrolment. */
  static final String ALERT_TYPE = "com.microsoft.mdm.declaredconfigurationdocuments";

  /** Where Microsoft's own service listens. */
  static final String SERVICE = "checkin.dm.microsoft.com";
}
