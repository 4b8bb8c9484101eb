package org.sklad.scanning;

import java.util.Optional;

/** The stock in another centre, and the page that asks for it if the operator may send it from there. */
public record ElsewhereLine(String centre, long quantity, Optional<String> ask) {}
