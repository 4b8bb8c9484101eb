package org.sklad.platform.db;

import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizer;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizerFactory;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizingAnnotation;

/** Common parts of several statements of an interface. A statement refers to a part by its name in angle brackets. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SqlStatementCustomizingAnnotation(Fragments.Inserting.class)
public @interface Fragments {
    Fragment[] value();

    /** One part. Names in angle brackets within it are not replaced. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({})
    @interface Fragment {
        String name();

        String sql();
    }

    /** Inserts the parts into statements. */
    final class Inserting implements SqlStatementCustomizerFactory {
        @Override
        public SqlStatementCustomizer createForType(Annotation annotation, Class<?> sqlObjectType) {
            Fragment[] all = ((Fragments) annotation).value();
            return statement -> {
                for (Fragment each : all) {
                    statement.define(each.name(), each.sql());
                }
            };
        }
    }
}
