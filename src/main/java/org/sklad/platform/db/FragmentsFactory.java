package org.sklad.platform.db;

import java.lang.annotation.Annotation;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizer;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizerFactory;

/** Inserts {@link Fragments} into statements. Public, because Jdbi creates it. */
public final class FragmentsFactory implements SqlStatementCustomizerFactory {
    @Override
    public SqlStatementCustomizer createForType(Annotation annotation, Class<?> sqlObjectType) {
        Fragments.Fragment[] all = ((Fragments) annotation).value();
        return statement -> {
            for (Fragments.Fragment each : all) {
                statement.define(each.name(), each.sql());
            }
        };
    }
}
