package org.sklad.platform.web;

/** One thing that can be chosen in a field: what is sent, and its words. */
public record Choice(String value, String label) {}
