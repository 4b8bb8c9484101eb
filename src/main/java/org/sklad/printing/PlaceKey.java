package org.sklad.printing;

/** A part of a centre by the codes of both. */
public record PlaceKey(String centre, String code) {}
