package org.sklad.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a part of a form that its page always shows: a list with a row for everything that could be chosen, or a nested record. A row
 * in which the named fields are all empty or 0 is not chosen and does not reach the record, nor does a nested record in which they are
 * empty.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Chosen {
    /** Returns the fields that choose the row or the nested record. */
    String[] by();
}
