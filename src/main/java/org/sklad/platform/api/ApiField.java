package org.sklad.platform.api;

/** A parameter, or a field of a body or answer. */
public record ApiField(String name, String type, boolean required, String description) {}
