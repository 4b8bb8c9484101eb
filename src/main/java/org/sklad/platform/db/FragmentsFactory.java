package org.sklad.platform.db;

import java.lang.annotation.Annotation;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizer;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizerFactory;

/** Fills {@link Fragments} in. Public, since Jdbi makes it by itself. */
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
