package org.sklad.platform.db;

import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizer;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizerFactory;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizingAnnotation;
import org.postgresql.PGStatement;

/**
 * Makes PostgreSQL plan the statement at each run for the bound values, instead of once for all values. For statements whose best
 * plan depends so much on the values that planning (1 to 5 ms) costs less. No effect on SQLite.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@SqlStatementCustomizingAnnotation(PlannedEachRun.Factory.class)
public @interface PlannedEachRun {
    /** Public, because Jdbi creates it. */
    final class Factory implements SqlStatementCustomizerFactory {
        private static final StatementCustomizer NEVER_KEPT = new StatementCustomizer() {
            @Override
            public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
                if (statement.isWrapperFor(PGStatement.class)) {
                    // The server keeps no plan of an unnamed statement.
                    statement.unwrap(PGStatement.class).setPrepareThreshold(0);
                }
            }
        };

        @Override
        public SqlStatementCustomizer createForMethod(Annotation annotation, Class<?> sqlObjectType, Method method) {
            return statement -> statement.addCustomizer(NEVER_KEPT);
        }
    }
}
