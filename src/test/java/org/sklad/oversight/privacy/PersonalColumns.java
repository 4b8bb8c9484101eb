package org.sklad.oversight.privacy;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.TestDatabases;

/** The columns with personal data, read from the database schema. New columns are included automatically. */
public final class PersonalColumns {
    /** A column with room for words could hold text about a person. These columns hold only lists of codes, or a key. */
    private static final Pattern CODES = Pattern.compile("(entitlement_rules|entitlement_rule_versions)\\."
            + "(items|styles|categories|centres|vulnerabilities)"
            + "|items\\.(likeness|place_bg|place_en)|restrictions\\.centres|working_calendars\\.closed_on"
            + "|handouts\\.vulnerabilities|phone_file_keys\\.private_key");

    private static final int ROOM_FOR_WORDS = 300;

    /** The length of a sealed text with a date and a key. */
    private static final int ROOM_FOR_ANYTHING_SEALED = 200;

    private static final Pattern TEXT = Pattern.compile("varchar\\((\\d+)\\)");

    private PersonalColumns() {}

    /** A column of the database and the table that it references, empty if none. */
    record Column(String table, String name, String type, String leadsTo) {
        String full() {
            return table + "." + name;
        }

        boolean hasRoomForWords() {
            return hasRoomFor(ROOM_FOR_WORDS);
        }

        private boolean hasRoomFor(int letters) {
            boolean unbounded = type.equals("text");
            boolean wide = TEXT.matcher(type).results().anyMatch(size -> Integer.parseInt(size.group(1)) >= letters);
            return (unbounded || wide) && !CODES.matcher(full()).matches();
        }
    }

    static List<Column> all() {
        try (TestDatabases databases = TestDatabases.open(Engine.SQLITE)) {
            return databases.database().read(PersonalColumns::all);
        }
    }

    private static List<Column> all(Handle handle) {
        return handle.createQuery("""
                        select t.name as "table", c.name as "name", lower(c.type) as type, coalesce(f."table", '') as leads_to
                        from sqlite_master t
                        join pragma_table_info(t.name) c
                        left join pragma_foreign_key_list(t.name) f on f."from" = c.name
                        where t.type = 'table' and t.name not like 'sqlite%' and t.name not like 'DATABASECHANGELOG%'
                        order by t.name, c.cid""")
                .map((row, context) -> new Column(
                        row.getString("table"),
                        row.getString("name"),
                        row.getString("type"),
                        row.getString("leads_to")))
                .list();
    }

    /** Returns the tables with rows about people or accounts: those that name a person, directly or through references. */
    static Set<String> ofPeopleAndAccounts(List<Column> columns) {
        return of(columns, Set.of("beneficiaries", "operators", "sessions", "tokens"));
    }

    private static Set<String> of(List<Column> columns, Collection<String> from) {
        Set<String> of = new HashSet<>(from);
        columns.stream()
                .filter(each -> each.name().endsWith("beneficiary"))
                .map(Column::table)
                .forEach(of::add);
        boolean more = true;
        while (more) {
            more = of.addAll(columns.stream()
                    .filter(each -> !each.leadsTo().equals("operators") && of.contains(each.leadsTo()))
                    .map(Column::table)
                    .collect(Collectors.toSet()));
        }
        return of;
    }

    /** Returns the columns with texts about beneficiaries, each as {@code select column from table}. */
    public static Set<String> texts() {
        List<Column> columns = all();
        Set<String> of = of(columns, Set.of("beneficiaries"));
        return columns.stream()
                .filter(each -> of.contains(each.table()) && each.hasRoomFor(ROOM_FOR_ANYTHING_SEALED))
                .map(each -> "select " + each.name() + " from " + each.table())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
