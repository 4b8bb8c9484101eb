package org.sklad.installation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.lots.BoxCode;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.DatabaseUnavailable;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.NamedByCode;
import org.sklad.platform.i18n.Names;
import org.sklad.platform.i18n.OwnOrganisation;

/**
 * The names of operators, centres and places, and the numbers of boxes, kept in memory. A page asks once whether they changed, with one
 * statement, and then shows any number of them.
 */
final class NameDirectory {
    private final Database database;

    /** Numbers of boxes by code. A box that moves to another centre gets a new number there, so no number is forgotten unnoticed. */
    private final Map<Long, Long> boxes = new ConcurrentHashMap<>();

    private volatile Known known = new Known(List.of(), "", Map.of(), Map.of(), Map.of(), Map.of());

    NameDirectory(Database database) {
        this.database = database;
    }

    /** Returns the present names; those of the last page if the database cannot be read. */
    Names now() {
        try {
            return database.read(this::read);
        } catch (DatabaseUnavailable down) {
            return known;
        }
    }

    private Names read(Handle handle) {
        NameDao dao = handle.attach(NameDao.class);
        List<NameVersion> versions = dao.versions();
        Known last = known;
        if (versions.equals(last.versions())) {
            return last;
        }
        versions.stream().filter(each -> each.kind().equals("BOX")).forEach(each -> numbers(dao, each, last));
        Known read = new Known(
                versions,
                dao.organisation(),
                byCode(dao.operators()),
                byCode(dao.centres()),
                byCode(dao.places()),
                boxes);
        known = read;
        return read;
    }

    /** Reads the numbers that a centre gave since the last time. */
    private void numbers(NameDao dao, NameVersion latest, Known last) {
        long above = last.versions().stream()
                .filter(each -> each.kind().equals("BOX") && each.centre().equals(latest.centre()))
                .mapToLong(NameVersion::version)
                .findFirst()
                .orElse(0);
        if (latest.version() > above) {
            dao.boxes(latest.centre(), above).forEach(each -> boxes.put(each.code(), each.number()));
        }
    }

    private static Map<String, NamedCode> byCode(List<NamedCode> names) {
        return names.stream().collect(Collectors.toMap(NamedCode::code, Function.identity()));
    }

    private record Known(
            List<NameVersion> versions,
            String organisation,
            Map<String, NamedCode> operators,
            Map<String, NamedCode> centres,
            Map<String, NamedCode> places,
            Map<Long, Long> boxes)
            implements Names {
        @Override
        public String of(NamedByCode thing, Language language) {
            return of(thing, language, "");
        }

        @Override
        public Names at(String centre) {
            return (thing, language) -> of(thing, language, centre);
        }

        private String of(NamedByCode thing, Language language, String here) {
            if (thing instanceof LocationAddress place) {
                return place(place, language, here);
            }
            if (thing instanceof OwnOrganisation) {
                return organisation;
            }
            if (thing instanceof BoxCode box) {
                return Optional.ofNullable(boxes.get(box.value()))
                        .map(Object::toString)
                        .orElseGet(box::grouped);
            }
            String code = thing.toString();
            if (thing instanceof CentreCode) {
                return name(centres, code, language);
            }
            return thing instanceof Username ? name(operators, code, language) : code;
        }

        /** Returns the name of a place, with its centre unless the reader is there. */
        private String place(LocationAddress place, Language language, String here) {
            String name = name(places, place.toString(), language);
            if (place.centre().value().equals(here) || !places.containsKey(place.toString())) {
                return name;
            }
            return name(centres, place.centre().value(), language) + ", " + name;
        }

        private static String name(Map<String, NamedCode> names, String code, Language language) {
            return Optional.ofNullable(names.get(code))
                    .map(each -> each.in(language))
                    .orElse(code);
        }
    }
}
