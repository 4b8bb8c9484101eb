package org.sklad.platform.db;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface CounterDao {
    @SqlUpdate("insert into counters (name, amount) values (:name, :amount)")
    void insert(String name, long amount);

    @SqlUpdate("update counters set amount = amount + :amount where name = :name")
    void add(String name, long amount);

    @SqlQuery("select amount from counters")
    List<Long> amounts();
}
