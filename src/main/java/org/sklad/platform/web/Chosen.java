package org.sklad.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a list of a form whose page shows a row for everything that could be chosen. A row in which the named fields are all empty
 * or 0 is not chosen and does not reach the record.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Chosen {
    /** Returns the fields of a row that choose it. */
    String[] by();
}
