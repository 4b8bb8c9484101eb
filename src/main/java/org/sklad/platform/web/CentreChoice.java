package org.sklad.platform.web;

import java.time.ZoneId;

/** An entry of the centre switch, with the time zone of the centre. */
public record CentreChoice(String code, String name, ZoneId zone) {}
