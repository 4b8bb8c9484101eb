package org.sklad.platform.i18n;

/**
 * A thing that programs know by its code and people by its name: a place, a centre, an operator, a rule, a box. As an argument of a {@link
 * Message} it is shown by its name. Its text is the code.
 */
public interface NamedByCode {}
