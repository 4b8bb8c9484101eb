package org.sklad.aid.expenses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.sklad.people.attributes.KindCodes;

/** Reads the kind of an expense from its code, which is different in each row; the query selects {@code id} beside it. */
public final class CodedExpenseKind implements ColumnMapper<ExpenseKind> {
    @Override
    public ExpenseKind map(ResultSet row, int column, StatementContext context) throws SQLException {
        return context.getConfig(KindCodes.class)
                .open(UUID.fromString(row.getString("id")), ExpenseKind.class, row.getString(column));
    }
}
