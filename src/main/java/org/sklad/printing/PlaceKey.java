package org.sklad.printing;

/** A part of a centre by both codes. */
public record PlaceKey(String centre, String code) {}
