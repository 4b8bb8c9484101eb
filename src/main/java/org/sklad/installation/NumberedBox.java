package org.sklad.installation;

/** A box and its number at its centre. */
public record NumberedBox(long code, long number) {}
