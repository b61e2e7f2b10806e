package dev.dmscope.analyzer.codec.wbxml;

/** The global tokens, the same in all code pages (WAP-192, 7.1). */
public final class Global {
  private Global() {}

  public static final int SWITCH_PAGE = 0x00;
  public static final int END = 0x01;
  public static final int ENTITY = 0x02;
  public static final int STR_I = 0x03;
  public static final int LITERAL = 0x04;
  public static final int EXT_I_0 = 0x40;
  public static final int EXT_I_2 = 0x42;
  public static final int PI = 0x43;
  public static final int EXT_T_0 = 0x80;
  public static final int EXT_T_2 = 0x82;
  public static final int STR_T = 0x83;
  public static final int EXT_0 = 0xC0;
  public static final int EXT_2 = 0xC2;
  public static final int OPAQUE = 0xC3;

  /** Set in a tag that has attributes. */
  public static final int WITH_ATTRIBUTES = 0x80;

  /** Set in a tag that has content. */
  public static final int WITH_CONTENT = 0x40;
}
