package org.sklad.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The largest body of a resource method in bytes, if 1 MB is not enough. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BodyLimit {
    long value();

    /** Returns true for an imported list: one of them is processed at a time. */
    boolean isImport() default false;
}
