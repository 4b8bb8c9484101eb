package org.sklad.platform.db;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizer;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizerFactory;
import org.postgresql.PGStatement;

/** Implements {@link PlannedEachRun}. Public, because Jdbi creates it. */
public final class PlannedEachRunFactory implements SqlStatementCustomizerFactory {
    @Override
    public SqlStatementCustomizer createForMethod(Annotation annotation, Class<?> sqlObjectType, Method method) {
        return statement -> statement.addCustomizer(NEVER_KEPT);
    }

    private static final StatementCustomizer NEVER_KEPT = new StatementCustomizer() {
        @Override
        public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
            if (statement.isWrapperFor(PGStatement.class)) {
                // The server keeps no plan of an unnamed statement.
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            }
        }
    };
}
