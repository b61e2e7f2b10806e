package dev.dmscope.analyzer.rule;

/** A rule of any scope. Rules are pure: no clock, no I/O, no fields that change. */
public sealed interface Rule permits MessageRule, DocumentRule, SessionRule, DeviceRule {
  /** What its annotation says. */
  default DmRule about() {
    DmRule about = getClass().getAnnotation(DmRule.class);
    if (about == null) {
      throw new IllegalStateException(getClass() + " lacks @DmRule");
    }
    return about;
  }

  /** What it looks at, as its interface says. */
  default Scope scope() {
    if (this instanceof MessageRule) {
      return Scope.MESSAGE;
    }
    if (this instanceof DocumentRule) {
      return Scope.DOCUMENT;
    }
    return this instanceof SessionRule ? Scope.SESSION : Scope.DEVICE;
  }

  /** Its id. */
  default String id() {
    return about().id();
  }
}
