package org.sklad.platform.web;

/** One line of the centre switch. */
public record CentreChoice(String code, String name) {}
