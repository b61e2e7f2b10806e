package dev.dmscope.analyzer.exchange;

/** One HTTP header field as sent. */
public record Header(String name, String value) {}
