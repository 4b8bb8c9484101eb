package org.sklad.platform.web;

/** An option of a field: the value that is sent, and its label. */
public record Choice(String value, String label) {}
