package org.sklad.platform.db;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizingAnnotation;

/** Parts that several statements of an interface have in common: each stands where a statement has its name in angle brackets. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SqlStatementCustomizingAnnotation(FragmentsFactory.class)
public @interface Fragments {
    Fragment[] value();

    /** One part; in it no name in angle brackets is filled in. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({})
    @interface Fragment {
        String name();

        String sql();
    }
}
