package org.sklad.platform.web;

import java.time.ZoneId;

/** One line of the centre switch, and by which clock people live there. */
public record CentreChoice(String code, String name, ZoneId zone) {}
